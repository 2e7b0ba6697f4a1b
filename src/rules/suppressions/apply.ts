import type {Playbook, Variant} from '../../model/playbook-type.ts'
import {filePlace} from '../../parse/variants.ts'
import {type Coverage, coverageOf, isIn, type UnmatchedEnd} from '../../suppressions/coverage.ts'
import type {JudgedComments} from '../../suppressions/judged.ts'
import {judgeName, type KnownRules, type UnknownName} from '../../suppressions/known.ts'
import {type Name, readSuppressions, type WrittenSuppressions} from '../../suppressions/written.ts'
import type {Finding, SuppressedFinding} from '../rule.ts'

/** What findings are judged by. */
export interface SuppressionRules {
  known: KnownRules
  /** Ids of the rules about comments. */
  own: ReadonlySet<string>
  /** Gives the ISO date of the run; asked where a comment ends on a day. */
  today(): string
  /** Whether a rule, or one of its messages, is looked for at all: what is off leaves comments unused. */
  isJudged(name: Name): boolean
}

/** What is left of the findings of a file, and what its comments are worth, by variant. */
export interface Applied {
  findings: Finding[]
  suppressed: SuppressedFinding[]
  comments: ReadonlyMap<Variant, JudgedComments>
}

/**
 * Takes out the findings of a file that its comments suppress. A comment covers findings of the variants that it is in;
 * a finding that another variant has too is left for that one.
 */
export function applySuppressions(
  playbook: Playbook,
  findings: readonly Finding[],
  rules: SuppressionRules,
): Applied {
  const read = playbook.variants.map((variant) => new VariantComments(variant, rules))
  const applied: Applied = {findings: [], suppressed: [], comments: new Map()}
  for (const finding of findings) suppress(finding, playbook, read, applied)
  const used = new Set(read.flatMap((comments) => [...comments.used]))
  return {...applied, comments: new Map(read.map((comments) => [comments.variant, comments.judged(used)]))}
}

/** Puts a finding where it belongs: it may be left for some variants and suppressed in others. */
function suppress(
  finding: Finding,
  playbook: Playbook,
  read: readonly VariantComments[],
  {findings, suppressed}: Applied,
): void {
  const concerned = read.filter(
    ({variant: {label}}) => !finding.variants || finding.variants.includes(label ?? ''),
  )
  const covering = concerned.flatMap((comments) => comments.covering(finding) ?? [])
  const [first] = covering
  const isSplit = finding.variants !== undefined && covering.length < concerned.length
  if (!first || (covering.length < concerned.length && !isSplit)) {
    findings.push(withExpired(finding, playbook, concerned))
    return
  }
  const labels = covering.map(({variant}) => variant.label ?? '')
  const within = finding.variants?.filter((label) => labels.includes(label))
  const {reason} = first.coverage.suppression
  suppressed.push({finding: {...finding, variants: within}, by: 'comment', reason})
  if (!isSplit) return
  const rest = {...finding, variants: finding.variants?.filter((label) => !labels.includes(label))}
  findings.push(withExpired(rest, playbook, concerned))
}

/** A finding that comes back says which comment covered it. */
function withExpired(finding: Finding, {path}: Playbook, read: readonly VariantComments[]): Finding {
  const found = read.flatMap((comments) => {
    const coverage = comments.expired(finding)
    return coverage ? [{comments, coverage}] : []
  })[0]
  if (!found) return finding
  const {suppression} = found.coverage
  const place = filePlace(found.comments.variant, suppression.span)
  const message = `a comment that suppressed it until ${suppression.until}`
  return {...finding, related: [...finding.related, {file: path, place, message}]}
}

/** The comments of one variant at work. */
class VariantComments {
  /** The names that covered a finding, by their places in the file: variants share lines. */
  readonly used = new Set<string>()
  readonly #outlived = new Set<string>()
  readonly #written: WrittenSuppressions
  readonly #unmatched: UnmatchedEnd[]
  readonly #unknown: UnknownName[]
  readonly #covered: Coverage[]
  readonly #byRule = new Map<string, Coverage[]>()

  constructor(
    readonly variant: Variant,
    readonly rules: SuppressionRules,
  ) {
    this.#written = readSuppressions(variant)
    const {covered, unmatched} = coverageOf(variant, this.#written.suppressions)
    this.#unmatched = unmatched
    this.#unknown = this.#written.suppressions.flatMap(({names}) => {
      const first = names.map((name) => judgeName(name, rules.known, rules.own)).find((fault) => fault)
      return first ? [first] : []
    })
    this.#covered = covered.filter(({name, suppression}) => {
      const isWhole = suppression.reason !== '' && suppression.badDate === undefined
      return isWhole && !judgeName(name, rules.known, rules.own)
    })
    for (const coverage of this.#covered) {
      const ofRule = this.#byRule.get(coverage.name.ruleId) ?? []
      ofRule.push(coverage)
      this.#byRule.set(coverage.name.ruleId, ofRule)
    }
  }

  /** What covers a finding today; undefined if nothing does. */
  covering(finding: Finding): {variant: Variant; coverage: Coverage} | undefined {
    const all = this.#of(finding).filter((coverage) => !this.#isOver(coverage))
    for (const {name} of all) this.used.add(this.#key(name))
    return all[0] && {variant: this.variant, coverage: all[0]}
  }

  /** What would cover a finding if its day had not passed. */
  expired(finding: Finding): Coverage | undefined {
    const all = this.#of(finding).filter((coverage) => this.#isOver(coverage))
    for (const {name} of all) {
      this.used.add(this.#key(name))
      this.#outlived.add(this.#key(name))
    }
    return all[0]
  }

  /** @param used keys of the names that covered something in any variant */
  judged(used: ReadonlySet<string>): JudgedComments {
    const judged = this.#covered.filter(({name}) => this.rules.isJudged(name))
    return {
      ...this.#written,
      unknown: this.#unknown,
      unmatched: this.#unmatched,
      unused: judged.filter(({name}) => !used.has(this.#key(name))),
      expired: judged.flatMap(({name, suppression}) =>
        suppression.until !== undefined && this.#outlived.has(this.#key(name))
          ? [{name, suppression, until: suppression.until}]
          : [],
      ),
    }
  }

  #of({ruleId, messageId, place}: Finding): Coverage[] {
    const ofRule = this.#byRule.get(ruleId) ?? []
    return ofRule.filter(
      ({name, stretch}) =>
        (name.messageId === undefined || name.messageId === messageId) && isIn(place, stretch),
    )
  }

  #isOver({suppression: {until}}: Coverage): boolean {
    return until !== undefined && until < this.rules.today()
  }

  #key({span, text}: Name): string {
    const {line, column} = filePlace(this.variant, span)
    return `${line}:${column} ${text}`
  }
}
