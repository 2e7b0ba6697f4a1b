import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

let folder: WorkFolder
afterEach(() => folder.remove())

const TEXT = '# Vault\n\n## 1. Keys\n\nSee [wiki](wiki.md).\n\n## 2. Logs\n\nSee [wiki](wiki.md).\n'

function start(files: Record<string, string>): void {
  folder = new WorkFolder(files)
  execFileSync('git', ['init', '-q', folder.path])
}

const write = (name: string, text: string) => writeFileSync(join(folder.path, name), text)
const entries = () =>
  (
    JSON.parse(readFileSync(join(folder.path, 'proofbook.baseline.json'), 'utf8')) as {
      entries: {file: string; rule: string; text: string}[]
    }
  ).entries

/** Code and findings of a check, as `file:line rule`. */
function check(...words: string[]) {
  const {code, stdout, stderr} = folder.run([
    'check',
    'docs',
    '--fail-on',
    'info',
    '--format',
    'json',
    ...words,
  ])
  const report = JSON.parse(stdout) as {
    findings: {file: string; line: number; ruleId: string}[]
    summary: {suppressed: object}
    baseline: object
  }
  return {
    code,
    stderr,
    found: report.findings.map(({file, line, ruleId}) => `${file}:${line} ${ruleId}`),
    suppressed: report.summary.suppressed,
    baseline: report.baseline,
  }
}

