import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {type Outcome, WorkFolder} from '../command.ts'

/** What an author may call a thing, and how it is shown. */
const NASTY: [string, string][] = [
  ['esc\u001b[31m', 'esc\\x1b[31m'],
  ['osc\u001b]0;title\u0007', 'osc\\x1b]0;title\\x07'],
  ['csi\u009b2J', 'csi\\x9b2J'],
  ['back\b\b\b', 'back\\x08\\x08\\x08'],
  ['del\u007f', 'del\\x7f'],
  ['rlo\u202egpj', 'rlo\\u202egpj'],
  ['isolate\u2066x\u2069', 'isolate\\u2066x\\u2069'],
  ['nothing\u200bness', 'nothing\\u200bness'],
  ['tag\u{e0041}x', 'tag\\u{e0041}x'],
  ['::error file=app.js,line=1::words', '\\x3a:error file=app.js,line=1::words'],
  ['##[error]words', '#\\x23[error]words'],
  ['##vso[task.setvariable variable=x]y', '#\\x23vso[task.setvariable variable=x]y'],
  ['👩🏽\u200d💻 می\u200cخواهم', '👩🏽\u200d💻 می\u200cخواهم'],
]

/** Those that a line of a document cannot hold, but a name, a key or a value. */
const BROKEN: [string, string][] = [
  ['ls\u2028::error::x', 'ls\\u2028::error::x'],
  ['nl\n::error file=app.js,line=1::words', 'nl\\n::error file=app.js,line=1::words'],
  ['azure\n##vso[task.complete]x', 'azure\\n#\\x23vso[task.complete]x'],
  ['cr\r::warning::words', 'cr\\r::warning::words'],
  ['stop\n\n::stop-commands::token', 'stop\\n\\n::stop-commands::token'],
]
const NAMES = [...NASTY, ...BROKEN]

/** All of it in one name, and how it is shown within a line. */
const NAME = '::error file=a.js::x\n::error::y\u001b]0;t\u0007\u009b\r\u202e\u2028\u200b##[error]z'
const SHOWN = '::error file=a.js::x\\n::error::y\\x1b]0;t\\x07\\x9b\\r\\u202e\\u2028\\u200b#\\x23[error]z'
/** The same at the begin of a line. */
const SHOWN_FIRST = `\\x3a${SHOWN.slice(1)}`

/** In the middle of a line nothing has to be done about `::`. */
const within = (shown: string) => shown.replace(/^\\x3a/, ':')

const conflict = (label: string) => `\n<<<<<<< ${label}\none\n=======\ntwo\n>>>>>>> ${label} too\n`
const document = (name: string) => `# ${name}

## Preventative Controls

### 1. Keys of ${name}

| NIST CSF Subcategory Control | Description |
| --- | --- |
| PR.AC-1 | Words of ${name} |
| PR.ZZ-9 | Words |

[gone](#gone) ![${name}](<${name}.png>)
${conflict(name)}`
const MALFORMED = '# Keys\n\n<<<<<<< HEAD\nwords\n=======\n'

const files = Object.fromEntries([
  ...NASTY.map(([name]) => [`${name}.md`, document(name)]),
  ...BROKEN.map(([name]) => [`${name}.md`, document('Plain')]),
  ...NAMES.map(([name]) => [`broken/${name}.md`, MALFORMED]),
])

const ESC = '\u001b'
const COLOUR = new RegExp(`${ESC}\\[\\d+m`, 'g')
const HARMFUL = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b\u{e0000}-\u{e007f}]/gu

