import {describe, expect, it} from 'vitest'
import {hasBlank} from '../../src/model/template.ts'
import {growthOf, LINEAR} from '../growth.ts'

describe('the blank of a title', () => {
  it.each([
    ['a brace that nothing closes', '{', 'a'],
    ['a bracket that nothing closes', '[', 'name '],
  ])('is looked for in linear time: %s', async (_, start, piece) => {
    const look = (times: number) => hasBlank(start + piece.repeat(times))
    expect(await growthOf(look, 50_000)).toBeLessThan(LINEAR)
  })
})
