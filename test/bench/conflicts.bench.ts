/** How the time to find conflicts grows: each shape at two sizes, beside plain text of the larger one. Quote ratios. */
import {bench, describe} from 'vitest'
import {scanConflicts} from '../../src/parse/conflict.ts'
import {splitVariants} from '../../src/parse/variants.ts'

const SIZES = [16_000, 64_000]
const HUNK = '<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n'
const SECTIONS = '%%%%%%% Changes from base to side #1\n-a\n+b\n+++++++ Contents of side #2\ny\n'
const SHAPES: [name: string, text: (count: number) => string][] = [
  ['plain text', (count) => 'a line of text\n'.repeat(5 * count)],
  ['hunks in a row', (count) => HUNK.repeat(count)],
  ['k starts, then k ends', (count) => '<<<<<<< a\n'.repeat(count) + '>>>>>>> b\n'.repeat(count)],
  ['one start and many lines', (count) => `<<<<<<< a\n${'a line of text\n'.repeat(5 * count)}`],
  [
    'k hunks within one another',
    (count) => '<<<<<<< a\nx\n=======\n'.repeat(count) + '>>>>>>> b\n'.repeat(count),
  ],
  ['starts in fences', (count) => '```\n<<<<<<< a\n```\n'.repeat(count)],
  ['hunks in fences', (count) => `\`\`\`\n${HUNK}\`\`\`\n`.repeat(count)],
  ['hunks of Jujutsu', (count) => `<<<<<<< a\n${SECTIONS}>>>>>>> b\n`.repeat(count)],
  [
    'sections within one another',
    (count) => '<<<<<<< a\n%%%%%%% x\n'.repeat(count) + '>>>>>>> b\n'.repeat(count),
  ],
]

describe.each(SIZES)('%i conflicts', (count) => {
  for (const [name, make] of SHAPES) {
    const text = make(count)
    bench(name, () => void splitVariants(scanConflicts(text)), {
      time: 500,
      iterations: 3,
      warmupIterations: 1,
    })
  }
})
