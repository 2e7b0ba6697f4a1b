import {matchesWildcard} from '../aws/wildcard.ts'

/** Stands for `?` where that must not match a star. */
const ONE = '\uE000'

/**
 * Whether all that `inner` (a text, or a pattern itself) stands for is matched by `pattern`; case counts. Certain where
 * it says so; of two patterns with `?` it may miss some.
 */
export function covers(pattern: string, inner: string): boolean {
  if (!inner.includes('*') || !pattern.includes('?')) return matchesWildcard(pattern, inner)
  return matchesWildcard(pattern.replaceAll('?', ONE), inner.replaceAll('?', ONE))
}

/** Whether some text is matched by both patterns; case counts. Two patterns cost the product of their lengths. */
export function overlaps(one: string, other: string): boolean {
  if (!isPattern(other)) return matchesWildcard(one, other)
  if (!isPattern(one)) return matchesWildcard(other, one)
  return shareText(one, other)
}

/** Whether a value has `*` or `?`. */
export function isPattern(value: string): boolean {
  return /[*?]/.test(value)
}

/** Row by row: which beginnings of `other` share a text with the beginning of `one` read so far. */
function shareText(one: string, other: string): boolean {
  let row = new Uint8Array(other.length + 1)
  row[0] = 1
  for (let end = 1; end <= other.length && other[end - 1] === '*'; end++) row[end] = 1
  for (const mark of one) {
    const next = new Uint8Array(other.length + 1)
    next[0] = mark === '*' ? row[0]! : 0
    for (let end = 1; end <= other.length; end++) {
      const otherMark = other[end - 1]!
      const grown = mark === '*' || otherMark === '*'
      const same = mark === '?' || otherMark === '?' || mark === otherMark
      const shared = grown ? row[end]! || next[end - 1]! : same && row[end - 1]!
      next[end] = shared ? 1 : 0
    }
    row = next
  }
  return row[other.length] === 1
}
