import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {likeness} from '../../../src/rules/control-tables/wording-difference.ts'

describe('likeness', () => {
  it('is 1 for a text with itself, 0 to 1 for any, and the same either way', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), {minLength: 1, maxLength: 12})
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (one, other) => {
        const share = likeness(one, other)
        expect(likeness(one, one)).toBe(1)
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        expect(likeness(other, one)).toBe(share)
      }),
    )
  })
})
