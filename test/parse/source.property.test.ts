import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Locator} from '../../src/parse/place.ts'

describe('Locator', () => {
  it('turns every offset into the point that leads back to it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', 'é')), (pieces) => {
        const text = pieces.join('')
        const locator = new Locator(text)
        for (let offset = 0; offset <= text.length; offset++) {
          const {line, column} = locator.point(offset)
          expect(locator.lineStart(line) + column - 1).toBe(offset)
        }
      }),
    )
  })
})
