import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {Client} from './client.ts'

const PAGE = '# Vault\n\n## Preventative Controls\n\n### 1. Doors are shut\n\nText.\n'
const mapping = (name: string) => `{\n  "mapping": [\n    {"requirement_name": "${name}"}\n  ]\n}\n`

describe('mapping files in an editor', () => {
  let client: Client
  beforeAll(async () => {
    client = new Client({
      'docs/playbooks/vault/playbook.md': PAGE,
      'docs/playbooks/vault/mapping.json': mapping('Roofs are new'),
      'playbook.md': PAGE,
      'mapping.json': '{"mapping": [}\n',
      'tool/mapping.json': '{"mapping": [}\n',
      'docs/playbooks/proofbook.config.yml': 'rules: {require-mapping-entry: off}\n',
    })
    await client.initialize()
  })
  afterAll(() => client.stop())
  const save = (name: string, text: string) => {
    client.save(name, text)
    client.notify('textDocument/didSave', {textDocument: {uri: client.uri(name)}})
  }

  const FILE = 'docs/playbooks/vault/mapping.json'

  it('show their findings when they are opened, at their own places', async () => {
    client.open(FILE, mapping('Roofs are new'))
    expect(await client.diagnostics(FILE, 1)).toMatchObject([
      {
        range: {start: {line: 2, character: 25}, end: {line: 2, character: 40}},
        severity: 2,
        code: 'no-broken-mapping/unknown-requirement',
        source: 'proofbook',
      },
    ])
  })

  it('keep them while they are written, and lose those that a save takes away', async () => {
    client.change(FILE, 2, mapping('Doors are shu'))
    client.open('docs/playbooks/vault/playbook.md', PAGE)
    // The page comes after the mapping file, which was passed over by then.
    await client.diagnostics('docs/playbooks/vault/playbook.md', 1)
    client.change(FILE, 3, mapping('Doors are shut'))
    save(FILE, mapping('Doors are shut'))
    expect(await client.diagnostics(FILE, 3)).toEqual([])
    expect(client.versions(FILE)).toEqual([1, 3])
  })

  it('get findings that an open document brings about', async () => {
    client.change('docs/playbooks/vault/playbook.md', 2, PAGE.replace('Doors are shut', 'Gates are shut'))
    const found = await client.until(FILE, (each) => each.length > 0)
    expect(found.map(({code}) => code)).toEqual(['no-broken-mapping/unknown-requirement'])
  })

  it('show where the JSON ends too early, at the top of the project too', async () => {
    client.open('mapping.json', '{"mapping": [}\n')
    const found = await client.diagnostics('mapping.json', 1)
    expect(found.map(({code}) => code)).toContain('no-broken-mapping/syntax')
  })

  it('show nothing of a file of that name beside no document, and of other JSON', async () => {
    client.save('package.json', '{')
    client.open('tool/mapping.json', '{"mapping": [}\n')
    client.open('package.json', '{')
    client.change(FILE, 4, mapping('Doors are shut'))
    save(FILE, mapping('Gates are shut'))
    client.change(FILE, 5, mapping('Gates are shut'))
    expect(await client.diagnostics(FILE, 5)).toEqual([])
    // All that is open was looked at before the next change is.
    client.change(FILE, 6, mapping('Gates are shut'))
    expect(await client.diagnostics(FILE, 6)).toEqual([])
    expect(client.versions('tool/mapping.json')).toEqual([])
    expect(client.versions('package.json')).toEqual([])
    expect(client.shown).toEqual([])
  })
})
