import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {Command} from 'commander'
import {afterAll, describe, expect, it, vi} from 'vitest'
import {readCatalogFile} from '../../src/catalogs/read-catalog.ts'
import {UsageError} from '../../src/cli/exit.ts'
import {addExport} from '../../src/cli/export.ts'
import {WorkFolder} from '../command.ts'
import {control} from '../coverage/corpus.ts'

const BROKEN = '# Broken\n\n<<<<<<< HEAD\none\n'
const statement = (id: string, text: string) => `|Control Statement|Description|\n|-|-|\n|${id}|${text}|\n`
const ODD = 'Keys \\*stay\\* in x^2^ \\~\\~vaults\\~\\~ & a_b, \\[always\\](x)'

const folder = new WorkFolder({
  'docs/keys/playbook.md': `# Keys - Security Playbook

## Preventative Controls

${control('1. Keys are rotated', ['PR.AC-1', 'PR.AC-99'])}${control('2. Keys are narrow', ['7'])}`,
  'docs/queue/playbook.md': `# Queue - Security Playbook\n\n${statement('8', ODD)}`,
  'docs/queue/broken.md': BROKEN,
  'map/playbook.md': `# Map - Security Playbook\n\n## Preventative Controls\n\n${control('1. A', ['7'])}`,
  'bad/playbook.md': '# Bad\n',
  'bad/mapping.json': '{"mapping": [',
  'local.yml': 'site: {}\n',
  'site.yml': 'site:\n  title: Acme\n  url: https://playbooks.example.com\n  baseUrl: /team/\n',
})
afterAll(() => folder.remove())

const at = (path: string) => `${folder.path}/${path}`
const text = (path: string) => readFileSync(at(path), 'utf8')

/** Runs the command in this process; returns what it prints and what it tells. */
async function run(...words: string[]): Promise<{stdout: string; stderr: string}> {
  const program = new Command('proofbook').exitOverride()
  addExport(program)
  const said = {stdout: '', stderr: ''}
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((chunk, ...rest) => {
      said[name] += String(chunk).replaceAll(`${folder.path}/`, '')
      for (const done of rest) if (typeof done === 'function') done()
      return true
    }),
  )
  try {
    await program.parseAsync(['export', ...words], {from: 'user'})
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return said
}

const published = (name: string, ...words: string[]) => run(name, ...words, '--config', at('site.yml'))
const failure = (...words: string[]) => run(...words).catch((error: unknown) => error)

const LEFT_OUT = 'docs/queue/broken.md Left out: its conflict markers are malformed\n'

describe('export controls', () => {
  it('prints a table, and tells what it leaves out', async () => {
    const {stdout, stderr} = await published('controls', at('docs'))
    expect(stdout.split('\r\n').map((line) => line.split(',')[7])).toEqual([
      ...['id', 'PR.AC-1', 'PR.AC-99', '7', '8', undefined],
    ])
    expect(stdout).toContain(
      'docs/keys/playbook.md:9,https://playbooks.example.com/team/playbooks/keys/playbook/#1-keys-are-rotated\r\n',
    )
    expect(stderr).toBe(LEFT_OUT)
  })

  it('writes the same to a file, whatever was there', async () => {
    const {stdout} = await run('controls', at('docs/keys'), '--config', at('local.yml'))
    writeFileSync(at('out.csv'), 'before')
    const said = await run('controls', at('docs/keys'), '-o', at('out.csv'), '--config', at('local.yml'))
    expect(said).toEqual({
      stdout: '',
      stderr:
        'Permalinks lead to http://localhost:3000; set `site.url` in the configuration to where the site is published\n',
    })
    expect(text('out.csv').replaceAll(`${folder.path}/`, '')).toBe(stdout)
  })

  it('prints data', async () => {
    const {stdout} = await published('controls', at('docs'), '--format', 'json')
    const data = JSON.parse(stdout) as {version: number; controls: {id: string}[]}
    expect(data.version).toBe(1)
    expect(data.controls.map(({id}) => id)).toEqual(['PR.AC-1', 'PR.AC-99', '7', '8'])
  })

  it('writes to no folder or device', async () => {
    const error = await failure('controls', at('docs'), '-o', at('docs'))
    expect(error).toBeInstanceOf(UsageError)
    expect((error as Error).message).toBe(`Unexpected folder or device \`${at('docs')}\`, expected a file`)
  })
})

describe('export oscal-components', () => {
  it('prints a document with permalinks, and tells which ids it leaves out', async () => {
    const words = [at('docs'), '--document-version', '2024-1']
    const {stdout, stderr} = await published('oscal-components', ...words)
    const {metadata, components} = JSON.parse(stdout)['component-definition']
    expect(metadata).toMatchObject({title: 'Acme', version: '2024-1'})
    expect(components.map(({links}: {links: {href: string}[]}) => links[0]!.href)).toEqual([
      'https://playbooks.example.com/team/playbooks/keys/playbook/',
      'https://playbooks.example.com/team/playbooks/queue/playbook/',
    ])
    expect(stderr).toBe(
      `${LEFT_OUT}docs/keys/playbook.md:10 Left out \`PR.AC-99\`: NIST Cybersecurity Framework 1.1 has no such id\n`,
    )
    expect((await published('oscal-components', ...words)).stdout).toBe(stdout)
  })
})

