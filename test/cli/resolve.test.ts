import {spawnSync} from 'node:child_process'
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

const conflict = (ours: string, theirs: string, labels = ['HEAD', 'topic']) =>
  `<<<<<<< ${labels[0]}\n${ours}=======\n${theirs}>>>>>>> ${labels[1]}\n`
const dated = (day: string) => `Last Update: 02/${day}/2021\n`
const two = `# Keys\n\n${conflict(dated('02'), dated('16'))}\n${conflict('One.\n', 'Two.\n')}`
const nested = conflict('a\n', '<<<<<<<<< x\n1\n=========\n2\n>>>>>>>>> y\n')

const folder = new WorkFolder({
  'two.md': two,
  'nested.md': nested,
  'undated.md': `# Keys\n${conflict('One.\n', 'Two.\n')}`,
  'bare.md': '<<<<<<<\na\n=======\nb\n>>>>>>>\n',
  'clean.md': '\uFEFF# Keys\r\n\r\nNo newline',
  'latin.md': Buffer.from(`# Keys\n\nSchl\xFCssel\n${conflict('a\n', 'b\n')}`, 'latin1'),
  'unterminated.md': `${two}\n<<<<<<< HEAD\n`,
  'separators.md': '<<<<<<< HEAD\na\n=======\nb\n=======\nc\n>>>>>>> topic\n',
  'end.md': 'a\n=======\nb\n>>>>>>> topic\n',
  'mangled.md': '> > > > > > > topic\n',
  'quote.md': `>>>>>>> a deep quote\n\n${conflict('a\n', 'b\n')}`,
  'folder.md/x.md': 'x',
  'sized/.gitattributes': '*.md conflict-marker-size=12\n',
  'sized/a.md': ['<'.repeat(12), '<<<<<<< a', '='.repeat(12), 'b', '>'.repeat(12), ''].join('\n'),
})
afterAll(() => folder.remove())

const resolve = (...words: string[]) => folder.run(['resolve', ...words])

