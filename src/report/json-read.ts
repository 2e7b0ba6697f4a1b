import type {Finding, RelatedPlace, SuppressedFinding} from '../rules/rule.ts'
import type {JsonFinding, JsonReport} from './json-merge.ts'
import type {CheckResult, ReportedCorpus, Shard} from './result.ts'

/** The fields of a place, among those of what is at it. */
interface Flat {
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** A finding as `jsonFinding` writes it. */
type Written = JsonFinding &
  Flat & {
    target?: {kind: NonNullable<Finding['target']>['kind']} & Flat
    variants?: string[]
    suggestion?: string
    related?: (Omit<RelatedPlace, 'place'> & Flat)[]
    fix?: {text: string} & Flat
  }

/** What other reports are made of, read back from a JSON report. */
export function resultOf(json: JsonReport, shard: Shard, corpus: ReportedCorpus): CheckResult {
  const fingerprints = new Map<Finding, {hash: string}>()
  const read = (written: JsonFinding): Finding => {
    const finding = findingOf(written as Written)
    fingerprints.set(finding, {hash: written.fingerprint})
    return finding
  }
  const {data, ...tool} = json.tool
  return {
    report: {
      findings: json.findings.map(read),
      suppressed: json.suppressed.map(
        (each): SuppressedFinding => ({finding: read(each), by: each.by, reason: each.reason}),
      ),
      summary: json.summary,
      baseline: json.baseline ?? undefined,
      data: Object.entries(data).map(([name, {version, date}]) => ({package: name, version, date})),
      links: {style: json.links.style, because: json.links.because ?? undefined},
      notChecked: json.notChecked,
      suggestion: json.unrecognisedTables ?? undefined,
    },
    corpus,
    fingerprints,
    tool,
    handbook: shard.handbook,
    failOn: shard.failOn,
  }
}

function findingOf(written: Written): Finding {
  const {
    ruleId,
    messageId,
    severity,
    message,
    file,
    target,
    variants,
    suggestion,
    related = [],
    fix,
  } = written
  return {
    ...{ruleId, messageId, severity, message, file, variants, suggestion},
    place: placeOf(written),
    target: target && {kind: target.kind, place: placeOf(target)},
    related: related.map((each) => ({file: each.file, place: placeOf(each), message: each.message})),
    fix: fix && {place: placeOf(fix), text: fix.text},
  }
}

function placeOf({line, column, endLine, endColumn}: Flat): Flat {
  return {line, column, endLine, endColumn}
}