/** Whatever a run prints: no control character but the ends of its own lines, and no line that commands a runner. */
function expectHarmless(text: string): void {
  expect(text.match(HARMFUL) ?? []).toEqual([])
  expect(text.split('\n').filter((line) => /^\s*::|##\w*\[/.test(line))).toEqual([])
}

/** Runs a command whose output must harm nobody. */
function run(folder: WorkFolder, words: string[]): Outcome {
  const outcome = folder.run(words)
  expectHarmless(outcome.stdout)
  expectHarmless(outcome.stderr)
  expect(outcome.stderr).not.toContain('crashed')
  return outcome
}

describe('what a terminal and a CI log get of documents', () => {
  const folder = new WorkFolder(files)
  afterAll(() => folder.remove())

  it('are the names of files and labels, by `check`', () => {
    const {stdout} = run(folder, ['check', '.', '--all'])
    const lines = stdout.split('\n')
    for (const [name, shown] of NAMES) expect(lines, name).toContain(`${shown}.md`)
    const flowing = stdout.replace(/\n +/g, ' ')
    for (const [name, shown] of NASTY) expect(flowing, name).toContain(` (in ${shown}, `)
  })

  it('are no colours but our own', () => {
    const {stdout} = folder.run(['check', '.'], {FORCE_COLOR: '1'})
    const plain = stdout.replaceAll(COLOUR, '')
    expectHarmless(plain)
    expect(plain).toBe(folder.run(['check', '.']).stdout)
  })

  it('are the names of files and labels, by `variants`', () => {
    const {stdout} = run(folder, ['variants', '.'])
    for (const [name, shown] of NAMES) expect(stdout.split('\n'), name).toContain(`${shown}.md`)
    for (const [name, shown] of NASTY) expect(stdout, name).toContain(`  ${shown} | `)
  })

  it('are the names of services, controls and files, by `coverage`', () => {
    const {stdout} = run(folder, ['coverage', '.', '--subcategories'])
    for (const [name, shown] of NAMES) expect(stdout, name).toContain(`, ${within(shown)}.md:`)
  })

  it.each([['check'], ['inspect'], ['variants'], ['coverage'], ['export controls']])(
    'are exact in the JSON of `%s`',
    (command) => {
      const {stdout} = run(folder, [...command.split(' '), '.', '--format', 'json'])
      const said = JSON.stringify(JSON.parse(stdout))
      for (const [name] of NAMES) expect(said, name).toContain(JSON.stringify(name).slice(1, -1))
    },
  )

  it('are what an export leaves out', () => {
    const {stderr} = run(folder, ['export', 'controls', '.', '-o', 'out.csv'])
    const lines = stderr.split('\n')
    for (const [name, shown] of NAMES)
      expect(lines, name).toContain(`broken/${within(shown)}.md Left out: its conflict markers are malformed`)
    const {stderr: leftOut} = run(folder, ['export', 'oscal-catalog', '.'])
    expect(leftOut.split('\n')).toContain(lines[0])
  })

  it('are the reasons of `resolve`', () => {
    const [name, shown] = BROKEN[1]!
    const {stderr} = run(folder, ['resolve', `broken/${name}.md`])
    expect(stderr.split(' Cannot find ')[0]).toBe(`broken/${shown}.md:3:1`)
  })
})

/** Words of the command line, a part of what is said of them, and files that it reads. */
const MISUSE: [words: string[], said: string, files?: Record<string, string>][] = [
  [['check', NAME], `Found no file that matches \`${SHOWN}\`, expected at least one`],
  [['check', '--format', NAME], `Cannot find format \`${SHOWN.split('=')[0]}\`, expected one of`],
  [[NAME], `error: unknown command '${SHOWN}'`],
  [['check', '--config', NAME], `Cannot find configuration \`${SHOWN}\``],
  [['check', '--judge-endpoint', NAME, '--judge', 'access-analyzer'], `Unexpected endpoint \`${SHOWN}\``],
  [['coverage', 'a.md', '--service', NAME], `Unexpected service \`${SHOWN.slice(0, 20)}`],
  [['variants', NAME], `Found no file that matches \`${SHOWN}\``],
  [['lint-policy', NAME], `Cannot find \`${SHOWN}\``],
  [['lint-policy', 'a.md', '--type', NAME], `Unexpected type \`${SHOWN}\`, expected`],
  [['resolve', NAME], `Cannot find \`${SHOWN}\``],
  [['resolve', 'a.md', '--take', NAME], `Unexpected side \`${SHOWN}\`, expected \`ours\``],
  [['resolve', 'a.md', '--hunk', NAME], `argument '${SHOWN}' is invalid`],
  [['export', 'mapping', NAME], `Cannot find \`${SHOWN}\``],
  [['export', 'controls', 'a.md', '-o', `gone/${NAME}`], `Cannot write \`gone/${SHOWN}\``],
  [['catalog', 'import', NAME], `Cannot find \`${SHOWN}\``],
  [
    ['check', 'a.md'],
    `:1:2 Unexpected key \`${SHOWN}\` in`,
    {'proofbook.config.yml': JSON.stringify({[NAME]: 1})},
  ],
  [
    ['check', 'a.md', '--config', NAME],
    `${SHOWN_FIRST}:1:2 Unexpected key`,
    {[NAME]: JSON.stringify({[NAME]: 1})},
  ],
  [
    ['check', 'a.md'],
    `Unexpected \`${SHOWN}\` for \`site.unpublishable\``,
    {'proofbook.config.yml': JSON.stringify({site: {unpublishable: NAME}})},
  ],
  [
    ['check', 'a.md'],
    `Unexpected \`${SHOWN}\` for \`key\``,
    {'proofbook.resolutions.yml': JSON.stringify([{file: 'a.md', key: NAME, take: NAME, label: NAME}])},
  ],
  [
    ['check', 'a.md'],
    `Unexpected key \`${SHOWN}\` in the entry`,
    {'proofbook.resolutions.yml': JSON.stringify([{[NAME]: 'a.md'}])},
  ],
]

describe('what they get of the command line, the configuration and resolutions', () => {
  // A title must not hold the names themselves: test reporters print it.
  const cases = MISUSE.map(([words, said, more = {}]) => ({
    said,
    command: words[0] === NAME ? '' : words[0],
    words,
    more,
  }))

  it.each(cases)('is one line of $command: $said', ({words, said, more}) => {
    const folder = new WorkFolder({'a.md': document('Keys'), ...more})
    try {
      const {code, stdout, stderr} = run(folder, words)
      expect([code === 0, stdout]).toEqual([false, ''])
      expect(stderr).toContain(said)
    } finally {
      folder.remove()
    }
  })
})

describe('what they get of policies', () => {
  const statement = {Sid: NAME, Effect: 'Allow', Action: `s3:${NAME}`, Resource: NAME, [NAME]: NAME}
  const policy = JSON.stringify({Version: '2012-10-17', Statement: [statement]}, null, 2)
  // JSON escapes what ASCII calls a control, and nothing else.
  const folder = new WorkFolder({'policy.json': policy, [`${NAME}.json`]: policy})
  afterAll(() => folder.remove())

  it('is the line in place, and the message with it', () => {
    const {stdout} = run(folder, ['lint-policy', `${NAME}.json`])
    const written = JSON.stringify(NAME).slice(1, -1).replaceAll(HARMFUL, ' ').replace('##[', '# [')
    expect(stdout).toContain(` │       "Sid": "${written}",`)
    expect(stdout).toContain(
      'Unexpected `:` in Sid `::error file=a.js::x ::error::y\\x1b]0;t\\x07\\x9b …`, expected',
    )
  })

  it.each(['json', 'sarif'])('is exact as %s', (format) => {
    const {stdout} = run(folder, ['lint-policy', 'policy.json', '--format', format])
    expect(JSON.stringify(JSON.parse(stdout))).toContain(JSON.stringify(NAME))
  })
})

describe('what they get of catalogues', () => {
  const stored = '.proofbook/catalogs/rules-of-the-garden-house.json'
  const folder = new WorkFolder({
    [`${NAME}.json`]: readFileSync('test/fixtures/catalogs/garden-oscal.json'),
    'kms/a.md': '# A\n\n## Preventative Controls\n\n### 1. Keys\n\n| Rule |\n| --- |\n| gh-1 |\n',
  })
  afterAll(() => folder.remove())

  it('is what was imported, and from where', () => {
    expect(run(folder, ['catalog', 'import', `${NAME}.json`]).stdout).toContain(
      `\n  from        ${SHOWN}.json, an OSCAL catalogue\n`,
    )
  })

  it('is a title that somebody wrote into what is stored', () => {
    const path = join(folder.path, stored)
    writeFileSync(path, JSON.stringify({...JSON.parse(readFileSync(path, 'utf8')), title: NAME}))
    // Reading what is stored takes out what cannot be seen.
    const title = '::error file=a.js::x ::error::y]0;t  #\\x23[error]z'
    expect(run(folder, ['catalog', 'list']).stdout.split('\n')[0]).toBe(
      `rules-of-the-garden-house  4 controls  ${title}, version 2.1`,
    )
    const table = 'controls: {tables: [{header: rule, framework: rules-of-the-garden-house}]}'
    writeFileSync(join(folder.path, 'proofbook.config.yml'), table)
    expect(run(folder, ['coverage', '.']).stdout.split('\n')[0]).toBe(
      `\\x3a${title.slice(1)} 2.1: 1 service, 4 ids in 2 categories`,
    )
  })
})

describe('what is made of documents', () => {
  const text = document(`Keys${NAME.replaceAll(/[\r\n\u2028]/g, '')}`)
  const folder = new WorkFolder({'a.md': text})
  afterAll(() => folder.remove())

  it('keeps every byte where no terminal gets it', () => {
    const {stdout} = folder.run(['resolve', 'a.md', '--take', 'ours'])
    expect(stdout).toBe(text.replace(/<<<<<<<.*\n(one\n)=======\ntwo\n>>>>>>>.*\n/, '$1'))
  })
})
