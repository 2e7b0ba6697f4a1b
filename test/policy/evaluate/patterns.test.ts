import fc from 'fast-check'
import {expect, it} from 'vitest'
import {covers, overlaps} from '../../../src/policy/evaluate/patterns.ts'
import {matchesWildcard} from '../../../src/policy/wildcard.ts'

it.each([
  ['a*', 'abc', true],
  ['a*', 'ab*', true],
  ['a*', '*b', false],
  ['*', 'a?', true],
  ['a?', 'a?', true],
  ['a?', 'a*', false],
  ['a??', 'a?', false],
])('%s covers %s: %s', (pattern, inner, expected) => {
  expect(covers(pattern, inner)).toBe(expected)
})

it.each([
  ['a*', '*b', true],
  ['a*b', 'a*c', false],
  ['a?c', 'ab*', true],
  ['a*', 'b*', false],
  ['**', '', true],
  ['a*', 'a', true],
  ['?', '', false],
  ['logs/public/*', 'logs/*', true],
])('%s and %s overlap: %s', (one, other, expected) => {
  expect(overlaps(one, other)).toBe(expected)
  expect(overlaps(other, one)).toBe(expected)
})

it('agrees with what single texts say', () => {
  const patterns = fc.string({unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 6})
  const texts = fc.string({unit: fc.constantFrom('a', 'b'), maxLength: 6})
  fc.assert(
    fc.property(patterns, patterns, texts, (one, other, text) => {
      const [inOne, inOther] = [matchesWildcard(one, text), matchesWildcard(other, text)]
      if (inOne && inOther) expect(overlaps(one, other)).toBe(true)
      if (inOther && !inOne) expect(covers(one, other)).toBe(false)
    }),
  )
})
