import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeEach, describe, expect, it} from 'vitest'
import {Client} from './client.ts'

const KEYS = 'docs/playbooks/kms/playbook.md'
const QUEUES = 'docs/playbooks/sqs/playbook.md'
const queues = (anchor: string) => `# Queues\n\nMore is [there](../kms/playbook.md#${anchor}).\n`

describe('what an editor reads of a project with a `node_modules`', () => {
  const clients: Client[] = []
  let client: Client
  beforeEach(async () => {
    client = new Client({
      'node_modules/x': '',
      [KEYS]: '# Keys\n\n## Rotation\n\nYearly.\n',
      [QUEUES]: queues('rotation'),
    })
    clients.push(client)
    await client.initialize()
  })
  afterAll(() => {
    for (const each of clients) each.stop()
  })
  const kept = () => readdirSync(join(client.path, 'node_modules/.cache/proofbook'))

  it('is kept where a check of the project looks for it', async () => {
    client.open(QUEUES, queues('rotation'))
    expect(await client.diagnostics(QUEUES, 1)).toEqual([])
    const [file, ...others] = kept()
    expect(others).toEqual([])
    client.check()
    expect(kept()).toEqual([file])
  })

  it('tells a check nothing of a text that is not saved', async () => {
    client.open(QUEUES, queues('elsewhere'))
    const found = await client.diagnostics(QUEUES, 1)
    expect(found.map(({code}) => code)).toEqual(['no-dead-anchor/dead-anchor'])
    expect(kept()).toHaveLength(1)
    const report = client.check()
    expect(report).not.toContain('anchor')
    expect(report).toBe(client.check('--no-cache'))
  })

  it('is counted while it is read, if there are many documents', async () => {
    for (let number = 1; number <= 50; number++) client.save(`docs/playbooks/${number}.md`, '# Page\n')
    client.open(QUEUES, queues('rotation'))
    await client.diagnostics(QUEUES, 1)
    const [first, ...others] = client.progress
    expect(first).toEqual({
      kind: 'begin',
      title: 'Proofbook reads',
      percentage: 1,
      message: '1 of 52 documents',
    })
    expect(others.at(-2)).toEqual({kind: 'report', percentage: 100, message: '52 of 52 documents'})
    expect(others.at(-1)).toEqual({kind: 'end'})
  })

  it('is the same with a folder of documents in another one, in whatever order they are opened', async () => {
    const guide = '# Guide\n\nSee [it](#gone).\n'
    client.save('docs/guide.md', guide)
    client.save('docs/playbooks/kms/mapping.json', '{"mapping": []}\n')
    client.open(QUEUES, queues('gone'))
    const found = await client.diagnostics(QUEUES, 1)
    client.open('docs/guide.md', guide)
    const inGuide = await client.diagnostics('docs/guide.md', 1)
    expect([...found, ...inGuide].map(({code}) => code)).toEqual([
      'no-dead-anchor/dead-anchor',
      'no-dead-anchor/dead-anchor',
    ])
    client.save('docs/proofbook.config.yml', 'rules: {no-dead-anchor: off}\n')
    client.notify('workspace/didChangeWatchedFiles', {changes: []})
    expect(await client.until('docs/guide.md', (each) => each.length === 0)).toEqual([])
    expect(await client.until(QUEUES, (each) => each.length === 0)).toEqual([])
    expect(client.logged).toEqual([])
  })
})
