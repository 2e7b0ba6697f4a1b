import {describe, expect, it} from 'vitest'
import {readText} from '../reading.ts'

const WORDS = 'Keys are made, rotated, watched and deleted by the one team that owns them.'

describe('the summary of a document', () => {
  it.each([
    [
      'the first paragraph of twelve words',
      `# T\n\nShort.\n\n${WORDS}\n\nMore than twelve ${WORDS}\n`,
      WORDS,
    ],
    ['no placeholder', `This section will be updated soon. ${WORDS}\n`, ''],
    ['nothing of lists and quotes', `- ${WORDS}\n\n> ${WORDS}\n`, ''],
    ['nothing where no paragraph says enough', 'Short.\n', ''],
    ['without markup', `**${WORDS}**<br> [x](y.md)\n`, `${WORDS} x`],
  ])('is %s', (_, text, summary) => {
    expect(readText(text).summary).toBe(summary)
  })

  it('is cut between words, at 160 characters', () => {
    expect(readText(`${'word '.repeat(50)}\n`).summary).toBe(`${'word '.repeat(32).trim()}…`)
  })
})
