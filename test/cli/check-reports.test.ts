import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

let folder: WorkFolder
beforeAll(() => {
  folder = new WorkFolder({
    'docs/a.md':
      '# T\n\n[w](w.md)\n\n[x](#T)\n\n![p](p.png)\n\n<!-- proofbook-disable-next-line no-dead-link -- moves -->\n[v](v.md)\n',
  })
})
afterAll(() => folder.remove())

const read = (name: string) => readFileSync(join(folder.path, name), 'utf8')
const check = (words: string[], env?: Record<string, string>) => folder.run(['check', 'docs', ...words], env)

describe('the reports of a check', () => {
  it('go to files and to standard output at once, which gets pretty unless something else is said', () => {
    const {code, stdout, stderr} = check(['--format', 'sarif=out.sarif', '--format', 'junit=out.xml'])
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(/^docs\/a\.md\n {2}3:1 {2}error {4}Cannot find file `w\.md`/)
    expect(stdout).toContain('\n1 finding suppressed by comments\n')
    expect((JSON.parse(read('out.sarif')) as {version: string}).version).toBe('2.1.0')
    expect(read('out.xml')).toMatch(/^<\?xml/)
    const both = check(['--format', 'json', '--format', 'markdown=out.md'])
    expect(JSON.parse(both.stdout)).toMatchObject({
      summary: {errors: 1, suppressed: {comments: 1, baseline: 0}},
    })
    expect(read('out.md')).toMatch(/^### Proofbook: 1 error, 1 warning, 1 info in 1 file\n/)
  })

  it('of GitHub go to the summary of the job too', () => {
    const {stdout} = check(['--format', 'github'], {GITHUB_STEP_SUMMARY: join(folder.path, 'summary.md')})
    expect(stdout.split('\n').map((line) => line.split(' ')[0])).toEqual([
      '::error',
      '::warning',
      '::notice',
      '1',
      'Not',
      '',
    ])
    expect(read('summary.md')).toMatch(/^### Proofbook: 1 error/)
    check(['--format', 'json'], {GITHUB_STEP_SUMMARY: join(folder.path, 'other.md')})
    expect(existsSync(join(folder.path, 'other.md'))).toBe(false)
    const lost = check(['--format', 'github'], {GITHUB_STEP_SUMMARY: join(folder.path, 'none/summary.md')})
    expect([lost.code, lost.stdout]).toEqual([2, ''])
    expect(lost.stderr).toMatch(
      /^Cannot write the job summary `.*none\/summary\.md`: no such file or directory\n$/,
    )
  })

  it('hold only errors for people who want them, and everything for tools', () => {
    const quiet = check(['--quiet']).stdout
    expect(quiet).not.toContain('p.png')
    expect(quiet).toContain('1 file: 1 error, 1 warning, 1 info')
    expect(check(['--quiet', '--format', 'github']).stdout).not.toContain('::warning')
    expect(JSON.parse(check(['--quiet', '--format', 'json']).stdout)).toMatchObject({findings: {length: 3}})
  })

  it.each([
    [['--rule', 'no-missing-image'], 0, ['no-missing-image']],
    [
      ['--rule', 'no-missing-image', '--rule', 'no-dead-link/dead-link'],
      1,
      ['no-dead-link', 'no-missing-image'],
    ],
    [['--rule', 'no-dead-anchor/dead-anchor'], 0, []],
    [['--rule', 'no-missing-image', '--fail-on', 'warning'], 1, ['no-missing-image']],
    [['--rule', 'no-unused-suppression', '--fail-on', 'info'], 0, []],
  ])('are of some rules only with %j', (words, code, rules) => {
    const {code: got, stdout} = check([...words, '--format', 'json'])
    const {findings} = JSON.parse(stdout) as {findings: {ruleId: string}[]}
    expect([got, findings.map(({ruleId}) => ruleId)]).toEqual([code, rules])
  })

  it('fail on too many warnings', () => {
    const words = ['--rule', 'no-missing-image']
    expect(check([...words, '--max-warnings', '1']).code).toBe(0)
    const {code, stderr} = check([...words, '--max-warnings', '0'])
    expect([code, stderr]).toEqual([1, '1 warning, expected at most 0 (--max-warnings)\n'])
  })

  it('have links where a terminal is said to have them', () => {
    const {stdout} = check([], {FORCE_HYPERLINK: '1'})
    expect(stdout).toContain(
      '\u001b]8;;https://proofbook.github.io/proofbook/handbook/reference/rules/no-dead-link/\u001b\\no-dead-link/dead-link\u001b]8;;\u001b\\',
    )
    expect(check([]).stdout).not.toContain('\u001b')
  })

  it.each([
    [
      ['--format', 'sarf'],
      'Cannot find format `sarf`, expected one of `pretty`, `json`, `sarif`, `junit`, `github`, `gitlab`, `markdown`; did you mean `sarif`?\n',
    ],
    [['--format', 'sarif='], 'Cannot find the file of `sarif=`, expected `sarif=FILE`\n'],
    [
      ['--format', 'json', '--format', 'sarif'],
      'Unexpected second format `sarif` for standard output, expected a file: `--format sarif=FILE`\n',
    ],
    [
      ['--format', 'json=x', '--format', 'sarif=x'],
      'Unexpected second format for `x`, expected another file\n',
    ],
    [['--rule', 'no-dead-lnk'], 'Cannot find rule `no-dead-lnk`; did you mean `no-dead-link`?\n'],
    [
      ['--rule', 'INVALID_ACTION'],
      'Cannot find rule `INVALID_ACTION`; did you mean `no-invalid-policy-example/INVALID_ACTION`?\n',
    ],
    [['--rule', 'everything'], 'Cannot find rule `everything`; `proofbook rules` lists them\n'],
    [
      ['--rule', 'no-dead-link', '--update-baseline'],
      'Unexpected `--rule` with `--update-baseline`, expected one of the two: a baseline covers all rules\n',
    ],
    [
      ['--max-warnings', '-1'],
      "error: option '--max-warnings <number>' argument '-1' is invalid. Expected a whole number, such as 0.\n(proofbook --help shows examples)\n",
    ],
  ])('are refused with %j', (words, stderr) => {
    expect(check(words)).toEqual({code: 2, stdout: '', stderr})
  })
})
