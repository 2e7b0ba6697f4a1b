import type {Report} from '../check/check.ts'
import {visibleJson} from '../parse/visible.ts'
import type {Finding} from '../rules/rule.ts'

/** Version of the JSON that `check` and `inspect` print; it changes when a field changes its meaning or goes. */
export const JSON_VERSION = 1

/** What ran: its name and version, and the data that verdicts rest on. */
export interface Tool {
  name: string
  version: string
}

/** The report of `check --format json`. */
export function jsonReport(report: Report, tool: Tool): string {
  const data = Object.fromEntries(
    report.data.map((source) => [source.package, {version: source.version, date: source.date}]),
  )
  return print({
    version: JSON_VERSION,
    tool: {...tool, data},
    summary: report.summary,
    baseline: report.baseline ?? null,
    links: {style: report.links.style, because: report.links.because ?? null},
    notChecked: report.notChecked,
    unrecognisedTables: report.suggestion ?? null,
    findings: report.findings.map(jsonFinding),
  })
}

/** A finding as every report prints it: its place among its own fields. */
export function jsonFinding({
  ruleId,
  messageId,
  severity,
  message,
  file,
  place,
  target,
  variants,
  suggestion,
  related,
  fix,
}: Finding) {
  return {
    ruleId,
    messageId,
    severity,
    message,
    file,
    ...place,
    target: target && {kind: target.kind, ...target.place},
    variants,
    suggestion,
    related: related.length > 0 ? related.map(({place: other, ...rest}) => ({...rest, ...other})) : undefined,
    fix: fix && {...fix.place, text: fix.text},
    url: ruleUrl(ruleId),
  }
}

/** Where a rule is explained, from the root of Proofbook's repository. */
export function ruleUrl(ruleId: string): string {
  return `docs/reference/rules/${ruleId}.md`
}

/** JSON as this project prints it: two spaces, one newline at the end, and nothing that a terminal would obey. */
export function print(value: unknown): string {
  return `${visibleJson(JSON.stringify(value, null, 2))}\n`
}
