import {visibleJson} from '../parse/visible.ts'
import type {Finding} from '../rules/rule.ts'
import {findingUrl} from './handbook.ts'
import {jsonPieces} from './json-pieces.ts'
import type {CheckResult} from './result.ts'

export type {Tool} from './result.ts'

/** Version of the JSON that `check` and `inspect` print; it changes when a field changes its meaning or goes. */
export const JSON_VERSION = 1

/** The report of `check --format json`, in pieces. */
export function jsonReport({report, fingerprints, tool, handbook, shard}: CheckResult): Iterable<string> {
  const data = Object.fromEntries(
    report.data.map((source) => [source.package, {version: source.version, date: source.date}]),
  )
  const describe = (finding: Finding) => ({
    ...jsonFinding(finding, handbook),
    fingerprint: fingerprints.get(finding)?.hash,
  })
  return printPieces({
    version: JSON_VERSION,
    tool: {...tool, data},
    summary: report.summary,
    baseline: report.baseline ?? null,
    links: {style: report.links.style, because: report.links.because ?? null},
    notChecked: report.notChecked,
    unrecognisedTables: report.suggestion ?? null,
    findings: report.findings.map((finding) => ({toJSON: () => describe(finding)})),
    suppressed: report.suppressed.map(({finding, by, reason}) => ({
      toJSON: () => ({...describe(finding), by, reason}),
    })),
    shard,
  })
}

/** A finding as every report prints it: its place among its own fields. */
export function jsonFinding(
  {ruleId, messageId, severity, message, file, place, target, variants, suggestion, related, fix}: Finding,
  handbook?: string,
) {
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
    url: findingUrl({ruleId, messageId}, handbook),
  }
}

/** JSON as this project prints it: two spaces, one newline at the end, and nothing that a terminal would obey. */
export function print(value: unknown): string {
  return `${visibleJson(JSON.stringify(value, null, 2))}\n`
}

/** The same in pieces, for what may be long: each is made when it is asked for. */
export function* printPieces(value: unknown): Generator<string> {
  yield* jsonPieces(value, visibleJson)
  yield '\n'
}
