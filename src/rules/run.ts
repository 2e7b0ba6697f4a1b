import type {Corpus} from '../model/corpus.ts'
import type {FileFlaw} from '../model/file-flaw.ts'
import type {Playbook, Variant} from '../model/playbook-type.ts'
import type {Sidecar} from '../model/sidecar.ts'
import {SubjectIndex} from '../model/subjects.ts'
import type {Place, Span} from '../parse/place.ts'
import {filePlace} from '../parse/variants.ts'
import {JudgePanel} from '../policy/index.ts'
import type {Shapes} from '../shapes/shapes.ts'
import {levelsOf, type Settings} from './levels.ts'
import {
  type Finding,
  type Fix,
  formatMessage,
  type Report,
  type Rule,
  type Severity,
  type SuppressedFinding,
  type Target,
  type VariantReport,
} from './rule.ts'
import {applySuppressions, type SuppressionRules} from './suppressions/apply.ts'
import {knownRules} from './suppressions/known-rules.ts'

/** What a run of rules over a file depends on. */
export interface RunContext extends Settings {
  corpus: Corpus
  shapes: Shapes
  rules: readonly Rule[]
  /** Who judges policies; undefined: Proofbook alone. */
  judges?: JudgePanel
  /** Gives the ISO date by which comments hold that end on a day; undefined: today's. */
  today?: () => string
}

/** What was found in a file, and what its comments suppress of it. */
export interface Faults {
  findings: Finding[]
  suppressed: SuppressedFinding[]
}

/** What is found in a file and not suppressed, sorted by place: see `judgeDocument`. */
export async function findFaults(playbook: Playbook, context: RunContext): Promise<Finding[]> {
  return (await judgeDocument(playbook, context)).findings
}

/**
 * Runs rules over one file: over each variant where its markers are sound, and over the file; then takes out what the
 * comments of the file suppress, and judges those. Sorted by place.
 */
export async function judgeDocument(playbook: Playbook, context: RunContext): Promise<Faults> {
  const found = await runRules(playbook, context)
  const hasComments = playbook.variants.some(({document}) => document.comments.length > 0)
  if (!playbook.published || !hasComments) return {findings: found.sorted(), suppressed: []}
  const applied = applySuppressions(
    playbook,
    found.sorted(),
    suppressionRules(playbook, found.sorted(), context),
  )
  const ofComments = new FindingLog(playbook)
  for (const rule of context.rules) {
    const levels = levelsOf(rule, playbook.path, context)
    if (!rule.checkComments || levels.isOff) continue
    for (const [variant, comments] of applied.comments) {
      const report = (span: Span, said: VariantReport) => {
        const level = levels.of(said.messageId)
        const place = filePlace(variant, span)
        if (level !== 'off') ofComments.add(toFinding(rule, level, playbook.path, place, said), variant.label)
      }
      rule.checkComments({comments, report})
    }
  }
  const findings = [...applied.findings, ...ofComments.sorted()].sort(byPlace)
  return {findings, suppressed: applied.suppressed}
}

function suppressionRules(
  playbook: Playbook,
  found: readonly Finding[],
  context: RunContext,
): SuppressionRules {
  const {rules, shapes} = context
  return {
    known: knownRules(rules, shapes, found),
    own: new Set(rules.filter(({checkComments}) => checkComments).map(({id}) => id)),
    today: context.today ?? (() => new Date().toISOString().slice(0, 10)),
    isJudged({ruleId, messageId}) {
      const rule = rules.find(({id}) => id === ruleId)
      if (!rule) return false
      const levels = levelsOf(rule, playbook.path, context)
      return !levels.isOff && (messageId === undefined || levels.of(messageId) !== 'off')
    },
  }
}

