import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

let folder: WorkFolder
const read = (name: string) => readFileSync(join(folder.path, name), 'utf8')
const write = (name: string, text: string) => writeFileSync(join(folder.path, name), text)

const row = '| NIST Subcategory Control | D |\n|---|---|\n| PR.AC4 | x |\n'
const FILES = {
  'docs/a.md': `# A\n\n${row}\n[x](x.md)\n`,
  'docs/b/b.md':
    '# A\n\n<!-- proofbook-disable-next-line no-dead-link -- moves -->\n[x](x.md)\n\n[out](../../../x.md)\n',
  'docs/c.md': '# C\n\n[x](#C)\n\n```json\n{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}\n```\n',
  'docs/d.md': '<<<<<<< a\n',
  'docs/e.md': Buffer.from('# E\n\n\xff [x](x.md)\n', 'latin1'),
  'docs/f.md': '# F\n\n[old](old.md)\n',
  'docs/g.mdx': '# G\n',
  'proofbook.config.yml': 'documents: docs\n',
}

beforeAll(() => {
  folder = new WorkFolder(FILES)
  folder.run(['check', 'docs/f.md', '--update-baseline'])
  write('docs/f.md', '# F\n\n[old](old.md) [new](new.md)\n')
  expect(folder.run(['check', '--format', 'json=whole.json', '--format', 'sarif=whole.sarif']).code).toBe(1)
})
afterAll(() => folder.remove())

/** Checks all parts; gives the files of their reports. */
function parts(count: number, ...words: string[]): string[] {
  return Array.from({length: count}, (_, index) => {
    const name = `${count}-${index + 1}.json`
    const shard = `${index + 1}/${count}`
    const {code, stderr} = folder.run(['check', '--shard', shard, '--format', `json=${name}`, ...words])
    expect([code === 2, stderr]).toEqual([false, ''])
    return name
  })
}

describe('merged parts', () => {
  it.each([1, 2, 7])('of %i are the report of the whole, byte for byte, in any order', (count) => {
    const names = parts(count).reverse()
    const formats = ['json', 'sarif', 'junit', 'gitlab', 'github', 'markdown']
    const outputs = formats.flatMap((format) => ['--format', `${format}=merged.${format}`])
    const {code, stdout} = folder.run(['merge', ...names, ...outputs])
    expect(code).toBe(1)
    expect(read('merged.json')).toBe(read('whole.json'))
    const whole = formats.flatMap((format) => ['--format', `${format}=whole.${format}`])
    if (count === 2) {
      expect(stdout).toBe(folder.run(['check', ...whole]).stdout)
      for (const format of formats) expect(read(`merged.${format}`), format).toBe(read(`whole.${format}`))
    }
  })

  it('judge each document once', () => {
    const files = ['2-1.json', '2-2.json'].map((name) => {
      const {findings} = JSON.parse(read(name)) as {findings: {file: string}[]}
      return new Set(findings.map(({file}) => file))
    })
    expect([...files[0]!].filter((file) => files[1]!.has(file))).toEqual([])
    expect(files.every(({size}) => size > 0)).toBe(true)
  })

  it('are refused where one is missing, there twice, whole, or no report', () => {
    const [one = '', two = '', three = ''] = parts(3)
    const merge = (...names: string[]) => folder.run(['merge', ...names])
    const refused = (stderr: string) => ({code: 2, stdout: '', stderr: `${stderr}\n`})
    expect(merge(one, three)).toEqual(refused('Cannot find part 2/3, expected a report of each part'))
    write('copy.json', read(one))
    expect(merge(one, two, three, 'copy.json')).toEqual(
      refused('Unexpected `copy.json` beside `3-1.json`: both are part 1/3, expected each once'),
    )
    expect(merge('whole.json')).toEqual(
      refused(
        'Cannot merge `whole.json`: it is a whole report, expected that of a part, made with `--shard`',
      ),
    )
    expect(merge('docs/a.md')).toEqual(
      refused('Unexpected content of `docs/a.md`, expected a report of `proofbook check --format json`'),
    )
    expect(merge(one, '2-2.json')).toEqual(
      refused('Cannot merge `2-2.json` with `3-1.json`: their runs have 2 and 3 parts'),
    )
  })

  it('are refused where they are of different runs', () => {
    const [one = '', two = ''] = parts(2)
    const merge = () => folder.run(['merge', one, two]).stderr
    const again = (...words: string[]) =>
      folder.run(['check', '--shard', '2/2', '--format', `json=${two}`, ...words])
    const other = (what: string) => `Cannot merge \`${two}\` with \`${one}\`: ${what}\n`
    again('--fail-on', 'info')
    expect(merge()).toBe(other('they are from different runs: the options differ'))
    again('--no-baseline')
    expect(merge()).toBe(other('they are from different runs: the baseline differs'))
    const config = read('proofbook.config.yml')
    write('proofbook.config.yml', `${config}rules: {no-placeholder: off}\n`)
    again()
    write('proofbook.config.yml', config)
    expect(merge()).toBe(other('they are from different runs: the configuration differs'))
    write('docs/a.md', `${FILES['docs/a.md']}More.\n`)
    again()
    write('docs/a.md', FILES['docs/a.md'])
    expect(merge()).toBe(other('they are from different runs: the documents differ'))
    write(
      two,
      read(one)
        .replace(/"version": "[^"]*"/, '"version": "0.0.1"')
        .replace('"index": 1', '"index": 2'),
    )
    expect(merge()).toContain('they were made by versions 0.0.1 and ')
  })

  it.each([
    [
      ['--shard', '3/2'],
      'Unexpected shard `3/2`, expected a number of a part and how many there are, such as `2/5`\n',
    ],
    [
      ['--shard', '0/2'],
      'Unexpected shard `0/2`, expected a number of a part and how many there are, such as `2/5`\n',
    ],
    [
      ['--shard', '1/2', '--fix'],
      'Unexpected `--shard` with `--fix`, expected one of the two: all parts of a run need the same documents\n',
    ],
  ])('cannot be had with %j', (words, stderr) => {
    expect(folder.run(['check', ...words])).toEqual({code: 2, stdout: '', stderr})
  })
})
