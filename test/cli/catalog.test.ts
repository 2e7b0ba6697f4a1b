import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

/** A catalogue of three rules of a garden, as OSCAL writes it. */
const catalog = (...controls: object[]) => JSON.stringify({catalog: {metadata: {title: 'Garden'}, controls}})
const rule = (id: string, prose: string) => ({
  id,
  props: [{name: 'label', value: id.toUpperCase()}],
  parts: [{name: 'statement', prose}],
})

const folder = new WorkFolder({
  'garden.json': catalog(rule('gt-1', 'Gates are shut at dusk'), rule('gt-2', 'Hedges are cut in spring')),
  'statements.json': catalog(rule('s-1', 'Roles are reviewed yearly')),
  'broken.json': '{"catalog": {"metadata": {"title": "Garden"}, "controls": [',
  'profile.json': '{"profile": {}}',
  'docs/a.md': [
    '# Shed',
    '',
    '|Garden Rule|Description|',
    '|-|-|',
    '|GT-1|My own words for it|',
    '|GT-3|Gates are shut at dusk|',
    '|GT-2|Gates are shut at dusk|',
    '',
  ].join('\n'),
  'proofbook.config.yml': 'controls: {tables: [{header: ^garden rule$, framework: garden}]}\n',
})
afterAll(() => folder.remove())
const stored = join(folder.path, '.proofbook/catalogs/garden.json')

describe('catalog import', () => {
  it('comes before tables can be tied to a framework', () => {
    const {code, stderr} = folder.run(['check', 'docs'])
    expect(code).toBe(2)
    expect(stderr).toContain('proofbook.config.yml:1:56 Unexpected `garden`')
  })

  it('stores a catalogue, and says what it took', () => {
    const {code, stdout} = folder.run(['catalog', 'import', 'garden.json'])
    expect(code).toBe(0)
    expect(stdout.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())).toEqual(
      expect.arrayContaining(['Garden', 'framework garden', 'controls 2', 'wordings 2']),
    )
    expect(JSON.parse(readFileSync(stored, 'utf8'))).toMatchObject({
      format: 1,
      id: 'garden',
      title: 'Garden',
      controls: [
        {id: 'GT-1', text: 'Gates are shut at dusk'},
        {id: 'GT-2', text: 'Hedges are cut in spring'},
      ],
    })
  })

  it('makes a framework of it, whose ids are checked, and whose texts need not be quoted', () => {
    const {code, stdout} = folder.run(['check', 'docs', '--format', 'json'])
    const {findings} = JSON.parse(stdout) as {findings: {line: number; messageId: string; message: string}[]}
    expect(code).toBe(1)
    expect(findings.map(({line, messageId, message}) => [line, messageId, message])).toEqual([
      [6, 'unknown-id', 'Cannot find control id `GT-3` in Garden'],
      [7, 'other-id', 'Unexpected wording of `GT-1` beside `GT-2`, expected that of `GT-2` in Garden'],
    ])
  })

  it('is listed', () => {
    expect(folder.run(['catalog', 'list']).stdout).toMatch(/^garden\s+2 controls\s+Garden\n$/)
  })

  it.each([
    ['broken.json', 'broken.json:1:60 Unexpected end of the file, expected `]`; download the file again\n'],
    [
      'profile.json',
      'profile.json:1:1 Unexpected OSCAL profile, which picks controls of a catalogue; import that catalogue, or the resolved profile\n',
    ],
    ['docs/a.md', 'docs/a.md:1:1 Unexpected `#`, expected a value in JSON; download the file again\n'],
  ])('refuses %s with its place and the reason, and stores nothing', (file, message) => {
    const before = readFileSync(stored, 'utf8')
    const {code, stderr} = folder.run(['catalog', 'import', file, '--as', 'other'])
    expect({code, stderr}).toEqual({code: 2, stderr: message})
    expect(existsSync(join(folder.path, '.proofbook/catalogs/other.json'))).toBe(false)
    expect(readFileSync(stored, 'utf8')).toBe(before)
  })

  it('of the organisation closes its list of statements, and tells their wording', () => {
    const work = new WorkFolder({
      'statements.json': readFileSync(join(folder.path, 'statements.json')),
      'a.md': '|Control Statement|D|\n|-|-|\n|S-1|Roles are revewed yearly|\n|S-2|x|\n',
    })
    expect(work.run(['catalog', 'import', 'statements.json', '--as', 'organisation']).code).toBe(0)
    const {findings} = JSON.parse(work.run(['check', 'a.md', '--format', 'json']).stdout) as {
      findings: {line: number; messageId: string; suggestion?: string}[]
    }
    expect(findings.map(({line, messageId, suggestion}) => [line, messageId, suggestion])).toEqual([
      [3, 'differs-so', 'Roles are reviewed yearly'],
      [4, 'unknown-id-close', 'S-1'],
    ])
    expect(work.run(['check', 'a.md', '--fix']).stderr).toBe('Fixed 1 finding in 1 file\n')
    work.remove()
  })

  it('tells of a stored catalogue that was broken by hand', () => {
    writeFileSync(stored, '{"format": 1')
    const {code, stderr} = folder.run(['check', 'docs'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^\.proofbook\/catalogs\/garden\.json:1:13 /)
  })
})
