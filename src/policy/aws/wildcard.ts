const STAR = 42
const ANY = 63

/** Whether a pattern with `*` (any characters) and `?` (one) matches the whole of `name`; case counts. */
export function matchesWildcard(pattern: string, name: string): boolean {
  let end = pattern.length
  let endInName = name.length
  // What comes after the last star has one place: most names are told apart there.
  while (end > 0 && pattern.charCodeAt(end - 1) !== STAR) {
    if (endInName === 0 || !matchesOne(pattern.charCodeAt(--end), name.charCodeAt(--endInName))) return false
  }
  return end === 0 ? endInName === 0 : matchesStart(pattern, end, name, endInName)
}

/** The same of a pattern that ends in a star, and of the beginnings of both up to an offset. */
function matchesStart(pattern: string, end: number, name: string, endInName: number): boolean {
  let at = 0
  let inName = 0
  let star = -1
  let starInName = 0
  while (inName < endInName) {
    if (pattern.charCodeAt(at) === STAR) {
      if (at === end - 1) return true
      star = at++
      starInName = inName
    } else if (matchesOne(pattern.charCodeAt(at), name.charCodeAt(inName))) {
      at++
      inName++
    } else if (star >= 0) {
      // Only the last star needs another try: it takes one more character.
      at = star + 1
      inName = ++starInName
    } else return false
  }
  while (pattern.charCodeAt(at) === STAR) at++
  return at === end
}

function matchesOne(mark: number, code: number): boolean {
  return mark === ANY || mark === code
}
