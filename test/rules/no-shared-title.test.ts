import {describe, expect, it} from 'vitest'
import {check, type Folder} from './folder.ts'

/** Messages of a rule on `playbook.md`, with their lines. */
async function told(markdown: string, folder: Folder = {}, path = 'playbook.md') {
  const found = await check(markdown, folder, {path})
  return found
    .filter((each) => each.ruleId === 'no-shared-title')
    .map(({messageId, place}) => [messageId, place.line])
}

describe('no-shared-title', () => {
  const pipes = (text: string) => `# Pipes - Security Playbook\n\n${text}\n`

  it.each([
    ['another folder that the title fits', {'pipes/p.md': pipes('B')}, [['shared-title', 1]]],
    ['a copy', {'pipes/p.md': pipes('A')}, []],
    ['another version', {'v2/scale/p.md': pipes('B')}, []],
    ['the same folder', {'scale/q.md': pipes('B')}, []],
    ['another title', {'pipes/p.md': pipes('B').replace('Pipes', 'Tubes')}, []],
  ])('judges %s', async (_, folder, expected) => {
    expect(await told(pipes('A'), folder, 'scale/p.md')).toEqual(expected)
  })

  it('does not name the document whose title is its own', async () => {
    expect(await told(pipes('A'), {'scale/p.md': pipes('B')}, 'pipes/p.md')).toEqual([])
  })
})
