import {mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {Client} from './client.ts'

const PAGE = 'docs/playbooks/vault/playbook.md'
const page = (anchor: string) => `# Vault\n\nSee [alarms](#${anchor}).\n\n## Bells\n`

describe('the folder that an editor has open', () => {
  let client: Client
  afterEach(() => client.stop())

  it('may be a link to another one: documents in it are read as they are in the editor', async () => {
    const above = realpathSync(mkdtempSync(join(tmpdir(), 'proofbook-linked-')))
    try {
      mkdirSync(join(above, 'real'))
      symlinkSync(join(above, 'real'), join(above, 'link'), 'dir')
      client = new Client({[PAGE]: page('bells')}, join(above, 'link'))
      await client.initialize()
      client.open(PAGE, page('bells'))
      expect(await client.diagnostics(PAGE, 1)).toEqual([])
      client.change(PAGE, 2, page('whistles'))
      const found = await client.diagnostics(PAGE, 2)
      expect(found.map(({code}) => code)).toEqual(['no-dead-anchor/dead-anchor'])
    } finally {
      rmSync(above, {recursive: true})
    }
  })

  it('shows nothing more of an open document that its configuration leaves out', async () => {
    client = new Client({[PAGE]: page('whistles')})
    await client.initialize()
    client.open(PAGE, page('whistles'))
    expect(await client.diagnostics(PAGE, 1)).toHaveLength(1)
    client.save('proofbook.config.yml', `files: {exclude: [${PAGE}]}\n`)
    client.notify('workspace/didChangeWatchedFiles', {changes: []})
    expect(await client.until(PAGE, (each) => each.length === 0)).toEqual([])
    expect(client.shown).toEqual([])
  })
})