describe('a baseline', () => {
  it('lets old findings pass, in whatever folder it is used', () => {
    start({'docs/a.md': TEXT})
    expect(check()).toMatchObject({
      code: 1,
      found: ['docs/a.md:5 no-dead-link', 'docs/a.md:9 no-dead-link'],
      baseline: null,
    })
    expect(check('--update-baseline')).toMatchObject({
      code: 0,
      stderr: 'Wrote 2 entries to `proofbook.baseline.json`\n',
      found: [],
    })
    expect(entries()).toMatchObject([
      {file: 'docs/a.md', rule: 'no-dead-link/dead-link', text: '[wiki](wiki.md)'},
      {file: 'docs/a.md', rule: 'no-dead-link/dead-link', text: '[wiki](wiki.md)'},
    ])
    expect(check()).toEqual({
      code: 0,
      stderr: '',
      found: [],
      suppressed: {comments: 0, baseline: 2},
      baseline: {file: 'proofbook.baseline.json', stale: 0},
    })
    expect(check('--no-baseline').found).toHaveLength(2)
    mkdirSync(join(folder.path, 'sub'))
    const {code} = folder.run(
      ['check', '../docs', '--baseline', '../proofbook.baseline.json'],
      undefined,
      'sub',
    )
    expect(code).toBe(0)
    expect(folder.run(['check', 'docs/a.md']).code).toBe(0)
    for (const [words, below] of [
      [['../docs'], 'sub'],
      [['.'], 'docs'],
      [['a.md'], 'docs'],
      [[join(folder.path, 'docs')], 'sub'],
    ] as const) {
      const {code: again, stdout} = folder.run(['check', ...words], undefined, below)
      expect(again, words[0]).toBe(0)
      expect(stdout).toMatch(/2 findings suppressed by the baseline `\S*\/proofbook\.baseline\.json`/)
    }
  })

  it('is in the folder of the configuration, and counts from there', () => {
    start({'team/proofbook.config.yml': 'documents: team/runbooks\n', 'team/runbooks/a.md': TEXT})
    const update = folder.run(['check', 'runbooks', '--update-baseline'], undefined, 'team')
    expect(update.stderr).toBe('Wrote 2 entries to `proofbook.baseline.json`\n')
    const text = readFileSync(join(folder.path, 'team/proofbook.baseline.json'), 'utf8')
    expect(text).toContain('"file":"runbooks/a.md"')
    expect(folder.run(['check', 'team/runbooks']).code).toBe(0)
    expect(folder.run(['check', 'team/runbooks', '--update-baseline']).stderr).toBe(
      'Baseline `team/proofbook.baseline.json`: 2 entries before, 0 dropped, 0 added\n',
    )
    mkdirSync(join(folder.path, 'ci'))
    folder.run(['check', 'team/runbooks', '--update-baseline', '--baseline', 'ci/known.json'])
    expect(readFileSync(join(folder.path, 'ci/known.json'), 'utf8')).toBe(text)
  })

  it('keeps the entries of files that were not named', () => {
    start({
      'proofbook.config.yml': 'documents: docs\n',
      'docs/a.md': TEXT,
      'docs/b.md': TEXT,
      'docs/c.md': TEXT,
    })
    check('--update-baseline')
    write('docs/a.md', '# Vault\n')
    rmSync(join(folder.path, 'docs/c.md'))
    expect(folder.run(['check', 'docs/a.md', '--update-baseline']).stderr).toContain(
      '6 entries before, 2 dropped, 0 added',
    )
    expect(entries().map(({file}) => file)).toEqual(['docs/b.md', 'docs/b.md', 'docs/c.md', 'docs/c.md'])
    write('docs/d.md', TEXT)
    expect(folder.run(['check', 'docs/d.md', '--update-baseline'])).toMatchObject({code: 0})
    expect(check('--update-baseline')).toMatchObject({code: 0, found: []})
    expect(entries().map(({file}) => file)).toEqual(['docs/b.md', 'docs/b.md', 'docs/d.md', 'docs/d.md'])
  })

  it('holds when lines move, neighbours are reworded and headings get other numbers', () => {
    start({'docs/a.md': TEXT})
    check('--update-baseline')
    write(
      'docs/a.md',
      `# Vault\n\nNew words.\n\n${TEXT.slice(9).replace('See [wiki]', 'Read all about it in the [wiki]').replace('2. Logs', '3. Logs')}`,
    )
    expect(check()).toMatchObject({code: 0, found: [], baseline: {stale: 0}})
  })

  it.each([
    ['the same fault elsewhere', TEXT.replace('# Vault\n', '# Vault\n\n[wiki](wiki.md)\n'), 3],
    [
      'the same fault once more',
      TEXT.replace('See [wiki](wiki.md)', 'See [wiki](wiki.md), [wiki](wiki.md)'),
      5,
    ],
    ['a fault in place of another', TEXT.replace('(wiki.md)', '(other.md)'), 5],
    [
      'a fault swapped for one of another section',
      `${TEXT.replace('[wiki](wiki.md)', 'it')}\n## 3. New\n\n[wiki](wiki.md)\n`,
      13,
    ],
  ])('does not let pass %s', (_, text, line) => {
    start({'docs/a.md': TEXT})
    check('--update-baseline')
    write('docs/a.md', text)
    expect(check()).toMatchObject({code: 1, found: [`docs/a.md:${line} no-dead-link`]})
  })

  it('only shrinks, unless growth is allowed', () => {
    start({'docs/a.md': TEXT})
    check('--update-baseline')
    write('docs/a.md', `${TEXT.replace('[wiki](wiki.md)', 'it')}\n## 3. New\n\n[new](new.md)\n`)
    expect(check()).toMatchObject({code: 1, baseline: {stale: 1}})
    expect(check('--update-baseline')).toMatchObject({
      code: 1,
      stderr:
        'Dropped from the baseline: docs/a.md no-dead-link/dead-link `[wiki](wiki.md)`\n' +
        'Baseline `proofbook.baseline.json`: 2 entries before, 1 dropped, 0 added\n' +
        '1 new finding not added; fix it, or use `--allow-growth`\n',
      found: ['docs/a.md:13 no-dead-link'],
    })
    expect(entries()).toHaveLength(1)
    expect(check('--update-baseline', '--allow-growth')).toMatchObject({
      code: 0,
      stderr: 'Baseline `proofbook.baseline.json`: 1 entry before, 0 dropped, 1 added\n',
      found: [],
    })
    expect(entries().map(({text}) => text)).toEqual(['[new](new.md)', '[wiki](wiki.md)'])
  })

  it('follows a file to its new name', () => {
    start({'docs/a.md': TEXT})
    check('--update-baseline')
    renameSync(join(folder.path, 'docs/a.md'), join(folder.path, 'docs/b.md'))
    expect(check()).toMatchObject({code: 0, found: [], baseline: {stale: 0}})
    check('--update-baseline')
    expect(entries().map(({file}) => file)).toEqual(['docs/b.md', 'docs/b.md'])
  })

  it('keeps what was not checked, and drops what is gone', () => {
    start({'docs/a.md': TEXT, 'docs/b/b.md': TEXT})
    check('--update-baseline')
    expect(folder.run(['check', 'docs/b', '--update-baseline']).code).toBe(0)
    expect(entries()).toHaveLength(4)
    rmSync(join(folder.path, 'docs/a.md'))
    expect(folder.run(['check', 'docs/b', '--update-baseline']).stderr).toContain(
      '4 entries before, 0 dropped, 0 added',
    )
    expect(folder.run(['check', 'docs', '--update-baseline']).stderr).toContain(
      '4 entries before, 2 dropped, 0 added',
    )
    expect(entries()).toHaveLength(2)
  })

  it('takes a new comment before an equal finding', () => {
    start({'docs/a.md': '# V\n\n[w](w.md)\n\n[w](w.md)\n'})
    check('--update-baseline')
    write(
      'docs/a.md',
      '# V\n\n<!-- proofbook-disable-next-line no-dead-link -- moves -->\n[w](w.md)\n\n[w](w.md)\n',
    )
    expect(check()).toMatchObject({code: 0, suppressed: {comments: 1, baseline: 1}, baseline: {stale: 1}})
  })

  it.each([
    [['--allow-growth'], 'Unexpected `--allow-growth`, expected it with `--update-baseline`\n'],
    [
      ['--no-baseline', '--update-baseline'],
      'Unexpected `--no-baseline` with `--update-baseline`, expected one of them\n',
    ],
    [['--baseline', 'none.json'], 'Cannot find baseline `none.json`; `--update-baseline` writes it\n'],
    [['--baseline', 'broken.json'], 'broken.json:1:2 Unexpected end of the file, expected `}`\n'],
    [
      ['docs/a.md', '--update-baseline'],
      'Unexpected `--update-baseline` with single files outside the folder of the documents, expected the folders that are checked\n',
    ],
  ])('is refused with %j', (words, stderr) => {
    start({'docs/a.md': TEXT, 'broken.json': '{'})
    expect(folder.run(['check', ...(words[0]!.startsWith('--') ? ['docs'] : []), ...words])).toEqual({
      code: 2,
      stdout: '',
      stderr,
    })
  })
})
