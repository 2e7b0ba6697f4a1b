import {describe, expect, it} from 'vitest'
import {exportMapping} from '../../src/exports/mapping.ts'
import {readSidecar} from '../../src/sidecars/read.ts'
import {readPlaybookText} from '../reading.ts'
import {check} from './folder.ts'

const PLAYBOOK =
  '## Preventative Controls\n\n### 1. Doors are shut\n\nText.\n\n### 2. Windows are shut\n\nText.\n'
const URL = 'https://github.com/acme/playbooks/blob/main'
const mapping = (entries: object[], more: object = {}) => JSON.stringify({...more, mapping: entries}, null, 1)

/** Findings of the rules about mapping files, with the file's own line and what they suggest. */
async function told(markdown: string, files: Record<string, string>, path = 'vault/p.md') {
  const found = await check(markdown, files, {path})
  return found
    .filter(({ruleId}) => /mapping|heading-names/.test(ruleId))
    .map(({file, messageId, suggestion}) => [file, messageId, suggestion])
}

describe('mapping files', () => {
  const doors = {requirement_name: 'Doors are shut'}
  const windows = {requirement_name: 'Windows are shut'}

  it('get one finding for an entry whose name and address are stale alike', async () => {
    const stale = {requirement_name: 'Roofs are new', policy: `${URL}/vault/p.md#3-roofs-are-new`}
    const live = {...doors, policy: `${URL}/vault/p.md#1-doors-are-shut`}
    expect(await told(PLAYBOOK, {'vault/mapping.json': mapping([stale, live, windows])})).toEqual([
      ['vault/mapping.json', 'unknown-requirement', undefined],
    ])
  })

  it.each([
    ['another case', 'VAULT', 'missing-document-close'],
    ['two letters in each other’s place', 'valut', 'missing-document-close'],
    ['another name', 'vendors', undefined],
  ])('get a finding for a folder with %s', async (_, folder, messageId) => {
    const entry = {...doors, policy: `${URL}/${folder}/p.md#1-doors-are-shut`}
    const suggestion = `${URL}/vault/p.md#1-doors-are-shut`
    expect(await told(PLAYBOOK, {'vault/mapping.json': mapping([entry, windows])})).toEqual(
      messageId ? [['vault/mapping.json', messageId, suggestion]] : [],
    )
  })

  it('are quiet of the status of a service that is denied', async () => {
    const denied = {requirement_name: 'Service Denied'}
    const file = (status: string) =>
      mapping([denied, doors, windows], {serviceapproval_status: {prod: status}})
    expect(await told(PLAYBOOK, {'vault/mapping.json': file('denied')})).toEqual([])
    expect(await told(PLAYBOOK, {'vault/mapping.json': file('approved')})).toEqual([
      ['vault/mapping.json', 'unknown-requirement', undefined],
    ])
  })

  it('show a slip of a key and of a word that other files share, and take other words for ones', async () => {
    const approved = {serviceapproval_status: {Prod: 'approved'}, phase: 'discovery'}
    const others = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].flatMap((name) => [
        [`${name}/p.md`, PLAYBOOK],
        [`${name}/mapping.json`, mapping([doors, windows], approved)],
      ]),
    )
    const judge = (more: object, entries: object[] = [doors, windows]) =>
      told(PLAYBOOK, {...others, 'vault/mapping.json': mapping(entries, more)})
    const file = 'vault/mapping.json'
    expect(await judge({...approved, phase: 'discovry'})).toEqual([[file, 'value-spelling', 'discovery']])
    expect(await judge({serviceapproval_status: {Prod: 'aproved'}})).toEqual([
      [file, 'value-spelling', 'approved'],
    ])
    expect(await judge({serviceaproval_status: {Prod: 'approved'}})).toEqual([
      [file, 'key-spelling', 'serviceapproval_status'],
    ])
    const misnamed = {requirment_name: 'Windows are shut'}
    expect(await judge(approved, [doors, misnamed])).toContainEqual([
      file,
      'key-spelling',
      'requirement_name',
    ])
    expect(await judge(approved, [doors, misnamed])).not.toContainEqual([file, 'missing-field', undefined])
    expect(await judge({...approved, phase: 'recovery'})).toEqual([])
    expect(await judge({...approved, owner: 'discover'})).toEqual([])
  })

  it('show a slip of a widespread category, and take another word for one', async () => {
    const filed = (category: string) => mapping([{...doors, category}, windows])
    const five = mapping([...Array(5).fill({...doors, category: 'Logging'}), windows])
    const others = {'a/p.md': PLAYBOOK, 'a/mapping.json': five}
    const judge = (category: string) => told(PLAYBOOK, {...others, 'vault/mapping.json': filed(category)})
    expect(await judge('Loging')).toEqual([['vault/mapping.json', 'category-spelling', 'Logging']])
    expect(await judge('Tagging')).toEqual([])
  })
})

describe('export of a mapping file', () => {
  it('renames an entry that has an older name, and corrects an address of another control', () => {
    const playbook = readPlaybookText(PLAYBOOK, {path: 'vault/p.md'})
    const base = `${URL}/vault/p.md`
    const before = [
      {requirement_name: 'All doors are shut', policy: `${base}#1-doors-are-shut`},
      {requirement_name: 'Windows are shut', policy: `${base}#1-doors-are-shut`},
    ]
    const sidecar = readSidecar('vault/mapping.json', mapping(before), [playbook])
    const {text, ...changes} = exportMapping(playbook, sidecar)
    expect(changes).toEqual({
      added: [],
      corrected: ['Windows are shut'],
      renamed: ['All doors are shut'],
      orphans: [],
    })
    expect(JSON.parse(text)).toEqual({
      mapping: [
        {requirement_name: 'Doors are shut', policy: `${base}#1-doors-are-shut`},
        {requirement_name: 'Windows are shut', policy: `${base}#2-windows-are-shut`},
      ],
    })
  })
})
