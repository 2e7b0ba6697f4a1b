import {describe, expect, it} from 'vitest'
import {writtenShare} from '../../src/model/sections.ts'
import {readText} from '../reading.ts'

const SOON = '`This Section will be updated soon.`'
const TWELVE = 'one two three four five six seven eight nine ten eleven twelve'
const ELEVEN = 'one two three four five six seven eight nine ten eleven'

function status(body: string): string | undefined {
  return readText(`## Detective\n### 1. A\n${body}\n`).controls[0]?.status
}

describe('the status of a control', () => {
  it.each([
    ['content', 'prose', 'Text.'],
    ['content', 'a list', '- one'],
    ['content', 'a code block', '```\nkey\n```'],
    ['content', 'an image that shows something', '<img src="/img/flow.png">'],
    ['content', 'a markdown image', '![](flow.png)'],
    ['content', 'a table of cited ids', '|Control Statement|D|\n|-|-|\n|5||'],
    ['content', 'other alphabets', '鍵'],
    ['empty', 'nothing', ''],
    ['empty', 'line breaks and rules', '<br>\n\n---\n'],
    ['empty', 'the icon of a section', '<img src="/docs/img/Detect.png" width="50"><br>'],
    ['empty', 'a comment', '<!-- write this -->'],
    ['empty', 'a comment of several lines', '<!--\nwrite this\nand that\n-->'],
    ['placeholder', 'the phrase in code', SOON],
    ['placeholder', 'the phrase as text', 'This section will be updated soon'],
    ['placeholder', 'the rest of the phrase', 'This rest of this Section will be updated soon.'],
    ['placeholder', 'the phrase under each item of a list', `- Rotate<br>\n  ${SOON}\n- Log<br>\n  ${SOON}`],
    ['placeholder', 'the phrase in a table', `|A|\n|-|\n|${SOON}|`],
    ['placeholder', 'the phrase, and a line of prose under twelve words', `${ELEVEN}\n\n${SOON}`],
    ['placeholder', 'the phrase, and a long item of a list', `- ${TWELVE}\n\n${SOON}`],
    ['placeholder', 'the phrase, and a long row of a table', `|A|\n|-|\n|${TWELVE}|\n\n${SOON}`],
    [
      'placeholder',
      'the phrase, and a control table without ids',
      `|Control Statement|D|\n|-|-|\n|#|x|\n\n${SOON}`,
    ],
    ['partial', 'the phrase, and a line of twelve words', `${TWELVE}\n\n${SOON}`],
    ['partial', 'the phrase, and code', `${SOON}\n\n    key\n`],
    ['partial', 'the phrase, and a cited id', `|Control Statement|D|\n|-|-|\n|5|x|\n\n${SOON}`],
    ['partial', 'a how that nothing follows', '**Why?** They leak.\n\n**How?**'],
    ['content', 'a why that nothing follows, and a how', '**Why?**\n\n**How?** Rotate them.'],
    [
      'content',
      'a how that deeper headings answer',
      '**Why?** They leak.\n\n**How?**\n\n#### Rotate\n\nText.',
    ],
    ['placeholder', 'the phrase, and twelve words in a comment', `<!--\n${TWELVE}\n-->\n\n${SOON}`],
    ['placeholder', 'a definition that is needed', '`Control Definition Needed`'],
    ['content', 'the phrase in a code block alone', '```\nThis Section will be updated soon.\n```'],
  ])('is %s for %s', (expected, _, body) => {
    expect(status(body)).toBe(expected)
  })
})

describe('sections', () => {
  const sections = (text: string) =>
    readText(text).sections.map(({heading, endLine, status: state, container}) => [
      heading.text,
      endLine,
      state,
      container,
    ])

  it('are judged by their own body, the title and the table of contents left out', () => {
    const text = `# T\nIntro.\n## Contents\n- [A](#a)\n## A\n### B\nText.\n## C\n${SOON}\n## D\n`
    expect(sections(text)).toEqual([
      ['A', 5, 'empty', true],
      ['B', 7, 'content', false],
      ['C', 9, 'placeholder', false],
      ['D', 10, 'empty', false],
    ])
  })

  it('are counted as written with content or in part; those that only hold others are not counted', () => {
    const text = `## A\n### B\nText.\n## C\n${SOON}\n## D\n${TWELVE}\n\n${SOON}\n## E\n`
    expect(writtenShare(readText(text).sections)).toEqual({written: 2, total: 4})
    expect(writtenShare([])).toEqual({written: 0, total: 0})
  })
})