describe('export oscal-catalog', () => {
  it('is read as it was written', async () => {
    await published('oscal-catalog', at('docs'), '-o', at('catalog.json'))
    const {id, title, version, controls} = readCatalogFile(at('catalog.json'), 'organisation')
    expect({id, title, version}).toEqual({id: 'organisation', title: 'Acme', version: 'current'})
    expect(controls.map((each) => [each.id, each.text])).toEqual([
      ['7', 'own words'],
      ['8', 'Keys *stay* in x^2^ ~~vaults~~ & a_b, [always](x)'],
    ])
  })

  it('is the same after it was imported, by way of the command itself', () => {
    const before = folder.run(['export', 'oscal-catalog', 'docs'])
    writeFileSync(at('again.json'), before.stdout)
    expect(folder.run(['catalog', 'import', 'again.json', '--as', 'organisation']).code).toBe(0)
    expect(folder.run(['export', 'oscal-catalog', 'docs'])).toEqual(before)
    rmSync(at('.proofbook'), {recursive: true})
  })
})

describe('export mapping', () => {
  it('prints a new mapping file, and writes nothing', async () => {
    const {stdout, stderr} = await run('mapping', at('map/playbook.md'), '--url', 'https://a.example/p.md')
    expect(JSON.parse(stdout)).toMatchObject({
      servicedisplay_name: 'Map',
      mapping: [{requirement_name: 'A', policy: 'https://a.example/p.md#1-a', control_mapping: ['7']}],
    })
    expect(stderr).toBe('map/mapping.json Added: `A`\n')
    expect(existsSync(at('map/mapping.json'))).toBe(false)
  })

  it('writes it beside the playbook, and changes nothing of a complete one', async () => {
    const {stdout} = await run('mapping', at('map/playbook.md'))
    expect(await run('mapping', at('map/playbook.md'), '--write')).toEqual({
      stdout: '',
      stderr: 'map/mapping.json Added: `A`\n',
    })
    expect(text('map/mapping.json')).toBe(stdout)
    expect((await run('mapping', at('map/playbook.md'), '--write')).stderr).toBe(
      'map/mapping.json Nothing to add or to correct\n',
    )
    expect(text('map/mapping.json')).toBe(stdout)
  })

  it('completes one that is there: adds, corrects, keeps, and leaves its byte order mark', async () => {
    const before = `\uFEFF{"mapping": [
  {"requirement_name": "A", "policy": "playbooks/map/playbook.md#1-b"},
  {"requirement_name": "Z", "policy": ""}
]}\n`
    writeFileSync(at('map/mapping.json'), before)
    writeFileSync(at('map/playbook.md'), `${text('map/playbook.md')}${control('2. C', ['8'])}`)
    const {stderr} = await run('mapping', at('map/playbook.md'), '--write')
    expect(stderr.split('\n')).toEqual([
      'map/mapping.json Added: `C`',
      'map/mapping.json Corrected the address of: `A`',
      'map/mapping.json Kept, though no control has the name: `Z`',
      '',
    ])
    expect(text('map/mapping.json')).toMatch(/^\uFEFF\{"mapping": \[\n {2}\{"requirement_name": "A", /)
    expect(JSON.parse(text('map/mapping.json').slice(1))).toMatchObject({
      mapping: [
        {requirement_name: 'A', policy: 'playbooks/map/playbook.md#1-a'},
        {requirement_name: 'Z', policy: ''},
        {requirement_name: 'C', policy: 'playbooks/map/playbook.md#2-c', control_mapping: ['8']},
      ],
    })
  })

  it.each([
    ['a folder', ['map'], /^Cannot find `.*map`, expected a markdown file$/],
    ['no file', ['map/none.md'], /^Cannot find `.*none\.md`, expected a markdown file$/],
    [
      'malformed markers',
      ['docs/queue/broken.md'],
      /^Unexpected malformed conflict markers in `.*broken\.md`/,
    ],
    [
      'a mapping that is no JSON',
      ['bad/playbook.md'],
      /bad\/mapping\.json:\d+:\d+ Unexpected .*nothing was written$/,
    ],
  ])('refuses %s', async (_, [path], message) => {
    const error = await failure('mapping', at(path!), '--write')
    expect(error).toBeInstanceOf(UsageError)
    expect((error as Error).message).toMatch(message)
  })

  it('refuses two places to write to', async () => {
    const error = await failure('mapping', at('map/playbook.md'), '--write', '-o', at('other.json'))
    expect((error as Error).message).toBe('Unexpected `--output` beside `--write`, expected one of them')
  })
})

describe('export search-records', () => {
  it('prints a record a line, or all in one array', async () => {
    const {stdout, stderr} = await published('search-records', at('docs'), '--version-name', '1.0')
    expect(stderr).toBe(LEFT_OUT)
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(records.map(({objectID, url}) => [objectID, url])).toEqual([
      ['1.0/keys/playbook.md#', 'https://playbooks.example.com/team/playbooks/keys/playbook/'],
      [
        '1.0/keys/playbook.md#preventative-controls',
        'https://playbooks.example.com/team/playbooks/keys/playbook/#preventative-controls',
      ],
      [
        '1.0/keys/playbook.md#1-keys-are-rotated',
        'https://playbooks.example.com/team/playbooks/keys/playbook/#1-keys-are-rotated',
      ],
      [
        '1.0/keys/playbook.md#2-keys-are-narrow',
        'https://playbooks.example.com/team/playbooks/keys/playbook/#2-keys-are-narrow',
      ],
      ['1.0/queue/playbook.md#', 'https://playbooks.example.com/team/playbooks/queue/playbook/'],
    ])
    const whole = await published('search-records', at('docs'), '--version-name', '1.0', '--format', 'json')
    expect(JSON.parse(whole.stdout)).toEqual(records)
  })
})
