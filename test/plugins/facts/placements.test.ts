import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, relative} from 'node:path'
import {expect, it} from 'vitest'
import {
  MANY,
  type PlacedPlaybook,
  placedPlaybooks,
  playbookGroups,
} from '../../../plugins/docusaurus-plugin-proofbook/facts/placements.ts'
import {Library, type Shelf} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {loadConfig} from '../../../src/config/load.ts'

const config = loadConfig()

const TITLES = {
  'kms/playbook.md': 'Key Management Service (KMS) - Security Playbook',
  's3/playbook.md': 'AWS S3 - Security Playbook',
  'pipe/PLAYBOOK.md': 'AWS CodePipeline - Security Playbook',
  'pipe/RUNBOOK.md': 'AWS CodePipeline - Security Runbook',
  'azure/vault/playbook.md': 'Azure KeyVault - Security Playbook',
  'flux/playbook.md': 'Flux - Security Playbook',
  'template/playbook.md': 'AWS {Service-Name} - Security Playbook',
  'docs/notes.md': 'Review Notes',
}

async function shelfOf(titles: Record<string, string>): Promise<Shelf> {
  const folder = mkdtempSync(join(tmpdir(), 'proofbook-placements-'))
  for (const [path, title] of Object.entries(titles)) {
    mkdirSync(join(folder, dirname(path)), {recursive: true})
    writeFileSync(join(folder, path), `# ${title}\n`)
  }
  return new Library(process.cwd(), relative(process.cwd(), folder), config).reload()
}

it('gives the library’s playbooks the names of their services, and tells namesakes apart', async () => {
  const shelf = await shelfOf(TITLES)
  const placed = placedPlaybooks(shelf, config)
  expect(placed.map(({service, word}) => [service, word])).toEqual([
    ['CodePipeline', 'playbook'],
    ['CodePipeline', 'runbook'],
    ['Flux', null],
    ['Key Vault', 'Azure'],
    ['KMS', 'Key Management'],
    ['S3', null],
  ])
  expect(placedPlaybooks(shelf, config)).toBe(placed)
  const groups = playbookGroups(placed, config)
  expect(groups.map(({name, playbooks}) => [name, playbooks.map(({service}) => service)])).toEqual([
    ['Security & identity', ['Key Vault', 'KMS']],
    ['Storage & data', ['S3']],
    ['Audit & delivery', ['CodePipeline', 'CodePipeline']],
    ['Other', ['Flux']],
  ])
})

it('sorts a large library by category instead of by area', () => {
  const each = {provider: 'AWS', word: null, area: 'Storage & data'} as PlacedPlaybook
  const placed = Array.from({length: MANY}, (_, index) => ({
    ...each,
    service: `Service ${index}`,
    category: index === 0 ? 'Databases' : 'Storage & backup',
  }))
  const namesOf = (list: PlacedPlaybook[]) => playbookGroups(list, config).map(({name}) => name)
  expect(namesOf(placed)).toEqual(['Storage & backup', 'Databases'])
  expect(namesOf(placed.slice(1))).toEqual(['Storage & data'])
})
