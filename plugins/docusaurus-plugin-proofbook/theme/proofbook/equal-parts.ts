/**
 * A view with those of its parts that equal the ones before in their place, so that what is made of them is not made
 * again: a dialog that opens over a table leaves it as it is.
 * @param before the view before; null for the first
 */
export function withEqualParts<View extends object>(view: View, before: View | null): View {
  if (before === null) return view
  const parts = Object.entries(view).map(([name, part]) => {
    const earlier: unknown = before[name as keyof View]
    return [name, JSON.stringify(earlier) === JSON.stringify(part) ? earlier : part]
  })
  return Object.fromEntries(parts) as View
}
