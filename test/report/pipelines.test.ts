import {describe, expect, it} from 'vitest'
import {githubReport} from '../../src/report/github.ts'
import {gitlabReport} from '../../src/report/gitlab.ts'
import {junitReport} from '../../src/report/junit.ts'
import {markdownReport} from '../../src/report/markdown.ts'
import {finding, resultOf} from './result.ts'

const EVIL = 'a\n::error::b,c:%0A<x>&"|`@me`@me'

describe('githubReport', () => {
  it('has a command a finding, errors first', () => {
    const two = {line: 3, column: 1, endLine: 4, endColumn: 2}
    const report = githubReport(
      resultOf([
        finding({severity: 'info'}),
        finding({severity: 'warning', place: two}),
        finding({ruleId: 'no-x', messageId: 'no-x'}),
      ]),
    )
    expect(report.split('\n')).toEqual([
      '::error file=a.md,line=2,endLine=2,col=3,endColumn=9,title=no-x::Cannot find file `x.md`',
      '::warning file=a.md,line=3,endLine=4,title=no-dead-link/dead-link::Cannot find file `x.md`',
      '::notice file=a.md,line=2,endLine=2,col=3,endColumn=9,title=no-dead-link/dead-link::Cannot find file `x.md`',
      '1 file: 1 error, 1 warning, 1 info',
      'Not checked: 2 files that nobody reads',
      '',
    ])
  })

  it('lets no text end a command or begin one', () => {
    const [line, ...others] = githubReport(resultOf([finding({file: 'a,b:c\n%.md', message: EVIL})])).split(
      '\n',
    )
    expect(line).toBe(
      '::error file=a%2Cb%3Ac%0A%25.md,line=2,endLine=2,col=3,endColumn=9,title=no-dead-link/dead-link::a\\n::error::b,c:%250A<x>&"|`@me`@me',
    )
    expect(others).toHaveLength(3)
  })

  it('has nothing in the name of a file that a terminal obeys', () => {
    const report = githubReport(resultOf([finding({file: '##[error]\x1b[31m\u202ex\x9b.md'})]))
    expect(report.split(',')[0]).toBe('::error file=#\\x23[error]\\x1b[31m\\u202ex\\x9b.md')
  })
})

describe('gitlabReport', () => {
  it('has the issues of Code Quality, each with a fingerprint of its own', () => {
    const result = resultOf([
      finding(),
      finding({severity: 'warning', file: 'b.md'}),
      finding({severity: 'info'}),
    ])
    const issues = JSON.parse([...gitlabReport(result)].join('')) as {fingerprint: string}[]
    expect(issues[0]).toEqual({
      description: 'Cannot find file `x.md`',
      check_name: 'no-dead-link/dead-link',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: 'major',
      location: {path: 'a.md', lines: {begin: 2, end: 2}},
      content: {body: 'https://x.example/book/reference/rules/no-dead-link/'},
    })
    expect(issues.slice(1)).toMatchObject([{severity: 'minor', location: {path: 'b.md'}}, {severity: 'info'}])
    expect(new Set(issues.map(({fingerprint}) => fingerprint)).size).toBe(3)
  })
})

describe('junitReport', () => {
  it('has a suite a file, with failures, passes and skips', () => {
    const result = resultOf(
      [finding(), finding({severity: 'warning', file: 'b.md'})],
      [{finding: finding(), by: 'baseline', reason: undefined}],
    )
    expect(junitReport(result)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="proofbook" tests="3" failures="1" errors="0" skipped="1" time="0">
  <testsuite name="a.md" tests="2" failures="1" errors="0" skipped="1" time="0">
    <testcase name="no-dead-link/dead-link at 2:3" classname="a.md" file="a.md" line="2" time="0"><failure type="error" message="Cannot find file \`x.md\`">a.md:2:3 Cannot find file \`x.md\`</failure></testcase>
    <testcase name="no-dead-link/dead-link at 2:3" classname="a.md" file="a.md" line="2" time="0"><skipped message="suppressed by the baseline"/></testcase>
  </testsuite>
  <testsuite name="b.md" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="no-dead-link/dead-link at 2:3" classname="b.md" file="b.md" line="2" time="0"><system-out>warning: b.md:2:3 Cannot find file \`x.md\`</system-out></testcase>
  </testsuite>
</testsuites>
`)
    expect(junitReport({...result, failOn: 'warning'})).toContain('tests="3" failures="2"')
    expect(junitReport(resultOf([]))).toContain(
      '<testcase name="no findings" classname="a.md" file="a.md" time="0"/>',
    )
  })

  it('is XML whatever it holds', () => {
    const text = junitReport(resultOf([finding({message: `${EVIL}\u0000\ud800\uffff`, file: '<"&.md'})]))
    expect(text).toContain('message="a\\n::error::b,c:%0A&lt;x&gt;&amp;&quot;|`@me`@me\\x00\\ud800\ufffd"')
    expect(text).toContain('<testsuite name="&lt;&quot;&amp;.md"')
  })
})

describe('markdownReport', () => {
  it('is a comment with errors in the open and the rest folded', () => {
    const page = 'https://x.example/book/reference/rules/no-dead-link/'
    expect(markdownReport(resultOf([finding(), finding({severity: 'info'})]))).toBe(
      [
        '### Proofbook: 1 error, 0 warnings, 1 info in 1 file',
        '',
        '#### Errors (1)',
        '',
        '| Place | Finding | Rule |',
        '| --- | --- | --- |',
        `| \`a.md:2\` | Cannot find file \`x.md\` | [\`no-dead-link/dead-link\`](${page}) |`,
        '',
        '<details><summary>Infos (1)</summary>',
        '',
        '| Place | Finding | Rule |',
        '| --- | --- | --- |',
        `| \`a.md:2\` | Cannot find file \`x.md\` | [\`no-dead-link/dead-link\`](${page}) |`,
        '',
        '</details>',
        '',
        '- Not checked: 2 files that nobody reads',
        '',
      ].join('\n'),
    )
  })

  it('keeps what it cites from being markup, a link or a call', () => {
    const row = markdownReport(resultOf([finding({message: EVIL, file: 'a|`b.md'})])).split('\n')[6]
    expect(row).toBe(
      '| `` a\\|`b.md:2 `` | a\\\\n::error::b,c:%0A\\<x\\>\\&"\\|`@me`@\u200bme | [`no-dead-link/dead-link`](https://x.example/book/reference/rules/no-dead-link/) |',
    )
    const link = markdownReport(resultOf([finding({message: 'https://evil.example www.evil.example'})]))
    expect(link).toContain('| https\\://evil.example www\\.evil.example |')
  })

  it('is bounded, and says what it leaves out', () => {
    const many = [
      ...Array.from({length: 500}, () => finding()),
      ...Array.from({length: 7}, () => finding({severity: 'warning'})),
    ]
    const text = markdownReport(resultOf(many), 10_000)
    expect(text.length).toBeLessThan(10_000)
    const rows = text.split('\n').filter((line) => line.startsWith('| `a.md')).length
    expect(rows).toBeGreaterThan(30)
    expect(text).toContain(`${500 - rows} more errors are left out here.`)
    expect(text).toContain('7 more warnings are left out here.')
  })
})