describe('resolve', () => {
  it.each([
    ['ours', ['--take', 'ours'], `# Keys\n\n${dated('02')}\nOne.\n`],
    ['theirs', ['--take=theirs'], `# Keys\n\n${dated('16')}\nTwo.\n`],
    ['the side of a label', ['--take', 'topic'], `# Keys\n\n${dated('16')}\nTwo.\n`],
    ['a side of each hunk', ['--hunk', '2=HEAD', '--hunk', '1=theirs'], `# Keys\n\n${dated('16')}\nOne.\n`],
    [
      'one of a hunk, one of the rest',
      ['--take', 'ours', '--hunk', '2=topic'],
      `# Keys\n\n${dated('02')}\nTwo.\n`,
    ],
  ])('prints the file with %s taken', (_, words, stdout) => {
    expect(resolve('two.md', ...words)).toEqual({code: 0, stdout, stderr: ''})
  })

  it('takes a role at every level, and a label where it is', () => {
    const told = (...words: string[]) => resolve('nested.md', ...words).stdout
    expect(told('--take', 'ours')).toBe('a\n')
    expect(told('--take', 'theirs')).toBe('2\n')
    expect(told('--take', 'topic')).toBe('1\n')
    expect(told('--take', 'y')).toBe('2\n')
    expect(told('--hunk', '1=x')).toBe('1\n')
  })

  it('names sides without a label `ours` and `theirs`', () => {
    expect(resolve('bare.md', '--take', 'theirs').stdout).toBe('b\n')
    expect(resolve('bare.md', '--take', 'their').stderr).toBe(
      'Unexpected side `their`, expected `ours`, `theirs`; did you mean `theirs`?\n',
    )
  })

  it('takes the newest side, and says why', () => {
    expect(resolve('two.md', '--take', 'newest')).toEqual({
      code: 0,
      stdout: `# Keys\n\n${dated('16')}\nTwo.\n`,
      stderr: 'Took `topic`: its last update 2021-02-16 is newer than 2021-02-02 of `HEAD`\n',
    })
    expect(resolve('undated.md', '--take', 'newest')).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'Cannot find the newest side of `undated.md` by its last update: `HEAD` without a date, `topic` without a date; name a side with `--take`\n',
    })
  })

  it('prints a file without conflicts as it is', () => {
    for (const words of [[], ['--take', 'ours'], ['--take', 'none']]) {
      expect(resolve('clean.md', ...words)).toEqual({
        code: 0,
        stdout: '\uFEFF# Keys\r\n\r\nNo newline',
        stderr: 'Found no conflict in `clean.md`\n',
      })
    }
  })

  it.each([
    [
      'unterminated.md',
      'unterminated.md:15:1 Cannot find the end of the conflict that `<<<<<<< HEAD` starts; add its `>>>>>>>` line, or delete the marker (unterminated-start)',
    ],
    [
      'separators.md',
      'separators.md:5:1 Unexpected second `=======` in a conflict, expected one separator; indent or rewrite the line that is part of the text (ambiguous-separator)',
    ],
    [
      'end.md',
      'end.md:4:1 Unexpected `>>>>>>> topic` outside a conflict; delete it or, in a deeply nested quote, put spaces between the `>` marks (orphan-end)',
    ],
    [
      'mangled.md',
      'mangled.md:1:1 Unexpected `> > > > > > > topic`, which a formatter made from a conflict marker; restore the marker, or resolve the conflict (mangled-marker)',
    ],
    [
      'latin.md',
      'latin.md:3:5 Unexpected byte 0xfc, expected UTF-8; convert the file first, so that nothing is lost',
    ],
  ])('prints nothing of %s, says why, and ends with 1', (file, stderr) => {
    const before = readFileSync(join(folder.path, file))
    for (const words of [
      ['--take', 'ours'],
      ['--take', 'ours', '--write'],
      ['--take', 'ours', '--record'],
      [],
    ])
      expect(resolve(file, ...words)).toEqual({code: 1, stdout: '', stderr: `${stderr}\n`})
    expect(readFileSync(join(folder.path, file))).toEqual(before)
    expect(readdirSync(folder.path)).not.toContain('proofbook.resolutions.yml')
  })

  it('takes the marker size that `.gitattributes` gives the file', () => {
    expect(resolve('sized/a.md', '--take', 'ours')).toMatchObject({code: 0, stdout: '<<<<<<< a\n'})
  })

  it('takes a deep quote for content', () => {
    expect(resolve('quote.md', '--take', 'ours')).toMatchObject({
      code: 0,
      stdout: '>>>>>>> a deep quote\n\na\n',
    })
  })

  const sides = '`ours`, `theirs`, `HEAD`, `topic`'
  it.each([
    [
      'an unknown label',
      ['two.md', '--take', 'topc'],
      `Unexpected side \`topc\`, expected ${sides}; did you mean \`topic\`?`,
    ],
    [
      'a label of no side of the hunk',
      ['two.md', '--hunk', '1=main'],
      `Unexpected side \`main\` for hunk 1, expected ${sides}`,
    ],
    ['a hunk that is not there', ['two.md', '--hunk', '3=ours'], 'Unexpected hunk 3, expected 1 to 2'],
    ['hunk 0', ['bare.md', '--hunk', '0=ours'], 'Unexpected hunk 0, expected 1'],
    [
      'a hunk without a side',
      ['two.md', '--hunk', '2=ours'],
      'Cannot find a side for hunk 1 of 2; add `--take` for the hunks without a `--hunk`',
    ],
    [
      'no side, without a terminal',
      ['two.md'],
      'Cannot ask which side to take, because standard input is not a terminal; add `--take ours`, `--take theirs`, `--take newest`, `--take <label>` or `--hunk <number>=<side>`',
    ],
    [
      'two ways to keep the choice',
      ['two.md', '--take', 'ours', '--write', '--record'],
      'Unexpected `--write` beside `--record`, expected one: a record leaves the document unchanged',
    ],
    ['no such file', ['none.md', '--take', 'ours'], 'Cannot find `none.md`, expected a markdown file'],
    ['a folder', ['folder.md', '--take', 'ours'], 'Unexpected folder `folder.md`, expected a markdown file'],
    [
      'a choice that is none',
      ['two.md', '--hunk', 'ours'],
      "error: option '--hunk <number=side>' argument 'ours' is invalid. Expected a number and a side, such as 3=master.\n(proofbook --help shows examples)",
    ],
  ])('ends with 2 for %s', (_, words, stderr) => {
    expect(resolve(...words)).toEqual({code: 2, stdout: '', stderr: `${stderr}\n`})
  })

  it('shows examples in its help', () => {
    expect(resolve('--help').stdout).toContain(
      'proofbook resolve docs/playbooks/kms/playbook.md --take newest',
    )
  })
})

