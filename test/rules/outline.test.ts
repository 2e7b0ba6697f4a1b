import {describe, expect, it} from 'vitest'
import {check, type Folder} from './folder.ts'

/** Messages of a rule on `playbook.md`, with their lines. */
async function told(ruleId: string, markdown: string, folder: Folder = {}, path = 'playbook.md') {
  const found = await check(markdown, folder, {path})
  return found.filter((each) => each.ruleId === ruleId).map(({messageId, place}) => [messageId, place.line])
}

const group = (...controls: string[]) =>
  `## Preventative Controls\n${controls.map((title) => `\n### ${title}\n\nText.\n`).join('')}`

describe('match-control-numbers', () => {
  const numbered = (...numbers: number[]) => group(...numbers.map((number, at) => `${number}. C${at}`))

  it.each([
    ['one after another', [1, 2, 3], []],
    ['from where another file ended', [4, 5], []],
    ['a number that is left out', [1, 2, 4, 5], [['jump', 11]]],
    ['a number that stands twice', [1, 2, 2, 3], [['repeated', 11]]],
    ['a number that stands twice, where others count on', [1, 2, 2, 4], [['repeated', 11]]],
    ['a number that goes back', [1, 2, 1], [['repeated', 11]]],
  ])('judges %s', async (_, numbers, expected) => {
    expect(await told('match-control-numbers', numbered(...numbers))).toEqual(expected)
  })

  it('lets a group go on where the one before it ended, and leaves other documents alone', async () => {
    const two = `${numbered(1, 2)}\n## Detective Controls\n\n### 3. Logs\n`
    expect(await told('match-control-numbers', two)).toEqual([])
    expect(await told('match-control-numbers', '## 1. One\n\n## 3. Three\n')).toEqual([])
  })
})

describe('require-contents-entry', () => {
  const contents = (...entries: string[]) =>
    `## Table of Contents\n${entries.map((entry) => `- ${entry}\n`).join('')}\n`
  const two = group('1. Roles', '2. Keys')

  it.each([
    ['an entry whose anchor is spelt otherwise', ['[1. Roles](#1-Roles)', '[Keys](#2-Keys)'], []],
    ['an entry with an older name', ['[1. Roles](#1-roles)', '[2. Secrets](#2-secrets)'], []],
    ['no entry', ['[1. Roles](#1-roles)'], [['left-out', 10]]],
    ['groups only', ['[Preventative Controls](#preventative-controls)'], []],
  ])('judges %s', async (_, entries, expected) => {
    expect(await told('require-contents-entry', contents(...entries) + two)).toEqual(expected)
  })
})

describe('no-shared-title', () => {
  const pipes = (text: string) => `# Pipes - Security Playbook\n\n${text}\n`

  it.each([
    ['another folder that the title fits', {'pipes/p.md': pipes('B')}, [['shared-title', 1]]],
    ['a copy', {'pipes/p.md': pipes('A')}, []],
    ['another version', {'v2/scale/p.md': pipes('B')}, []],
    ['the same folder', {'scale/q.md': pipes('B')}, []],
    ['another title', {'pipes/p.md': pipes('B').replace('Pipes', 'Tubes')}, []],
  ])('judges %s', async (_, folder, expected) => {
    expect(await told('no-shared-title', pipes('A'), folder, 'scale/p.md')).toEqual(expected)
  })

  it('does not name the document whose title is its own', async () => {
    expect(await told('no-shared-title', pipes('A'), {'scale/p.md': pipes('B')}, 'pipes/p.md')).toEqual([])
  })
})

describe('no-empty-section', () => {
  const control = (text: string) =>
    `## Preventative Controls\n\n### 1. Roles\n\n${text}\n\n### 2. Keys\n\nText.\n`

  it.each([
    ['no text', '', [['empty-control', 3]]],
    ['a remark that no reader sees', '<!-- to do -->', [['empty-control', 3]]],
    ['a picture', '![](a.png)', []],
    ['labels with text on their line and below', '**Why?** So.\n\n**How?**\nSo.', []],
    ['a deeper heading after a label', '**How?**\n\n#### Console\n\nClick.', []],
    ['a label before another one', '**Why?**\n\n**How?** So.', [['empty-label', 5]]],
    ['labels with a break after them', '**Why?** So.\n\n**How?**<br>', [['empty-label', 7]]],
    ['a label in code', '```\n**How?**\n```', []],
    ['a placeholder', '`This Section will be updated soon.`', []],
  ])('judges %s', async (_, text, expected) => {
    expect(await told('no-empty-section', control(text))).toEqual(expected)
  })

  it('leaves groups with deeper headings, and documents that are no playbooks', async () => {
    expect(await told('no-empty-section', '# Keys\n\n## Rotation\n\n## Tags\n')).toEqual([])
    const flat = '## Detective Controls\n\n### 1. Logs\n\nText.\n\n## Respond\n\n## 2. Alarms\n\nText.\n'
    expect(await told('no-empty-section', flat)).toEqual([])
  })
})
