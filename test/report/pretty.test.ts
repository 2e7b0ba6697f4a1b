import {describe, expect, it} from 'vitest'
import type {Report} from '../../src/check/check.ts'
import {createFrameworks} from '../../src/frameworks/index.ts'
import {createCorpus} from '../../src/model/corpus.ts'
import {NO_FILES} from '../../src/model/file-tree.ts'
import {type PrettyOptions, prettyReport} from '../../src/report/pretty.ts'
import type {Finding} from '../../src/rules/rule.ts'
import {readPlaybookText} from '../reading.ts'

function reportOf(findings: Partial<Finding>[], more: Partial<Report> = {}): Report {
  const base = {
    ruleId: 'no-x',
    messageId: 'x',
    severity: 'error',
    message: 'Unexpected x',
    file: 'a.md',
  } as const
  const place = {line: 1, column: 1, endLine: 1, endColumn: 2}
  return {
    findings: findings.map((finding) => ({
      ...base,
      place,
      target: undefined,
      variants: undefined,
      suggestion: undefined,
      related: [],
      fix: undefined,
      ...finding,
    })),
    suppressed: [],
    baseline: undefined,
    links: {style: 'github', because: undefined},
    summary: {
      files: 1,
      errors: findings.length,
      warnings: 1,
      infos: 0,
      suppressed: {comments: 0, baseline: 0},
      examples: {found: 3, checked: 2, skipped: 1},
      tables: {found: 1, rows: 1},
    },
    data: [{package: 'data', version: '1.2', date: '2026-01-02'}],
    notChecked: [],
    suggestion: undefined,
    ...more,
  }
}

function pretty(text: string, report: Report, options: PrettyOptions = {colour: false, width: 80}): string[] {
  const corpus = createCorpus([readPlaybookText(text, {path: 'a.md'})], {
    frameworks: createFrameworks(),
    files: NO_FILES,
    boundary: '.',
    publicRoots: [],
  })
  const result = {
    report,
    corpus,
    fingerprints: new Map(),
    tool: {name: 'proofbook', version: '1'},
    handbook: 'https://x.example/book/',
    failOn: 'error' as const,
  }
  return prettyReport(result, options).split('\n')
}

const RULES = [
  'no-x  1 error  https://x.example/book/reference/rules/no-x/',
  '`proofbook explain RULE` shows a rule here',
  '',
]

const CLOSING = [
  'Policy examples: 3 found, 2 checked, 1 skipped (data 1.2 of 2026-01-02)',
  'Control tables: 1 found, 1 row',
]

