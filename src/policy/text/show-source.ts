/** Source text in backticks, on one line, at most 40 characters of it. */
export function showSource(source: string): string {
  const line = source.replace(/\s+/g, ' ').replaceAll('`', "'")
  return `\`${line.length > 40 ? `${line.slice(0, 39)}…` : line}\``
}
