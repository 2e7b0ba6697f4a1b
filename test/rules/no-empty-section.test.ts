import {describe, expect, it} from 'vitest'
import {check, type Folder} from './folder.ts'

/** Messages of a rule on `playbook.md`, with their lines. */
async function told(markdown: string, folder: Folder = {}, path = 'playbook.md') {
  const found = await check(markdown, folder, {path})
  return found
    .filter((each) => each.ruleId === 'no-empty-section')
    .map(({messageId, place}) => [messageId, place.line])
}

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
    expect(await told(control(text))).toEqual(expected)
  })

  it('leaves groups with deeper headings, and documents that are no playbooks', async () => {
    expect(await told('# Keys\n\n## Rotation\n\n## Tags\n')).toEqual([])
    const flat = '## Detective Controls\n\n### 1. Logs\n\nText.\n\n## Respond\n\n## 2. Alarms\n\nText.\n'
    expect(await told(flat)).toEqual([])
  })
})
