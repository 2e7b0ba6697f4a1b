import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {isClaimFault, parseClaim} from '../../../src/policy/evaluate/index.ts'

describe('what is no claim', () => {
  it('is said with a place in the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const result = parseClaim(text)
        if (isClaimFault(result)) expect(result.offset + result.length).toBeLessThanOrEqual(text.length)
        else expect(text.slice(result.action.offset).startsWith(result.action.value)).toBe(true)
      }),
    )
  })
})
