import fc from 'fast-check'
import {expect, it} from 'vitest'
import {matchesWildcard} from '../../../src/policy/aws/wildcard.ts'
import {covers, overlaps} from '../../../src/policy/evaluate/patterns.ts'

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
