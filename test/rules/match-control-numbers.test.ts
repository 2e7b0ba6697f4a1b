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
    ['a number that appears twice', [1, 2, 2, 3], [['repeated', 11]]],
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

  it.each([
    ['between two whose numbers leave one free', ['1. A', 'Keys', '3. C'], [[7, '2. Keys']]],
    [
      'two where two are free',
      ['1. A', 'Keys', 'Logs', '4. C'],
      [
        [7, '2. Keys'],
        [11, '3. Logs'],
      ],
    ],
    ['before the first', ['Keys', '2. B', '3. C'], [[3, '1. Keys']]],
    ['with a bracket behind the number', ['1. A', '2) Keys', '3. C'], [[7, '2. Keys']]],
    ['with nothing behind the number', ['1. A', '2 Keys', '3. C'], [[7, '2. Keys']]],
    ['with a bracket behind the last number', ['1. A', '2. B', '3) Keys'], [[11, '3. Keys']]],
  ])('names a heading without its number: %s', async (_, titles, expected) => {
    const found = await check(group(...titles))
    const own = found.filter(({ruleId}) => ruleId === 'match-control-numbers')
    expect(own.map(({place, suggestion}) => [place.line, suggestion])).toEqual(expected)
  })

  it('names a control by what is in it, and its number where it is the last', async () => {
    const table = '|Control Statement|Description|\n|-|-|\n|5|Roles|\n'
    const last = `${group('1. A', '2. B')}\n### Keys\n\n${table}`
    expect(await told(last)).toEqual([['unnumbered', 11]])
    const within = group('1. A', 'Keys', '2. B').replace('Keys\n\n', `Keys\n\n${table}\n`)
    expect(await told(within)).toEqual([['no-number', 7]])
  })

  it.each([
    ['a part of a control', ['1. A', 'At rest', '2. B']],
    ['one numbered control alone', ['1. A', 'Keys']],
    ['controls without numbers', ['A', 'B', 'C']],
    ['a part behind the last control', ['1. A', '2. B', 'More']],
    ['two headings where one number is free', ['1. A', 'Console', 'Terraform', '3. B'], 'jump'],
    ['a count that is no number', ['1. A', '2. B', '3 ways to rotate']],
  ])('leaves %s', async (_, titles, jump?: string) => {
    expect((await told(group(...titles))).map(([id]) => id)).toEqual(jump ? [jump] : [])
  })

  it('leaves deeper headings, quotes, and what comes after the group', async () => {
    const text = `${group('1. A')}\n#### Keys\n\n> ### Keys\n\n### 3. C\n\nText.\n`
    expect(await told(text)).toEqual([['jump', 11]])
    expect(await told(`${group('1. A', '2. B')}\n## Endnotes\n\n### Sources\n\n**Why?** So.\n`)).toEqual([])
  })

  it('counts anew below a misspelt heading of a group', async () => {
    expect(await told(`${group('1. A')}\n## Detectve Controls\n\n### 1. B\n\nText.\n`)).toEqual([])
  })
})
