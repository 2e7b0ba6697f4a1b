/** Whether a pattern with `*` (any characters) and `?` (one) matches the whole of `name`; case counts. */
export function matchesWildcard(pattern: string, name: string): boolean {
  let at = 0
  let inName = 0
  let star = -1
  let starInName = 0
  while (inName < name.length) {
    if (pattern[at] === '*') {
      star = at++
      starInName = inName
    } else if (pattern[at] === '?' || pattern[at] === name[inName]) {
      at++
      inName++
    } else if (star >= 0) {
      // Only the last star needs another try: it takes one more character.
      at = star + 1
      inName = ++starInName
    } else return false
  }
  while (pattern[at] === '*') at++
  return at === pattern.length
}