async function runRules(playbook: Playbook, context: RunContext): Promise<FindingLog> {
  const found = new FindingLog(playbook)
  const judges = context.judges ?? new JudgePanel()
  const subjects = new Map(playbook.variants.map(({document}) => [document, new SubjectIndex(document)]))
  for (const rule of context.rules) {
    const levels = levelsOf(rule, playbook.path, context)
    if (levels.isOff) continue
    const add = (
      place: Place,
      report: Report,
      variant: string | null,
      about?: Pick<Finding, 'target' | 'fix'>,
    ) => {
      const level = levels.of(report.messageId)
      if (level !== 'off')
        found.add({...toFinding(rule, level, playbook.path, place, report), ...about}, variant)
    }
    const base = {playbook, corpus: context.corpus, shapes: context.shapes, judges}
    const looking = rule.checkFile?.({...base, reportAt: (place, report) => add(place, report, null)})
    if (looking) await looking
    if (!playbook.published) continue
    for (const variant of playbook.variants) {
      const report = (span: Span, said: VariantReport) =>
        add(filePlace(variant, span), said, variant.label, {
          target: targetIn(variant, span, said, subjects),
          fix: fixIn(variant, said),
        })
      // Most rules have nothing to wait for.
      const judging = rule.checkVariant?.({...base, variant, document: variant.document, report})
      if (judging) await judging
    }
  }
  return found
}

/** Runs rules over a mapping file. */
export function findSidecarFaults(sidecar: Sidecar, context: RunContext): Finding[] {
  const {corpus, shapes, rules} = context
  return rules.flatMap((rule) => {
    const findings: Finding[] = []
    rule.checkSidecar?.({sidecar, corpus, shapes, reportAt: reporter(rule, sidecar.path, context, findings)})
    return findings
  })
}

/** Runs rules over what keeps a file from being read, or from being read as it is. */
export function findFlawFaults(flaw: FileFlaw, context: RunContext): Finding[] {
  return context.rules.flatMap((rule) => {
    const findings: Finding[] = []
    rule.checkFlaw?.({flaw, reportAt: reporter(rule, flaw.path, context, findings)})
    return findings
  })
}

function reporter(rule: Rule, file: string, context: RunContext, findings: Finding[]) {
  const levels = levelsOf(rule, file, context)
  return (place: Place, report: Report) => {
    const level = levels.of(report.messageId)
    if (level !== 'off') findings.push(toFinding(rule, level, file, place, report))
  }
}

/** What of a variant a report is about: what its rule says, else what holds its span. */
function targetIn(
  variant: Variant,
  span: Span,
  {target}: VariantReport,
  subjects: Map<Variant['document'], SubjectIndex>,
): Target | undefined {
  const subject = target ?? subjects.get(variant.document)!.at(span)
  return subject && {kind: subject.kind, place: filePlace(variant, subject.span)}
}

function fixIn(variant: Variant, {fix}: VariantReport): Fix | undefined {
  return fix && {place: filePlace(variant, fix.span), text: fix.text}
}

function toFinding(
  rule: Rule,
  setting: Severity | undefined,
  file: string,
  place: Place,
  report: Report,
): Finding {
  const message = rule.messages[report.messageId] ?? rule.messages['*']
  if (!message) throw new Error(`Rule ${rule.id} has no message ${report.messageId}`)
  return {
    ruleId: rule.id,
    messageId: report.messageId,
    severity: setting ?? report.severity ?? message.severity,
    message: formatMessage(message.template, report.data ?? {}),
    file,
    place,
    target: undefined,
    variants: undefined,
    suggestion: report.suggestion,
    related: report.related ?? [],
    fix: undefined,
  }
}

/** Findings of all variants, each once: what several variants share names them all. */
class FindingLog {
  readonly #byKey = new Map<string, Finding>()
  readonly #playbook: Playbook

  constructor(playbook: Playbook) {
    this.#playbook = playbook
  }

  add(finding: Finding, variant: string | null): void {
    const {line, column, endLine, endColumn} = finding.place
    const key = JSON.stringify([
      finding.ruleId,
      finding.messageId,
      finding.message,
      line,
      column,
      endLine,
      endColumn,
    ])
    const known = this.#byKey.get(key) ?? finding
    if (variant !== null) known.variants = [...(known.variants ?? []), variant]
    this.#byKey.set(key, known)
  }

  sorted(): Finding[] {
    const order = new Map(this.#playbook.variants.map((variant, index) => [variant.label, index]))
    for (const finding of this.#byKey.values()) {
      finding.variants?.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    }
    return [...this.#byKey.values()].sort(byPlace)
  }
}

/** File, then place, then rule and message: one order from run to run. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.messageId, b.messageId) ||
    compare(a.message, b.message)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
