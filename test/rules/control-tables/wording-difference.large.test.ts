import {describe, expect, it} from 'vitest'
import {likeness} from '../../../src/rules/control-tables/wording-difference.ts'
import {growthOf, LINEAR} from '../../growth.ts'

describe('likeness', () => {
  it('takes linear time for long texts that have nothing in common', async () => {
    const words = (letter: string, count: number) =>
      Array.from({length: count}, (_, index) => `${letter}${index}`).join(' ')
    const compare = (count: number) => expect(likeness(words('a', count), words('b', count))).toBe(0)
    expect(await growthOf(compare, 20_000)).toBeLessThan(LINEAR)
  })
})
