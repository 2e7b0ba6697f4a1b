import {expect, it} from 'vitest'
import {covers, overlaps} from '../../../src/policy/evaluate/patterns.ts'

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
