import type {Report} from '../check/check.ts'
import {UserError} from '../parse/user-error.ts'
import type {Severity} from '../rules/rule.ts'
import {JSON_VERSION} from './json.ts'
import type {Shard, Tool} from './result.ts'

/** A finding as JSON has it; what else it holds is handed on as it is. */
export interface JsonFinding {
  ruleId: string
  messageId: string
  severity: Severity
  message: string
  file: string
  line: number
  column: number
  fingerprint: string
}

/** A finding that is let pass, as JSON has it. */
export interface JsonSuppressed extends JsonFinding {
  by: 'comment' | 'baseline'
  reason?: string
}

/** A report as JSON has it. */
export interface JsonReport extends Pick<Report, 'summary' | 'notChecked'> {
  version: number
  tool: Tool & {data: Record<string, {version: string; date: string}>}
  baseline: Report['baseline'] | null
  links: {style: string; because: string | null}
  unrecognisedTables: Report['suggestion'] | null
  findings: JsonFinding[]
  suppressed: JsonSuppressed[]
}

/** The report of a part of a run, and the file that it was read from. */
export interface Part {
  file: string
  report: JsonReport & {shard: Shard}
}

/** Thrown for reports that are not the parts of one run. */
export class MergeError extends UserError {}

/**
 * Reads the report of a part.
 * @throws {MergeError}
 */
export function readPart(text: string, file: string): Part {
  const report = parse(text) as Part['report'] | undefined
  const isReport =
    report?.version === JSON_VERSION && Array.isArray(report.findings) && Array.isArray(report.suppressed)
  if (!isReport)
    throw new MergeError(
      `Unexpected content of \`${file}\`, expected a report of \`proofbook check --format json\``,
    )
  if (!report.shard?.run || !report.shard.whole || !Array.isArray(report.shard.files))
    throw new MergeError(
      `Cannot merge \`${file}\`: it is a whole report, expected that of a part, made with \`--shard\``,
    )
  return {file, report}
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/**
 * Puts the parts of a run together: the report of the whole run.
 * @throws {MergeError} if a part is missing, is there twice, or is of another run
 */
export function mergeParts(parts: readonly Part[]): JsonReport {
  const sorted = parts.toSorted((a, b) => a.report.shard.index - b.report.shard.index)
  const [first] = sorted
  if (!first) throw new MergeError('Found no report to merge')
  for (const part of sorted) refuseOtherRun(part, first)
  refuseGaps(sorted, first.report.shard.count)
  const {version, tool, links, baseline, shard} = first.report
  const findings = together(sorted.map(({report}) => report.findings))
  const suppressed = together(sorted.map(({report}) => report.suppressed))
  const stale = sorted.reduce((sum, {report}) => sum + (report.baseline?.stale ?? 0), 0)
  const {files, examples, tables} = shard.whole.summary
  return {
    version,
    tool,
    summary: {files, ...countsOf(findings, suppressed), examples, tables},
    baseline: baseline && {file: baseline.file, stale},
    links,
    notChecked: shard.whole.notChecked,
    unrecognisedTables: shard.whole.unrecognisedTables,
    findings,
    suppressed,
  }
}

function refuseOtherRun({file, report}: Part, first: Part): void {
  const what = differing(report, first.report)
  if (what === undefined) return
  throw new MergeError(`Cannot merge \`${file}\` with \`${first.file}\`: ${what}`)
}

function differing(one: Part['report'], other: Part['report']): string | undefined {
  if (one.tool.version !== other.tool.version)
    return `they were made by versions ${one.tool.version} and ${other.tool.version} of Proofbook`
  if (!isEqual(one.tool, other.tool)) return 'they were made with other data'
  if (one.shard.count !== other.shard.count)
    return `their runs have ${one.shard.count} and ${other.shard.count} parts`
  const names = ['documents', 'configuration', 'baseline', 'options'] as const
  const name = names.find((each) => one.shard.run[each] !== other.shard.run[each])
  if (name !== undefined)
    return `they are from different runs: the ${name} ${name.endsWith('s') ? 'differ' : 'differs'}`
  return isEqual(one.shard.whole, other.shard.whole) && isEqual(one.links, other.links)
    ? undefined
    : 'they are from different runs: the surroundings of the documents differ'
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function refuseGaps(parts: readonly Part[], count: number): void {
  for (let index = 1; index <= count; index++) {
    const [one, second] = parts.filter(({report}) => report.shard.index === index)
    if (!one) throw new MergeError(`Cannot find part ${index}/${count}, expected a report of each part`)
    if (second)
      throw new MergeError(
        `Unexpected \`${second.file}\` beside \`${one.file}\`: both are part ${index}/${count}, expected each once`,
      )
  }
}

/** The findings of all parts in the order of a whole run. What is of no document is found in each part, and kept once. */
function together<Item extends JsonFinding>(lists: readonly (readonly Item[])[]): Item[] {
  const seen = new Set<string>()
  const items: Item[] = []
  for (const list of lists) {
    const keys = list.map((item) => JSON.stringify(item))
    items.push(...list.filter((_, index) => !seen.has(keys[index] ?? '')))
    for (const key of keys) seen.add(key)
  }
  return items.sort(byPlace)
}

function byPlace(a: JsonFinding, b: JsonFinding): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.messageId, b.messageId) ||
    compare(a.message, b.message)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function countsOf(findings: readonly JsonFinding[], suppressed: readonly JsonSuppressed[]) {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const comments = suppressed.filter(({by}) => by === 'comment').length
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    suppressed: {comments, baseline: suppressed.length - comments},
  }
}
