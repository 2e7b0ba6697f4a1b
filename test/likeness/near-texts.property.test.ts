import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {NearTexts} from '../../src/likeness/near-texts.ts'
import {slipsBetween} from '../../src/likeness/slips.ts'

describe('the nearest text', () => {
  it.each([
    ['key-rotatoin', ['key-rotation', 'key-storage'], 'key-rotation'],
    ['KEY-ROTATIO', ['Key-Rotation'], 'Key-Rotation'],
    ['keys-c', ['keys-a', 'keys-b'], undefined],
    ['keys-c', ['keys-a', 'keys-b', 'keys-cc'], undefined],
    ['deletion', ['key-rotation'], undefined],
    ['a', [], undefined],
  ])('to %s of %j is %s', (asked, texts, nearest) => {
    expect(new NearTexts(texts).nearest(asked)).toBe(nearest)
  })

  it('is the one that comparing with all of them gives', () => {
    const texts = fc.uniqueArray(fc.stringMatching(/^[a-cA-C1é-]{1,9}$/), {maxLength: 12})
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c12é-]{1,9}$/), texts, (asked, all) => {
        const near = all
          .map((text) => ({text, edits: slipsBetween(asked, text)}))
          .filter(({text, edits}) => edits <= Math.max(asked.length, text.length) / 5)
          .sort((a, b) => a.edits - b.edits)
        const isShared = near[1] !== undefined && near[0]!.edits === near[1].edits
        expect(new NearTexts(all).nearest(asked)).toBe(isShared ? undefined : near[0]?.text)
      }),
      {seed: 20261129},
    )
  })
})
