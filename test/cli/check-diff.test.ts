import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {proofbook, WorkFolder} from '../command.ts'
import {History} from './history.ts'

let history: History
afterEach(() => history.remove())

const row = (id: string, eol = '\n') =>
  `| NIST Subcategory Control | D |${eol}|---|---|${eol}| ${id} | x |${eol}`
const read = (name: string) => readFileSync(join(history.path, name), 'utf8')

function start(files: Record<string, string>): void {
  history = new History()
  history.commit(files)
}

describe('check --diff', () => {
  it('prints what --fix changes, as git has it', () => {
    start({'docs/a.md': `# A\n\n${row('PR.AC4')}\nEnd.\n`})
    const {code, stdout, stderr} = history.run(['check', 'docs', '--diff'])
    expect({code, stderr}).toEqual({code: 1, stderr: '--fix would fix 1 finding in 1 file\n'})
    expect(history.git('status', '--porcelain')).toBe('')
    history.run(['check', 'docs', '--fix'])
    const patch = `${history.git('diff', '--no-color')}\n`.replace(/^index .*\n/m, '')
    expect(stdout.replace(/^(@@ .* @@).*$/m, '$1')).toBe(patch.replace(/^(@@ .* @@).*$/m, '$1'))
  })

  it.each([
    ['CRLF', `# A\r\n\r\n${row('PR.AC4', '\r\n')}`],
    ['a byte order mark, in the first line that changes', `\uFEFF[x](#the-End) and more\n\n# The end\n`],
    ['no newline at the end', `# A\n\n${row('PR.AC4').trimEnd()}`],
    ['lone carriage returns', `# A\n\nOne\rtwo\n\n${row('PR.AC4')}`],
    [
      'changes near and far',
      `# A\n\n${row('PR.AC4')}\n1\n\n${row('PR.AC5')}${'\nx\n'.repeat(9)}\n${row('PR.AC3')}`,
    ],
    ['a conflict', `<<<<<<< a\n${row('PR.AC4')}=======\n${row('PR.AC3')}>>>>>>> b\n`],
    ['letters of other alphabets', `# Ä 😀\n\nÄäß\n\n${row('PR.AC4')}`],
  ])('is a patch that git applies to the bytes that --fix writes: %s', (_, text) => {
    start({'docs/ä b/it.md': text, 'proofbook.config.yml': 'documents: docs\n'})
    const {code, stdout} = history.run(['check', 'docs', '--diff'])
    expect(code).toBe(1)
    expect(read('docs/ä b/it.md')).toBe(text)
    history.write({'fix.patch': stdout})
    history.git('apply', '--check', 'fix.patch')
    history.run(['check', 'docs', '--fix'])
    const fixed = read('docs/ä b/it.md')
    expect(fixed).not.toBe(text)
    history.git('checkout', '--quiet', '--', 'docs')
    history.git('apply', '--whitespace=nowarn', 'fix.patch')
    expect(read('docs/ä b/it.md')).toBe(fixed)
    expect(history.run(['check', 'docs', '--diff'])).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Nothing to fix\n',
    })
  })

  it('names files from the top of the repository, and writes nothing with --fix either', () => {
    start({'a/docs/x.md': `# A\n\n${row('PR.AC4')}`})
    const {stdout} = history.run(['check', '.', '--diff', '--fix'], 'a/docs')
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'diff --git a/a/docs/x.md b/a/docs/x.md',
      '--- a/a/docs/x.md',
      '+++ b/a/docs/x.md',
    ])
    expect(history.git('status', '--porcelain')).toBe('')
  })

  it('says which file cannot be fixed, and shows the others', () => {
    start({'docs/a.md': `# A\n\n${row('PR.AC4')}`})
    const folder = new WorkFolder({
      'docs/a.md': Buffer.from(`\uFEFF# A\n\n${row('PR.AC4')}`, 'utf16le'),
      'docs/b.md': `# B\n\n${row('PR.AC4')}`,
    })
    const {code, stdout, stderr} = proofbook(['check', 'docs', '--diff'], folder.path)
    folder.remove()
    expect(code).toBe(1)
    expect(stdout).toContain('+++ b/docs/b.md')
    expect(stdout).not.toContain('a.md')
    expect(stderr).toMatch(/docs\/a\.md[^\n]*\n--fix would fix 1 finding in 1 file\n$/)
  })

  it.each([
    [
      ['--format', 'json'],
      '--format` with `--diff`, expected one of the two: it prints the changes instead of a report',
    ],
    [['--update-baseline'], '--update-baseline` with `--diff`, expected one of the two: it writes nothing'],
  ])('is refused with %j', (words, told) => {
    start({'docs/a.md': '# A\n'})
    expect(history.run(['check', 'docs', '--diff', ...words])).toEqual({
      code: 2,
      stdout: '',
      stderr: `Unexpected \`${told}\n`,
    })
  })
})

