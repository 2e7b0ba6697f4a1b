import {describe, expect, it} from 'vitest'
import {check} from './folder.ts'

const PLAYBOOK =
  '## Preventative Controls\n\n### 1. Doors are shut\n\nText.\n\n### 2. Windows are shut\n\nText.\n'
const mapping = (entries: object[], more: object = {}) => JSON.stringify({...more, mapping: entries}, null, 1)

/** What the rule finds: file, message and suggestion. */
async function told(markdown: string, files: Record<string, string>, path = 'vault/p.md') {
  const found = await check(markdown, files, {path})
  return found
    .filter(({ruleId}) => ruleId === 'require-mapping-entry')
    .map(({file, messageId, suggestion}) => [file, messageId, suggestion])
}

describe('require-mapping-entry', () => {
  const doors = {requirement_name: 'Doors are shut'}

  it('lack a control, of a document of which they have others', async () => {
    expect(await told(PLAYBOOK, {'vault/mapping.json': mapping([doors])})).toEqual([
      ['vault/p.md', 'unmapped-control', undefined],
    ])
    expect(await told(PLAYBOOK, {'vault/mapping.json': mapping([])})).toEqual([])
  })
})
