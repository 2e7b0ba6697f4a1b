import {spawnSync} from 'node:child_process'
import {resolve} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

const clean = '# Vault\n\n|Control Statement|Description|\n|-|-|\n|5|Roles|\n'
const folder = new WorkFolder({
  'clean/a.md': clean,
  'info/a.md': `${clean}\n\`This Section will be updated soon.\`\n`,
  'warning/a.md': `${clean}\n![x](none.png)\n`,
  'error/a.md': `${clean}\n[x](none.md)\n`,
  'malformed/a.md': `${clean}\n<<<<<<< HEAD\n`,
  'odd/empty.md': '',
  'odd/front matter.md': '---\ntitle: T\n---\n',
  'binary/a.md': Buffer.from([...Array(2000).keys()].map((index) => (index * 89) % 256)),
  'odd/x.md/RUNBOOK.MD': '\uFEFF# Vault\r\n\r\n[x](../empty.md)\r\n',
  'odd/__proto__.md':
    '# \\_\\_proto\\_\\_\n\n[x](#__proto__) [y](#constructor)\n\n<a id="constructor"></a>\n',
  'none/notes.txt': 'x',
  'off.yml': 'rules: {no-dead-link: off}\n',
  'bad.yml': 'rulez: {}\n',
  'deep/a.md': `${'> '.repeat(6000)}x\n`,
})
afterAll(() => folder.remove())

describe('the exit code of check', () => {
  it.each([
    [0, 'clean', []],
    [0, 'clean', ['--fail-on', 'info']],
    [0, 'info', []],
    [0, 'info', ['--fail-on', 'warning']],
    [1, 'info', ['--fail-on', 'info']],
    [0, 'warning', []],
    [1, 'warning', ['--fail-on', 'warning']],
    [1, 'warning', ['--fail-on=info']],
    [1, 'error', []],
    [1, 'malformed', []],
    [0, 'error', ['--config', 'off.yml']],
    [0, 'odd', []],
    [1, 'binary', []],
    [1, 'deep', []],
  ])('is %i for the folder `%s` with %j', (code, path, options) => {
    const {code: got, stderr} = folder.run(['check', path, ...options])
    expect([got, stderr]).toEqual([code, ''])
  })

  it.each([
    [
      'a path that does not exist',
      ['check', 'clean', 'nowhere'],
      'Cannot find `nowhere`, expected a folder or a markdown file\n',
    ],
    [
      'nothing to check',
      ['check', 'none'],
      'Found no markdown file in `none`, expected at least one to check\n',
    ],
    [
      'no default folder',
      ['check'],
      'Cannot find `docs/playbooks`, which is checked when no path is named\nName a folder or file, as in `proofbook check runbooks`; or write `documents: runbooks` in proofbook.config.yml\n`proofbook init` looks at the repository and writes that file\n',
    ],
    [
      'a missing configuration',
      ['check', 'clean', '--config', 'none.yml'],
      'Cannot find configuration `none.yml`\n',
    ],
    [
      'a bad configuration',
      ['check', 'clean', '--config', 'bad.yml'],
      'bad.yml:1:1 Unexpected key `rulez` in the configuration, expected a known key (`proofbook config schema` lists them); did you mean `rules`?\n',
    ],
    [
      'an unknown command',
      ['chekc'],
      "error: unknown command 'chekc'\n(Did you mean check?)\n(proofbook --help shows examples)\n",
    ],
    [
      'an unknown option',
      ['check', '--formt', 'json'],
      "error: unknown option '--formt'\n(Did you mean --format?)\n(proofbook --help shows examples)\n",
    ],
    [
      'an unknown format',
      ['check', '--format', 'xml'],
      'Cannot find format `xml`, expected one of `pretty`, `json`, `sarif`, `junit`, `github`, `gitlab`, `markdown`\n',
    ],
    [
      'an unknown fail level',
      ['check', '--fail-on', 'never'],
      "error: option '--fail-on <severity>' argument 'never' is invalid. Allowed choices are error, warning, info.\n(proofbook --help shows examples)\n",
    ],
    [
      'inspect without a path',
      ['inspect'],
      "error: missing required argument 'paths'\n(proofbook --help shows examples)\n",
    ],
  ])('is 2, with a word on stderr alone, for %s', (_, words, stderr) => {
    expect(folder.run(words)).toEqual({code: 2, stdout: '', stderr})
  })

  it('is 2 without a command, and 0 for help and version', () => {
    expect(folder.run([]).code).toBe(2)
    for (const words of [['--help'], ['help'], ['check', '--help'], ['inspect', '-h']]) {
      expect(folder.run(words)).toMatchObject({code: 0, stderr: ''})
    }
    expect(folder.run(['--version'])).toEqual({code: 0, stdout: '0.2.0\n', stderr: ''})
  })
})

