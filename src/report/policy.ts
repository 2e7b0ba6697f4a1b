import pc from 'picocolors'
import {Locator} from '../parse/place.ts'
import {visible, visibleInPlace} from '../parse/visible.ts'
import type {PolicyFinding, PolicyType} from '../policy/index.ts'
import {count} from './count.ts'
import {excerptOf} from './excerpt.ts'
import {print} from './json.ts'

/** What was found in one policy. */
export interface JudgedPolicy {
  type: PolicyType
  /** What the type was inferred from; null if it was stated. */
  inferred: string | null
  /** 0-based UTF-16 offset of its first character in the file. */
  offset: number
  findings: readonly PolicyFinding[]
}

/** What was found in a file, which may hold several policies. */
export interface PolicyReport {
  /** As it was named; `-` for standard input. */
  file: string
  text: string
  /** In document order; at least one. */
  policies: readonly JudgedPolicy[]
  /** What was not judged, and why: one sentence each, without a full stop. */
  notChecked: readonly string[]
}

/** All findings of a file, in document order. */
export function allFindings({policies}: PolicyReport): PolicyFinding[] {
  return policies.flatMap(({findings}) => findings).sort((a, b) => a.offset - b.offset)
}

/**
 * The report of `lint-policy --format json`; lines and columns count from 1, offsets from 0 in UTF-16 units. The type is
 * the first policy's; where a file holds several, `policies` says where each is and what it was taken for.
 */
export function jsonPolicyReport(report: PolicyReport): string {
  const locator = new Locator(report.text)
  const [{type, inferred}] = report.policies as readonly [JudgedPolicy]
  const several = report.policies.map((policy) => ({
    type: policy.type,
    inferred: policy.inferred,
    line: locator.point(policy.offset).line,
  }))
  return print({
    type,
    inferred,
    policies: several.length > 1 ? several : undefined,
    notChecked: report.notChecked.length > 0 ? report.notChecked : undefined,
    findings: allFindings(report).map((finding) => {
      const {code, severity, path, offset, length, message, suggestion, source, confirmedBy} = finding
      const {line, column} = locator.point(offset)
      const related = finding.related && [{...locator.point(finding.related.offset), ...finding.related}]
      return {
        code,
        severity,
        path,
        line,
        column,
        offset,
        length,
        message,
        suggestion,
        related,
        source,
        confirmedBy,
      }
    }),
  })
}

/** Of a longer line only a part is shown. */
const LONGEST_LINE = 160

/** The report for people: each finding under its line. */
export function prettyPolicyReport(report: PolicyReport, colour: boolean): string {
  const colours = pc.createColors(colour)
  const paint = {error: colours.red, warning: colours.yellow, info: colours.cyan}
  const locator = new Locator(report.text)
  const findings = allFindings(report)
  const blocks = findings.map(({code, severity, offset, length, message, source, related}) => {
    const {line, column} = locator.point(offset)
    const shown = excerptOf(locator.line(line), {at: column - 1, length}, LONGEST_LINE)
    const marks = '^'.repeat(shown.length)
    const by = source === undefined ? '' : ` (${source})`
    return [
      `  ${line}:${column}  ${paint[severity](severity.padEnd(7))}  ${visible(message)}${related ? ` (line ${locator.point(related.offset).line} has ${related.message})` : ''}  ${colours.dim(visible(code + by))}`,
      colours.dim(`${String(line).padStart(7)} │ `) + visibleInPlace(shown.text),
      `${colours.dim(`${' '.repeat(7)} │ `)}${' '.repeat(shown.before)}${paint[severity](marks)}`,
    ].join('\n')
  })
  const not = report.notChecked.map((reason) => `Not checked: ${visible(reason)}`)
  return [...blocks, ...not, `${typesOf(report, locator)}: ${countsOf(findings)}`, ''].join('\n')
}

function typesOf({policies}: PolicyReport, locator: Locator): string {
  const because = (policy: JudgedPolicy) =>
    policy.inferred === null ? 'as stated' : `inferred: ${policy.inferred}`
  if (policies.length === 1) return `Type ${policies[0]!.type} (${because(policies[0]!)})`
  const lines = policies.map(
    (policy) => `  line ${locator.point(policy.offset).line}: type ${policy.type} (${because(policy)})`,
  )
  return `${policies.length} policies\n${lines.join('\n')}\nTogether`
}

function countsOf(findings: readonly PolicyFinding[]): string {
  const of = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  return [count(of('error'), 'error'), count(of('warning'), 'warning'), count(of('info'), 'info')].join(', ')
}
