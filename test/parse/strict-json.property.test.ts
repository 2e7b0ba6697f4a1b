import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readJson} from '../../src/parse/strict-json.ts'

const LIMITS = {levels: 64, values: 1000}

describe('readJson', () => {
  const accepts = (text: string) => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }

  it('accepts what JSON.parse accepts', () => {
    fc.assert(
      fc.property(fc.json({maxDepth: 5}), (text) => {
        expect(readJson(text, LIMITS).faults).toEqual([])
      }),
      {numRuns: 300},
    )
  })

  it('refuses what JSON.parse refuses, at a place inside the text', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '01',
      '-',
      'null',
      'x',
      '\n',
      '/*',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 12}), (pieces) => {
        const text = pieces.join('')
        const {faults: found} = readJson(text, LIMITS)
        expect(found.length === 0).toBe(accepts(text))
        for (const {offset, length} of found) {
          expect(offset).toBeGreaterThanOrEqual(0)
          expect(offset + length).toBeLessThanOrEqual(text.length)
        }
      }),
      {numRuns: 2000},
    )
  })
})
