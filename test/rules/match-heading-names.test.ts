import {describe, expect, it} from 'vitest'
import {check} from './folder.ts'

const PLAYBOOK =
  '## Preventative Controls\n\n### 1. Doors are shut\n\nText.\n\n### 2. Windows are shut\n\nText.\n'
const URL = 'https://github.com/acme/playbooks/blob/main'
const mapping = (entries: object[], more: object = {}) => JSON.stringify({...more, mapping: entries}, null, 1)

/** What the rule finds: file, message and suggestion. */
async function told(markdown: string, files: Record<string, string>, path = 'vault/p.md') {
  const found = await check(markdown, files, {path})
  return found
    .filter(({ruleId}) => ruleId === 'match-heading-names')
    .map(({file, messageId, suggestion}) => [file, messageId, suggestion])
}

describe('match-heading-names', () => {
  const doors = {requirement_name: 'Doors are shut'}

  it('outweigh a heading, with the table of contents', async () => {
    const contents = '## Contents\n- [2. Gates are shut](#2-gates-are-shut)\n\n'
    const gates = {requirement_name: 'Gates are shut', policy: `${URL}/vault/p.md#2-gates-are-shut`}
    expect(await told(contents + PLAYBOOK, {'vault/mapping.json': mapping([doors, gates])})).toEqual([
      ['vault/p.md', 'other-name', '2. Gates are shut'],
    ])
  })

  it('keeps the dead link of the contents from a suggestion and a fix that would repeat the slip', async () => {
    const contents = '## Contents\n- [2. Windows are cut](#2-windows-are-cut)\n\n'
    const cut = {requirement_name: 'Windows are cut'}
    const link = async (entries: object[]) => {
      const found = await check(
        contents + PLAYBOOK,
        {'vault/mapping.json': mapping(entries)},
        {path: 'vault/p.md'},
      )
      const dead = found.find(({ruleId}) => ruleId === 'no-dead-anchor')
      return [dead?.messageId, dead?.suggestion, dead?.fix?.text]
    }
    expect(await link([doors, cut])).toEqual(['dead-anchor', undefined, undefined])
    expect(await link([doors])).toEqual(['dead-anchor-close', '#2-windows-are-shut', '#2-windows-are-shut'])
  })
})
