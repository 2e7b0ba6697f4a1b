import {expect, it} from 'vitest'
import {matchesWildcard} from '../../../src/policy/aws/wildcard.ts'

it.each([
  ['get*', 'getkey', true],
  ['*', '', true],
  ['g?t', 'get', true],
  ['g?t', 'gt', false],
  ['*key*policy', 'getkeykeypolicy', true],
  ['get', 'getkey', false],
  ['get*x', 'getkey', false],
  ['', '', true],
  ['a.c', 'abc', false],
  ['aa*aa', 'aaa', false],
  ['aa*aa', 'aaaa', true],
  ['*key', 'getkeys', false],
  ['*k?y', 'getkey', true],
  ['?*', '', false],
  ['**', 'get', true],
])('%s on %s: %s', (pattern, name, matches) => {
  expect(matchesWildcard(pattern, name)).toBe(matches)
})