describe('resolve --write', () => {
  const path = (name: string) => join(folder.path, 'write', name)
  mkdirSync(path(''))

  it('replaces the file, keeps its mode, and leaves nothing else behind', () => {
    writeFileSync(path('a.md'), two)
    chmodSync(path('a.md'), 0o640)
    expect(resolve('write/a.md', '--take', 'theirs', '--write')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Wrote `write/a.md`: 2 hunks resolved\n',
    })
    expect(readFileSync(path('a.md'), 'utf8')).toBe(`# Keys\n\n${dated('16')}\nTwo.\n`)
    expect(statSync(path('a.md')).mode & 0o7777).toBe(0o640)
    expect(readdirSync(path(''))).toEqual(['a.md'])
    expect(resolve('write/a.md', '--take', 'theirs', '--write')).toMatchObject({code: 0, stdout: ''})
  })

  it('follows a link to the file that it leads to', () => {
    mkdirSync(path('real'))
    writeFileSync(path('real/a.md'), two)
    symlinkSync('real/a.md', path('link.md'))
    expect(resolve('write/link.md', '--take', 'ours', '--write').code).toBe(0)
    expect(lstatSync(path('link.md')).isSymbolicLink()).toBe(true)
    expect(readFileSync(path('real/a.md'), 'utf8')).toBe(`# Keys\n\n${dated('02')}\nOne.\n`)
    expect(readdirSync(path('real'))).toEqual(['a.md'])
  })

  it('writes a file of the longest name that there is', () => {
    const name = `${'n'.repeat(252)}.md`
    writeFileSync(path(name), two)
    expect(resolve(`write/${name}`, '--take', 'ours', '--write').code).toBe(0)
    expect(readFileSync(path(name), 'utf8')).toBe(`# Keys\n\n${dated('02')}\nOne.\n`)
  })

  it('says why a file cannot be written, and leaves it', () => {
    writeFileSync(path('b.md'), two)
    linkSync(path('b.md'), path('other.md'))
    expect(resolve('write/b.md', '--take', 'ours', '--write')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'Cannot write `write/b.md`: it has 2 names (hard links), and the others would keep the old text; put a copy in its place first\n',
    })
    expect(readFileSync(path('b.md'), 'utf8')).toBe(two)
  })
})

describe('what resolve writes', () => {
  const env = {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1'}
  const merge = (...options: string[]) => {
    const files = ['ours', 'base', 'theirs']
    const words = [...options, ...files.flatMap((name) => ['-L', name]), ...files]
    const {stdout} = spawnSync('git', ['merge-file', '-p', ...words], {cwd: folder.path, env})
    return stdout
  }
  const body = (word: string, more = 'Same.\n') =>
    `# Keys\n\nRotate ${word}.\n\nText.\n\nUse ${word}.\n\n${more}`
  const crlf = (text: string) => text.replaceAll('\n', '\r\n')
  const all = (change: (text: string) => string) =>
    ['daily', 'yearly', 'weekly'].map((word) => change(body(word))) as [string, string, string]

  it.each<[string, [string, string, string]]>([
    ['LF', all((text) => text)],
    ['CRLF', all(crlf)],
    ['CRLF on one side', [body('daily'), body('yearly'), crlf(body('weekly'))]],
    ['no newline at the end', all((text) => text.trimEnd())],
    ['a byte order mark', all((text) => `\uFEFF${text}`)],
    ['a byte order mark in the conflict', all((text) => `\uFEFF${text.replace('# Keys\n\n', '')}`)],
    ['a side that is empty', [body('daily'), '', body('weekly')]],
    ['conflicts at the first and last line', ['a\nx\nb\n', 'c\nx\nd\n', 'e\nx\nf\n']],
    ['bytes of many characters', all((text) => text.replace('Text', 'Schlüssel 鍵 🔑 \u2028'))],
  ])('is what git itself writes for that side: %s', (_, [base, ours, theirs]) => {
    for (const [name, text] of Object.entries({base, ours, theirs}))
      writeFileSync(join(folder.path, name), text)
    for (const style of [[], ['--diff3'], ['--marker-size=11']]) {
      writeFileSync(join(folder.path, 'merged.md'), merge(...style))
      expect(readFileSync(join(folder.path, 'merged.md'), 'utf8')).toContain('<<<<<<<')
      for (const side of ['ours', 'theirs']) {
        expect(Buffer.from(resolve('merged.md', '--take', side).stdout)).toEqual(merge(`--${side}`))
      }
    }
    expect(resolve('merged.md', '--take', 'theirs', '--write').code).toBe(0)
    expect(readFileSync(join(folder.path, 'merged.md'))).toEqual(merge('--theirs'))
  })
})
