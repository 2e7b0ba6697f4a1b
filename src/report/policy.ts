import pc from 'picocolors'
import {Locator} from '../parse/place.ts'
import type {PolicyFinding, PolicyType} from '../policy/index.ts'
import {print} from './json.ts'
import {count, visible} from './pretty.ts'

/** What was found in one policy. */
export interface PolicyReport {
  /** As it was named; `-` for standard input. */
  file: string
  text: string
  type: PolicyType
  /** What the type was inferred from; null where it was stated. */
  inferred: string | null
  findings: readonly PolicyFinding[]
}

/** The report of `lint-policy --format json`; lines and columns count from 1, offsets from 0 in UTF-16 units. */
export function jsonPolicyReport({text, type, inferred, findings}: PolicyReport): string {
  const locator = new Locator(text)
  return print({
    type,
    inferred,
    findings: findings.map(({code, severity, path, offset, length, message, suggestion}) => {
      const {line, column} = locator.point(offset)
      return {code, severity, path, line, column, offset, length, message, suggestion}
    }),
  })
}

/** The report for people: each finding under its line. */
export function prettyPolicyReport(report: PolicyReport, colour: boolean): string {
  const colours = pc.createColors(colour)
  const paint = {error: colours.red, warning: colours.yellow, info: colours.cyan}
  const locator = new Locator(report.text)
  const blocks = report.findings.map(({code, severity, offset, length, message}) => {
    const {line, column} = locator.point(offset)
    const source = visible(locator.line(line))
    const marks = '^'.repeat(Math.max(1, Math.min(length, source.length - column + 1)))
    return [
      `  ${line}:${column}  ${paint[severity](severity.padEnd(7))}  ${visible(message)}  ${colours.dim(code)}`,
      colours.dim(`${String(line).padStart(7)} │ `) + source,
      `${colours.dim(`${' '.repeat(7)} │ `)}${' '.repeat(column - 1)}${paint[severity](marks)}`,
    ].join('\n')
  })
  const of = (severity: string) => report.findings.filter((finding) => finding.severity === severity).length
  const because = report.inferred === null ? 'as stated' : `inferred: ${report.inferred}`
  const counts = [
    count(of('error'), 'error'),
    count(of('warning'), 'warning'),
    count(of('info'), 'info'),
  ].join(', ')
  return [...blocks, `Type ${report.type} (${because}): ${counts}`, ''].join('\n')
}
