import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {checkCorpus} from '../../src/check/check.ts'
import {checkFiles} from '../../src/check/check-files.ts'
import {idColumnsIn, suggestControlTables} from '../../src/check/unrecognised-tables.ts'
import {readConfig} from '../../src/config/load.ts'
import {createFrameworks} from '../../src/frameworks/index.ts'
import {createCorpus} from '../../src/model/corpus.ts'
import {readPlaybookText, readText} from '../reading.ts'

const table = (header: string, ...ids: string[]) =>
  `|${header}|Text|\n|-|-|\n${ids.map((id) => `|${id}|x|\n`).join('')}\n`

function suggest(...texts: string[]) {
  const playbooks = texts.map((text, index) => readPlaybookText(text, {path: `${index}.md`}))
  const documents = playbooks.map((playbook) => ({path: playbook.path, idColumns: idColumnsIn(playbook)}))
  return suggestControlTables(documents, createFrameworks())
}

describe('the suggestion for tables that are not recognised', () => {
  it.each([
    ['NIST ids', 'Subcategory', ['PR.AC-1', 'PR.DS-02']],
    ['800-53 ids', 'ID', ['AC-2', 'AC-2(1)', 'SC-28']],
    ['ORP ids', 'Baustein', ['ORP.4.A1', 'ORP.4.A2']],
    ['ISO ids with a letter', 'Annex', ['A 5.15', 'A 5.16']],
    ['ISO ids without one, under a header that says so', 'Control', ['5.15', '5.16']],
  ])('is made for %s', (_, header, ids) => {
    expect(suggest(table(header, ...ids), `# T\n\n${table(header, ...ids)}`)).toMatchObject({
      header,
      tables: 2,
      file: '0.md',
    })
  })

  it.each([
    ['ports', 'Port', ['443', '8080-8081', '22']],
    ['versions', 'Version', ['1.0', '1.1', '2.0.1']],
    ['dates', 'Date', ['2021-02-16', '2021-03-01']],
    ['addresses', 'Host', ['10.0.0.1', '10.0.0.2']],
    ['address ranges under a header that names controls', 'Control plane', ['10.0.0.0/16', '192.168.10.100']],
    ['words', 'Name', ['key-rotation', 'Log']],
    ['mostly other text', 'Control', ['PR.AC-1', 'see below', 'none']],
    ['no rows', 'Control', []],
    ['no header', '', ['PR.AC-1', 'PR.AC-2']],
  ])('is not made for %s', (_, header, ids) => {
    expect(suggest(table(header, ...ids), table(header, ...ids))).toBeUndefined()
  })

  it('is not made for one table alone', () => {
    expect(suggest(table('Id', 'PR.AC-1', 'PR.AC-2'))).toBeUndefined()
  })

  it('is not made for a header with a slip, which a rule tells of', async () => {
    const text = table('Subcategroy', 'PR.AC-1', 'PR.DS-2')
    const {suggestion, findings} = await checkCorpus(
      createCorpus([readPlaybookText(text), readPlaybookText(text, {path: 'b.md'})], {
        frameworks: createFrameworks(),
        sidecars: [],
        files: {has: () => false, list: () => [], follow: (path) => ({path, isFolder: false})},
        boundary: '.',
        publicRoots: [],
        flaws: [],
      }),
      readConfig('', 'proofbook.config.yml'),
    )
    expect(suggestion).toBeUndefined()
    expect(findings.filter(({ruleId}) => ruleId === 'no-misspelt-table-header')).toHaveLength(2)
  })

  it('is not made for a slip in a header of a nested configuration either', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'proofbook-nested-'))
    try {
      mkdirSync(join(folder, 'team'))
      const tables =
        'controls: {tables: [{header: ^grundschutz baustein$, framework: nist-csf-1.1, idColumn: 1}]}'
      writeFileSync(join(folder, 'team/proofbook.config.yml'), tables)
      for (const name of ['a.md', 'b.md'])
        writeFileSync(join(folder, 'team', name), table('Grundschutz bausteen', 'PR.AC-1', 'PR.DS-2'))
      const {report} = await checkFiles({paths: [folder]})
      const ids = report.findings.map(({ruleId}) => ruleId)
      expect(ids).toEqual(['no-misspelt-table-header', 'no-misspelt-table-header'])
      expect(report.suggestion).toBeUndefined()
    } finally {
      rmSync(folder, {recursive: true})
    }
  })

  it('is made for the header that most tables share', () => {
    const text = table('Id', 'AC-1').repeat(2) + table('Ref', 'AC-1').repeat(3)
    expect(suggest(text)).toMatchObject({header: 'Ref', tables: 3})
  })

  it('goes to a header that names controls before one of a register that more tables have', () => {
    const register = table('Finding', 'F-1', 'F-2').repeat(3)
    const controls = '|Rule|Control|\n|-|-|\n|a|PR.AC-1|\n|b|PR.DS-1|\n\n'.repeat(2)
    expect(suggest(register + controls)).toMatchObject({
      header: 'Control',
      tables: 2,
      framework: 'nist-csf-1.1',
      snippet:
        "controls:\n  tables:\n    - header: '^Control$'\n      framework: nist-csf-1.1\n      idColumn: 2",
    })
  })

  it.each([
    ['nist-csf-1.1', ['PR.AC-1', 'PR.DS-1']],
    ['nist-csf-2.0', ['PR.AA-01', 'GV.OC-02']],
    [undefined, ['ORP.4.A1', 'ORP.4.A2']],
  ])('names the framework that has the ids: %s', (framework, ids) => {
    expect(suggest(table('Control', ...ids).repeat(2))).toMatchObject({framework})
  })

  it('is configuration that works as it is printed, of a header that cannot be', () => {
    const text = table('Control\u200b \u202eid\u009b##\\[x] ##vso', 'PR.AC-1')
    const suggestion = suggest(text, text)!
    expect(suggestion.snippet.split('\n')[2]).toBe(
      String.raw`    - header: '^Control\u200b \u202eid\x9b##\[x\] ##vso$'`,
    )
    const {shapes} = readConfig(suggestion.snippet, 'proofbook.config.yml')
    expect(readText(text, {shapes}).tables.map(({framework}) => framework)).toEqual(['nist-csf-1.1'])
  })

  it('is configuration that works as it is printed', () => {
    const header = "Team's id (CSF) *[new]*"
    const text = table(header, 'PR.AC-1')
    const suggestion = suggest(text, text)
    expect(suggestion?.header).toBe("Team's id (CSF) [new]")
    const {shapes} = readConfig(suggestion!.snippet, 'proofbook.config.yml')
    expect(readText(text, {shapes}).tables.map(({framework, idColumn}) => [framework, idColumn])).toEqual([
      ['nist-csf-1.1', 1],
    ])
  })
})
