import {describe, expect, it} from 'vitest'
import {enumerate} from '../../../src/model/citations/items.ts'
import {growthOf, LINEAR} from '../../growth.ts'

describe('enumerate', () => {
  it.each([
    ['spaces', ' '],
    ['non-breaking spaces', '\u00A0'],
    ['tabs', '\t'],
    ['lines', '\n'],
  ])('takes linear time for a long run of %s', async (_, space) => {
    const read = (count: number) =>
      expect(enumerate(`AC-2${space.repeat(count)}AC-3`).length).toBe(space === '\n' ? 2 : 1)
    expect(await growthOf(read, 100_000)).toBeLessThan(LINEAR)
  })
})
