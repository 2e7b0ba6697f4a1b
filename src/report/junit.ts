import {visible} from '../parse/visible.ts'
import type {Finding} from '../rules/rule.ts'
import {type CheckResult, idOf, isFailure} from './result.ts'

/**
 * The report of `check --format junit`: a suite for each file, a case for each finding. What fails the run is a
 * failure, what is below the fail level is output of a case that passes, and what is let pass is skipped.
 */
export function junitReport(result: CheckResult): string {
  const suites = [...casesByFile(result)].map(([file, cases]) => suite(file, cases))
  const all = suites.map(({counts}) => counts)
  const sum = (name: keyof Counts) => all.reduce((total, counts) => total + counts[name], 0)
  const counts = {tests: sum('tests'), failures: sum('failures'), skipped: sum('skipped')}
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="proofbook" ${attributesOf(counts)}>`,
    ...suites.flatMap(({lines}) => lines),
    '</testsuites>',
    '',
  ].join('\n')
}

interface Counts {
  tests: number
  failures: number
  skipped: number
}

interface Case {
  name: string
  line: number | undefined
  kind: 'failure' | 'passed' | 'skipped'
  /** What it holds; undefined if it says nothing. */
  body: string | undefined
}

/** A case for each finding, and one for each file without any. */
function casesByFile({report, corpus, failOn}: CheckResult): Map<string, Case[]> {
  const asked = corpus.playbooks.map(({path}) => path).filter(corpus.isAsked)
  const byFile = new Map<string, Case[]>(asked.map((path) => [path, []]))
  const add = (file: string, each: Case) => {
    const cases = byFile.get(file)
    if (cases) cases.push(each)
    else byFile.set(file, [each])
  }
  for (const finding of report.findings) add(finding.file, caseOf(finding, isFailure(finding, failOn)))
  for (const {finding, by, reason} of report.suppressed) {
    const why = reason ?? `suppressed by the ${by}`
    const body = `<skipped message="${escapeXml(why)}"/>`
    add(finding.file, {...caseOf(finding, false), kind: 'skipped', body})
  }
  for (const cases of byFile.values())
    if (cases.length === 0)
      cases.push({name: 'no findings', line: undefined, kind: 'passed', body: undefined})
  return byFile
}

function caseOf(finding: Finding, isFailed: boolean): Case {
  const {file, place, severity, message} = finding
  const {line, column} = place
  const told = escapeXml(`${file}:${line}:${column} ${message}`)
  return {
    name: `${idOf(finding)} at ${line}:${column}`,
    line,
    kind: isFailed ? 'failure' : 'passed',
    body: isFailed
      ? `<failure type="${severity}" message="${escapeXml(message)}">${told}</failure>`
      : `<system-out>${severity}: ${told}</system-out>`,
  }
}

function suite(file: string, cases: readonly Case[]): {counts: Counts; lines: string[]} {
  const number = (kind: Case['kind']) => cases.filter((each) => each.kind === kind).length
  const counts = {tests: cases.length, failures: number('failure'), skipped: number('skipped')}
  const name = escapeXml(file)
  return {
    counts,
    lines: [
      `  <testsuite name="${name}" ${attributesOf(counts)}>`,
      ...cases.map(({name: title, line, body}) => {
        const at = line === undefined ? '' : ` line="${line}"`
        const start = `    <testcase name="${escapeXml(title)}" classname="${name}" file="${name}"${at} time="0"`
        return body === undefined ? `${start}/>` : `${start}>${body}</testcase>`
      }),
      '  </testsuite>',
    ],
  }
}

function attributesOf({tests, failures, skipped}: Counts): string {
  return `tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}" time="0"`
}

const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** Text for XML: what XML cannot hold is made visible first. */
function escapeXml(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}