describe('the output of check', () => {
  it('teaches by example in its help', () => {
    const {stdout} = folder.run(['--help'])
    expect(
      stdout
        .slice(stdout.indexOf('Examples:'))
        .split('\n')
        .slice(0, 8)
        .map((line) => line.trim().split('  ')[0]),
    ).toEqual([
      'Examples:',
      'proofbook check',
      'proofbook check docs/playbooks/kms/playbook.md',
      'proofbook check --fail-on warning',
      'proofbook check --fix',
      'proofbook check --format json > out.json',
      'proofbook rules',
      'proofbook inspect docs/playbooks/kms/playbook.md',
    ])
  })

  it('has colour only where it is asked for', () => {
    const painted = (env: Record<string, string>) =>
      folder.run(['check', 'error'], env).stdout.includes('\u001b[')
    expect(painted({})).toBe(false)
    expect(painted({FORCE_COLOR: '1'})).toBe(true)
    expect(painted({FORCE_COLOR: '1', NO_COLOR: '1'})).toBe(false)
    expect(painted({FORCE_COLOR: '0'})).toBe(false)
    expect(painted({FORCE_COLOR: 'false'})).toBe(false)
    expect(painted({FORCE_COLOR: '1', TERM: 'dumb'})).toBe(true)
  })

  it('takes paths with spaces, backslashes and a leading `./`', () => {
    const files = (words: string[]) => {
      const {playbooks} = JSON.parse(folder.run(['inspect', ...words]).stdout) as {
        playbooks: {path: string}[]
      }
      return playbooks.map(({path}) => path)
    }
    expect(files(['./odd/front matter.md'])).toEqual(['odd/front matter.md'])
    expect(files(['odd\\x.md'])).toEqual(['odd/x.md/RUNBOOK.MD'])
    expect(files(['odd', 'clean/'])).toEqual([
      'clean/a.md',
      'odd/__proto__.md',
      'odd/empty.md',
      'odd/front matter.md',
      'odd/x.md/RUNBOOK.MD',
    ])
  })

  it('takes the folder that PROOFBOOK_DOCS names', () => {
    expect(folder.run(['check'], {PROOFBOOK_DOCS: 'error'}).code).toBe(1)
    expect(folder.run(['check'], {PROOFBOOK_DOCS: 'clean'}).code).toBe(0)
  })

  it('may be closed before it is read', () => {
    const rows = Array.from({length: 5000}, (_, index) => `[x](${index}.md)\n`).join('\n')
    const large = new WorkFolder({'a.md': rows})
    const bin = resolve('bin/proofbook.cjs')
    const script = `"${process.execPath}" "${bin}" check --format json a.md | head -c 1; echo " \${PIPESTATUS[0]}"`
    const {stdout, stderr} = spawnSync('bash', ['-c', script], {cwd: large.path, encoding: 'utf8'})
    large.remove()
    expect([stdout, stderr]).toEqual(['{ 1\n', ''])
  })
})
