import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, relative} from 'node:path'
import {expect, it} from 'vitest'
import {Library} from '../../plugins/docusaurus-plugin-proofbook/library.ts'
import {Pages} from '../../plugins/docusaurus-plugin-proofbook/pages.ts'
import {sidebarItems} from '../../plugins/docusaurus-plugin-proofbook/sidebar.ts'
import {Assets} from '../../plugins/docusaurus-plugin-proofbook/stage/assets.ts'
import {Stage} from '../../plugins/docusaurus-plugin-proofbook/stage/stage.ts'
import {loadConfig} from '../../src/config/load.ts'

const CONTROLS = '## Detective Controls\n\n### 1. Keys are counted\n\nCount them.\n\n### 2. Keys are kept\n'

interface Item {
  type: string
  id?: string
  label?: string
  items?: Item[]
  collapsed?: boolean
  customProps?: object
}

/** The sidebar of documents, by their paths. */
async function sidebarOf(texts: Record<string, string>): Promise<Item[]> {
  const folder = mkdtempSync(join(tmpdir(), 'proofbook-sidebar-'))
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(join(folder, dirname(path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
  const root = relative(process.cwd(), folder)
  const library = new Library(process.cwd(), root, loadConfig())
  await library.reload()
  const pages = new Pages(
    library,
    new Stage(join(folder, 'stage'), () => []),
    new Assets(join(folder, 'assets')),
  )
  const contentPath = join(folder, 'stage')
  const docs = Object.keys(texts).map((path, index) => {
    pages.announce(join(contentPath, `${index}.md`), {root, path: `${root}/${path}`})
    return {id: String(index), title: path, frontMatter: {sidebar_label: path}}
  })
  const generate = sidebarItems(pages) as (given: object) => Promise<Item[]>
  return generate({docs, version: {contentPath}})
}

it('groups playbooks under the names of their services, and keeps other documents in their folders', async () => {
  const items = await sidebarOf({
    'kms/playbook.md': `# Key Management Service (KMS) - Security Playbook\n\n${CONTROLS}`,
    'azure/vault/playbook.md': '# Azure KeyVault - Security Playbook\n',
    's3/playbook.md': '# AWS S3 - Security Playbook\n',
    'notes/a.md': '# Notes\n',
    'notes/b.md': '# More notes\n',
    'flux/playbook.md': '# Flux - Security Playbook\n',
  })
  expect(items.map(({label, customProps}) => [label, customProps])).toEqual([
    ['Security & identity', {playbooks: 2}],
    ['Storage & data', {playbooks: 1}],
    ['Other documents', undefined],
  ])
  expect(items[0]?.items).toEqual([
    {
      type: 'doc',
      id: '1',
      label: 'Key Vault (Azure)',
      customProps: {name: 'Key Vault', mark: 'Azure', written: 0, controls: 0},
    },
    {
      type: 'doc',
      id: '0',
      label: 'KMS',
      customProps: {name: 'KMS', mark: null, written: 1, controls: 2},
    },
  ])
  const [flux, notes] = items[2]?.items ?? []
  expect(flux?.id).toBe('5')
  expect([notes?.label, notes?.items?.map(({id}) => id)]).toEqual(['notes', ['3', '4']])
})

it('folds the groups of a library of 200 documents, and of no smaller one', async () => {
  const teams = Array.from({length: 199}, (_, team) => [`${team}/s3.md`, '# AWS S3 - Security Playbook\n'])
  const notes = {'notes/a.md': '# Notes\n'}
  const large = await sidebarOf({...Object.fromEntries(teams), ...notes})
  expect(large.map(({label, collapsed}) => [label, collapsed])).toEqual([
    ['Storage & backup', true],
    ['Other documents', true],
  ])
  const small = await sidebarOf({...Object.fromEntries(teams.slice(1)), ...notes})
  expect(small.map(({collapsed}) => collapsed)).toEqual([false, false])
})

it('divides a category of more than 200 playbooks into ranges, named by their ends', async () => {
  const teams = Array.from({length: 201}, (_, team) => [`${team}/s3.md`, '# AWS S3 - Security Playbook\n'])
  const [storage] = await sidebarOf(Object.fromEntries(teams))
  expect(storage?.customProps).toEqual({playbooks: 201})
  expect(storage?.items?.map(({label, collapsed, customProps}) => [label, collapsed, customProps])).toEqual([
    ['S3 (0) – S3 (66)', true, {isRange: true, playbooks: 67}],
    ['S3 (67) – S3 (133)', true, {isRange: true, playbooks: 67}],
    ['S3 (134) – S3 (200)', true, {isRange: true, playbooks: 67}],
  ])
  expect(storage?.items?.flatMap(({items}) => items?.map(({id}) => id))).toEqual(
    Array.from({length: 201}, (_, team) => String(team)),
  )
})

it('divides a folder of more than 200 documents in the same way', async () => {
  const notes = Array.from({length: 201}, (_, index) => [`notes/${index}.md`, `# Note ${index}\n`])
  const [folder] = await sidebarOf(Object.fromEntries(notes))
  expect(folder?.items?.map(({label, items, customProps}) => [label, items?.length, customProps])).toEqual([
    ['notes/0.md – notes/66.md', 67, {isRange: true}],
    ['notes/67.md – notes/133.md', 67, {isRange: true}],
    ['notes/134.md – notes/200.md', 67, {isRange: true}],
  ])
})

it('is the tree of folders alone where no service is known', async () => {
  const items = await sidebarOf({
    'flux/playbook.md': '# Flux - Security Playbook\n',
    'notes/a.md': '# Notes\n',
    'notes/b.md': '# More notes\n',
  })
  expect(items.map(({type, label}) => [type, label])).toEqual([
    ['doc', undefined],
    ['category', 'notes'],
  ])
})
