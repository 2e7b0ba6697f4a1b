import {describe, expect, it} from 'vitest'
import {compareVariants} from '../../src/comparison/compare-variants.ts'
import {growthOf, LINEAR} from '../growth.ts'
import {readPlaybookText} from '../reading.ts'

const conflict = (ours: string, theirs: string) => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> topic\n`

describe('lines', () => {
  it('of large documents are compared in time that is linear in their size', async () => {
    const variants = new Map(
      [1250, 10_000].map((count) => {
        // A blank line after each, so that the parser has no paragraph of 20,000 lines to read.
        const side = (word: string) => Array.from({length: count}, (_, at) => `${word} ${at}\n\n`).join('')
        return [count, readPlaybookText(`# Vault\n${conflict(side('ours'), side('theirs'))}`).variants]
      }),
    )
    const compare = (count: number) => {
      const [ours, theirs] = variants.get(count)!
      const [title] = compareVariants(ours!, theirs!).sections
      expect(title?.lines.length).toBeGreaterThan(1)
    }
    expect(await growthOf(compare, 10_000)).toBeLessThan(LINEAR)
  })
})