describe('prettyReport', () => {
  it('shows each finding in its line', () => {
    const place = {line: 2, column: 3, endLine: 2, endColumn: 6}
    expect(pretty('one\na bcd e\n', reportOf([{place, variants: ['HEAD', 'topic']}]))).toEqual([
      'a.md',
      '  2:3  error    Unexpected x (in HEAD, topic)  no-x/x',
      '      2 │ a bcd e',
      '        │   ^^^',
      '',
      ...RULES,
      '1 file: 1 error, 1 warning, 0 infos',
      ...CLOSING,
      '',
      '',
    ])
  })

  it('shows the first line of a finding of several, and no line that is blank', () => {
    const two = {line: 1, column: 2, endLine: 2, endColumn: 1}
    expect(pretty('abc\n\n', reportOf([{place: two}])).slice(1, 4)).toEqual([
      '  1:2  error    Unexpected x  no-x/x',
      '      1 │ abc',
      '        │  ^^',
    ])
    const blank = {line: 2, column: 1, endLine: 2, endColumn: 1}
    expect(pretty('abc\n\n', reportOf([{place: blank}])).slice(0, 3)).toEqual([
      'a.md',
      '  2:1  error    Unexpected x  no-x/x',
      '',
    ])
  })

  it('cuts a long line to the width of the terminal, around the finding', () => {
    const text = `${'a'.repeat(500)}XYZ${'b'.repeat(500)}\n`
    const place = {line: 1, column: 501, endLine: 1, endColumn: 504}
    const shown = pretty(text, reportOf([{place}]), {colour: false, width: 40}).slice(2, 4)
    expect(shown).toEqual([
      `      1 │ …${'a'.repeat(9)}XYZ${'b'.repeat(16)}…`,
      `        │ ${' '.repeat(10)}^^^`,
    ])
  })

  it('paints only where it may, and never lets a document paint', () => {
    const place = {line: 1, column: 1, endLine: 1, endColumn: 9}
    const report = reportOf([{place, message: 'Unexpected `\u001b[31m`'}])
    expect(pretty('a\u001b[31m\u0007\tb\n', report).slice(1, 3)).toEqual([
      '  1:1  error    Unexpected `\\x1b[31m`  no-x/x',
      '      1 │ a [31m  b',
    ])
    expect(pretty('ab\n', report, {colour: true, width: 80})[0]).toBe('\u001b[4ma.md\u001b[24m')
  })

  it('shows each name that it gets on one line', () => {
    const place = {line: 1, column: 2, endLine: 1, endColumn: 3}
    const name = 'a\n::error::b\u202e##[error]c\u001b[31m'
    const shown = 'a\\n::error::b\\u202e#\\x23[error]c\\x1b[31m'
    const finding = {
      place,
      file: name,
      messageId: name,
      variants: [name],
      related: [{file: name, place, message: name}],
      fix: {place, text: name},
    }
    const suggestion = {
      header: name,
      tables: 2,
      file: name,
      framework: undefined,
      snippet: `controls:\n  - ${name}`,
    }
    expect(pretty('', reportOf([finding], {notChecked: [name], suggestion}))).toEqual([
      shown,
      `  1:2  error    Unexpected x (in ${shown})`,
      `                no-x/${shown}`,
      `          see ${shown}:1:2:`,
      `          ${shown}`,
      `          --fix writes \`${shown}\``,
      '',
      ...RULES,
      '1 file: 1 error, 1 warning, 0 infos',
      '1 finding can be fixed with --fix',
      ...CLOSING,
      `Not checked: ${shown}`,
      `2 tables under \`${shown}\` look like control tables (first in ${shown}). To check them, add to proofbook.config.yml:`,
      'controls:',
      '  - a',
      '\\x3a:error::b\\u202e#\\x23[error]c\\x1b[31m',
      '',
      '',
    ])
  })

  it('keeps marks below what they are about, whatever cannot be shown before it', () => {
    const place = {line: 1, column: 10, endLine: 1, endColumn: 12}
    expect(pretty('\u202e\u200b\u{e0041}\t\u001b##[XY\n', reportOf([{place}])).slice(2, 4)).toEqual([
      `      1 │ ${' '.repeat(6)}# [XY`,
      `        │ ${' '.repeat(9)}^^`,
    ])
  })

  it('ends with what was not checked, and the configuration to add', () => {
    const suggestion = {header: 'Id', tables: 2, file: 'a.md', framework: undefined, snippet: 'controls: {}'}
    const report = reportOf([], {notChecked: ['No control table was recognised'], suggestion})
    expect(pretty('', report)).toEqual([
      '1 file: 0 errors, 1 warning, 0 infos',
      ...CLOSING,
      'Not checked: No control table was recognised',
      '2 tables under `Id` look like control tables (first in a.md). To check them, add to proofbook.config.yml:',
      'controls: {}',
      '',
      '',
    ])
  })

  it('shows one cause once: all places of errors, the first ones of others', () => {
    const at = (line: number) => ({line, column: 1, endLine: line, endColumn: 2})
    const errors = [1, 2, 3, 4, 5].map((line) => ({place: at(line), file: line > 3 ? 'b.md' : 'a.md'}))
    const infos = [1, 2, 3, 4, 5, 6].map((line) => ({
      place: at(line),
      severity: 'info' as const,
      message: 'Unexpected y',
    }))
    const lines = pretty('', reportOf([...errors, ...infos]))
    expect(lines.slice(0, 5)).toEqual([
      'a.md',
      '  1:1  error    Unexpected x  no-x/x',
      '          also at 2:1, 3:1, b.md:4:1, b.md:5:1',
      '  1:1  info     Unexpected y  no-x/x',
      '          also at 2:1, 3:1, 4:1 and 2 more places',
    ])
    const all = pretty('', reportOf([...errors, ...infos]), {colour: false, width: 80, all: true})
    expect(all.filter((line) => /^ {2}\d:1 {2}(error|info)/.test(line))).toHaveLength(11)
  })

  it('wraps a message below itself, and puts the cure on a line of its own', () => {
    const message = 'Cannot find anchor `#one; two` in this document of many words; did you mean `#one`?'
    expect(pretty('', reportOf([{message}]), {colour: false, width: 50}).slice(1, 5)).toEqual([
      '  1:1  error    Cannot find anchor `#one; two` in',
      '                this document of many words',
      '                no-x/x',
      '          Did you mean `#one`?',
    ])
    const advice = 'Unexpected heading, expected text; put a blank line above it'
    expect(pretty('', reportOf([{message: advice}])).slice(1, 3)).toEqual([
      '  1:1  error    Unexpected heading, expected text  no-x/x',
      '          Put a blank line above it',
    ])
    expect(pretty('', reportOf([{suggestion: 'y'}]))[2]).toBe('          Write `y`')
  })

  it('links a rule on a terminal that has links', () => {
    const [, line, , rule] = pretty('', reportOf([{}]), {colour: false, width: 80, hyperlinks: true})
    const url = 'https://x.example/book/reference/rules/no-x/'
    expect(line).toBe(`  1:1  error    Unexpected x  \u001b]8;;${url}\u001b\\no-x/x\u001b]8;;\u001b\\`)
    expect(rule).toBe(`\u001b]8;;${url}\u001b\\no-x\u001b]8;;\u001b\\  1 error`)
  })

  it('shows only errors where that is asked for', () => {
    const report = reportOf([{}, {severity: 'warning', message: 'Unexpected y'}])
    const lines = pretty('', report, {colour: false, width: 80, quiet: true})
    expect(lines.slice(0, 4)).toEqual([
      'a.md',
      '  1:1  error    Unexpected x  no-x/x',
      '',
      'Only errors are shown (--quiet)',
    ])
  })

  it('tells of many warnings and infos by kind, and of every error by place', () => {
    const many = Array.from({length: 100}, (_, index) => ({
      message: `Unexpected ${index}`,
      severity: index < 3 ? ('error' as const) : index < 50 ? ('warning' as const) : ('info' as const),
      ...(index === 60 ? {messageId: 'z'} : {}),
    }))
    expect(pretty('x\n', reportOf(many)).slice(0, 17)).toEqual([
      'a.md',
      '  1:1  error    Unexpected 0  no-x/x',
      '  1:1  error    Unexpected 1  no-x/x',
      '  1:1  error    Unexpected 2  no-x/x',
      '',
      'Warnings',
      '     47  no-x/x',
      '          first in a.md:1:1: Unexpected 3',
      '',
      'Infos',
      '     49  no-x/x',
      '          first in a.md:1:1: Unexpected 50',
      '      1  no-x/z',
      '          a.md:1:1: Unexpected 60',
      '',
      'Shown in short, because there are 100 findings; --all shows each in place',
      'no-x  3 errors, 47 warnings, 50 infos  https://x.example/book/reference/rules/no-x/',
    ])
  })

  it('says what is suppressed, and what the baseline has too much', () => {
    const report = reportOf([], {baseline: {file: 'b.json', stale: 2}})
    report.summary.suppressed = {comments: 1, baseline: 3}
    expect(pretty('', report).slice(1, 4)).toEqual([
      '1 finding suppressed by comments',
      '3 findings suppressed by the baseline `b.json`',
      '2 entries of the baseline no longer match; --update-baseline drops them',
    ])
  })

  it('groups findings by file, 100,000 of them too', () => {
    const many = Array.from({length: 100_000}, (_, index) => ({
      file: index % 2 ? 'b.md' : 'a.md',
      message: `Unexpected ${index}`,
    }))
    const lines = pretty('', reportOf(many))
    expect(lines.filter((line) => line.endsWith('.md'))).toEqual(['a.md', 'b.md'])
    expect(lines.filter((line) => line.startsWith('  1:1'))).toHaveLength(100_000)
  })
})
