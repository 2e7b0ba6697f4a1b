import {describe, expect, it} from 'vitest'
import {check, type Folder} from './folder.ts'

/** Messages of a rule on `playbook.md`, with their lines. */
async function told(markdown: string, folder: Folder = {}, path = 'playbook.md') {
  const found = await check(markdown, folder, {path})
  return found
    .filter((each) => each.ruleId === 'match-control-numbers')
    .map(({messageId, place}) => [messageId, place.line])
}

const group = (...controls: string[]) =>
  `## Preventative Controls\n${controls.map((title) => `\n### ${title}\n\nText.\n`).join('')}`

describe('match-control-numbers', () => {
  const numbered = (...numbers: number[]) => group(...numbers.map((number, at) => `${number}. C${at}`))

  it.each([
    ['one after another', [1, 2, 3], []],
    ['from where another file ended', [4, 5], []],
    ['a number that is left out', [1, 2, 4, 5], [['jump', 11]]],
    ['a number that is there twice', [1, 2, 2, 3], [['repeated', 11]]],
    ['a number that is there twice, where others count on', [1, 2, 2, 4], [['repeated', 11]]],
    ['a number that goes back', [1, 2, 1], [['repeated', 11]]],
  ])('judges %s', async (_, numbers, expected) => {
    expect(await told(numbered(...numbers))).toEqual(expected)
  })

  it('lets a group go on where the one before it ended, and leaves other documents alone', async () => {
    const two = `${numbered(1, 2)}\n## Detective Controls\n\n### 3. Logs\n`
    expect(await told(two)).toEqual([])
    expect(await told('## 1. One\n\n## 3. Three\n')).toEqual([])
  })
})
