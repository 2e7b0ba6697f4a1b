/** Tells whether any of some patterns (see `Shapes`) matches a rendered text. */
export type Matcher = (text: string) => boolean

const compiled = new Map<string, RegExp>()

/** The regular expression of one pattern: case-insensitive, Unicode; compiled once. */
export function toRegExp(pattern: string): RegExp {
  const known = compiled.get(pattern)
  if (known) return known
  const made = new RegExp(pattern, 'iu')
  compiled.set(pattern, made)
  return made
}

/** A matcher for a list of patterns; an empty list matches nothing. */
export function matcher(patterns: string[]): Matcher {
  const expressions = patterns.map(toRegExp)
  return (text) => expressions.some((expression) => expression.test(text))
}
