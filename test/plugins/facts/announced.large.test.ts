import {expect, it} from 'vitest'
import {writtenElsewhere} from '../../../plugins/docusaurus-plugin-proofbook/facts/written-elsewhere.ts'
import type {Shelf} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {readModel} from '../../../src/check/read-document.ts'
import {loadConfig} from '../../../src/config/load.ts'
import {shelfOf} from '../shelf.ts'

const config = loadConfig()

/** As many teams that each have written how backups are encrypted, but for the first, which announces it. */
function libraryOf(teams: number): Shelf {
  const [announced, written] = ['`This Section will be updated soon.`', 'With a script.'].map((text) =>
    readModel('kms/playbook.md', textOf(text), '', {config, today: '2025-06-01'}),
  )
  const playbooks = Array.from({length: teams}, (_, team) => {
    const path = `team-${team}/kms/playbook.md`
    return {...(team === 0 ? announced! : written!), path, id: path}
  })
  return shelfOf(playbooks)
}

function textOf(control: string): string {
  const table = '|NIST Subcategory Control|Description|\n|-|-|\n|PR.DS-1|Text|\n'
  return `# KMS - Security Playbook\n\n## Preventative Controls\n### 1. Backups are encrypted\n${table}\n${control}\n`
}

it('names the first four of more playbooks than a control is compared with', () => {
  const shelf = libraryOf(2400)
  const [first] = shelf.corpus.playbooks
  const [control] = first!.published!.document.controls
  const found = writtenElsewhere(shelf, first!, control!, {config, baseUrl: '/'})
  expect(found.map(({code}) => code)).toEqual([
    'KMS team-1 P1',
    'KMS team-2 P1',
    'KMS team-3 P1',
    'KMS team-4 P1',
  ])
})