describe('check --fix --rule', () => {
  it('fixes what is of that rule', () => {
    const text = (id: string, anchor: string) => `# The end\n\n[x](#${anchor})\n\n${row(id)}`
    start({'docs/a.md': text('PR.AC4', 'The-End')})
    expect(history.run(['check', 'docs', '--fix', '--rule', 'no-dead-anchor']).stderr).toBe(
      'Fixed 1 finding in 1 file\n',
    )
    expect(read('docs/a.md')).toBe(text('PR.AC4', 'the-end'))
  })
})

describe('check -', () => {
  const pipe = (input: string, ...words: string[]) => {
    history.write({'in.txt': input})
    return history.pipe(['check', '-', ...words], 'in.txt')
  }

  it('checks standard input in the place of a file, which need not exist', () => {
    start({'docs/a.md': '# A\n', 'docs/proofbook.config.yml': 'rules: {no-dead-link: warning}\n'})
    const {code, stdout} = pipe(
      '\uFEFF# New\n\n[a](a.md) [b](b.md)\n',
      '--stdin-filename',
      './docs/new.md',
      '--format',
      'json',
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      summary: {files: 1, errors: 0, warnings: 1},
      findings: [{file: 'docs/new.md', line: 3, column: 11, severity: 'warning', messageId: 'dead-link'}],
    })
    const {stdout: absolute} = pipe('[b](b.md)\n', '--stdin-filename', join(history.path, 'docs/a.md'))
    expect(absolute).toMatch(/^docs\/a\.md\n/)
  })

  it('says the same of a file as when it is named', () => {
    start({
      'docs/a.md': `# A\n\n${row('PR.AC4')}\n[x](y.md)\n`,
      'docs/b.md': '# A\n',
      'proofbook.config.yml': 'documents: docs\n',
    })
    const words = ['--format', 'json']
    const named = history.run(['check', 'docs/a.md', ...words]).stdout
    expect(pipe(read('docs/a.md'), '--stdin-filename', 'docs/a.md', ...words).stdout).toBe(named)
  })

  it.each([
    ['CRLF', `# A\r\n\r\n${row('PR.AC4', '\r\n')}`],
    ['a byte order mark', `\uFEFF# A\n\n${row('PR.AC4')}`],
    ['no newline at the end', `# A\n\n${row('PR.AC4').trimEnd()}`],
  ])('is printed with its fixes, and the report goes aside: %s', (_, text) => {
    start({})
    const {code, stdout, stderr} = pipe(text, '--stdin-filename', 'x.md', '--fix')
    expect(stdout).toBe(text.replace('PR.AC4', 'PR.AC-4'))
    expect(code).toBe(0)
    expect(stderr).toMatch(/^Fixed 1 finding\n.*1 file: 0 errors, 1 warning, 0 infos\n/s)
  })

  it('is printed as it is where there is nothing to fix, even where it is left out', () => {
    start({'.proofbookignore': 'x.md\n'})
    const {code, stdout} = pipe('# A\n\n[x](y.md)', '--stdin-filename', 'x.md', '--fix')
    expect({code, stdout}).toEqual({code: 0, stdout: '# A\n\n[x](y.md)'})
  })

  it('is shown as a patch of its file', () => {
    start({'docs/a.md': `# A\n\n${row('PR.AC4')}`})
    const {code, stdout} = pipe(read('docs/a.md'), '--stdin-filename', 'docs/a.md', '--diff')
    expect(code).toBe(1)
    history.write({'fix.patch': stdout})
    history.git('apply', 'fix.patch')
    expect(read('docs/a.md')).toBe(`# A\n\n${row('PR.AC-4')}`)
  })

  it.each([
    [
      ['-'],
      'Cannot check standard input without a name, expected `--stdin-filename PATH`: links and configuration depend on it\n',
    ],
    [['-', 'docs', '--stdin-filename', 'x.md'], 'Unexpected `-` among other paths, expected it by itself\n'],
    [['docs', '--stdin-filename', 'x.md'], 'Unexpected `--stdin-filename`, expected it with the path `-`\n'],
    [
      ['-', '--stdin-filename', 'x.txt'],
      'Cannot check `x.txt`: it is not a markdown file by its name, expected a name that ends in `.md` or `.markdown`\n',
    ],
  ])('is refused: %j', (words, stderr) => {
    start({'docs/a.md': '# A\n', 'in.txt': '# A\n'})
    expect(history.pipe(['check', ...words], 'in.txt')).toEqual({code: 2, stdout: '', stderr})
  })
})
