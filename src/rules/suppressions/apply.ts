import {groupBy} from '../../model/group-by.ts'
import type {Playbook, Variant} from '../../model/playbook-type.ts'
import {filePlace} from '../../parse/variants.ts'
import {type Coverage, coverageOf, isIn, type UnmatchedEnd, WHOLE} from '../../suppressions/coverage.ts'
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

/** What a name covers, and what became of it: many comments may cover each of many findings. */
interface CoverageAtWork extends Coverage {
  /** Where it is among all: of several that cover a finding the first counts. */
  order: number
  /** Whether its day has passed. */
  isOver: boolean
  /** Whether it covered a finding, or would have before its day. */
  isUsed: boolean
}

/** The comments of one variant at work. */
class VariantComments {
  readonly #written: WrittenSuppressions
  readonly #unmatched: UnmatchedEnd[]
  readonly #unknown: UnknownName[]
  readonly #covered: CoverageAtWork[]
  /** What covers parts of the file, by rule; and all of it. */
  readonly #partsByRule = new Map<string, Parts>()
  readonly #wholeByRule = new Map<string, CoverageAtWork[]>()
  /** The first that covers all of the file, by rule, message and whether its day has passed. */
  readonly #firstWhole = new Map<string, CoverageAtWork | undefined>()

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
    this.#covered = covered
      .filter(({name, suppression}) => {
        const isWhole = suppression.reason !== '' && suppression.badDate === undefined
        return isWhole && !judgeName(name, rules.known, rules.own)
      })

      .map((coverage, order) => ({...coverage, order, isOver: isOver(coverage, rules), isUsed: false}))
    const byRule = groupBy(this.#covered, ({name}) => name.ruleId)
    for (const [ruleId, ofRule] of byRule) {
      this.#wholeByRule.set(
        ruleId,
        ofRule.filter(({stretch}) => stretch === WHOLE),
      )
      this.#partsByRule.set(ruleId, new Parts(ofRule.filter(({stretch}) => stretch !== WHOLE)))
    }
  }

  /** Keys of the names that covered a finding. */
  get used(): string[] {
    return this.#covered.filter(({isUsed}) => isUsed).map(({name}) => this.#key(name))
  }

  /** What covers a finding today; undefined if nothing does. */
  covering(finding: Finding): {variant: Variant; coverage: Coverage} | undefined {
    const coverage = this.#mark(finding, false)
    return coverage && {variant: this.variant, coverage}
  }

  /** What would cover a finding if its day had not passed. */
  expired(finding: Finding): Coverage | undefined {
    return this.#mark(finding, true)
  }

  /** @param used keys of the names that covered something in any variant */
  judged(used: ReadonlySet<string>): JudgedComments {
    const judged = this.#covered.filter(({name}) => this.rules.isJudged(name))
    return {
      ...this.#written,
      unknown: this.#unknown,
      unmatched: this.#unmatched,
      unused: judged.filter(({name}) => !used.has(this.#key(name))),
      expired: judged.flatMap(({name, suppression, isOver, isUsed}) =>
        suppression.until !== undefined && isOver && isUsed
          ? [{name, suppression, until: suppression.until}]
          : [],
      ),
    }
  }

  /** Marks all that covers a finding as used, whose day has passed or has not; the first of it. */
  #mark(finding: Finding, isOver: boolean): Coverage | undefined {
    const whole = this.#markWhole(finding, isOver)
    const part = this.#partsByRule.get(finding.ruleId)?.mark(finding, isOver)
    return firstOf(whole, part)
  }

  /** What covers all of the file covers each finding alike: it is looked through once. */
  #markWhole(finding: Finding, isOver: boolean): CoverageAtWork | undefined {
    const key = `${finding.ruleId}/${finding.messageId} ${isOver}`
    if (!this.#firstWhole.has(key))
      this.#firstWhole.set(key, markAll(this.#wholeByRule.get(finding.ruleId), finding, isOver))
    return this.#firstWhole.get(key)
  }

  /** A name by its place in the file: variants share lines. */
  #key({span, text}: Name): string {
    const {line, column} = filePlace(this.variant, span)
    return `${line}:${column} ${text}`
  }
}

/** More lines than these are seldom covered by a comment for a line, or by one that another ends. */
const MOST_LINES = 100

/** Coverages of parts of a file: the short ones by the lines that they reach to, so that few are asked about a place. */
class Parts {
  readonly #byLine: Map<number, CoverageAtWork[]>
  readonly #long: CoverageAtWork[]

  constructor(coverages: readonly CoverageAtWork[]) {
    const isLong = ({stretch: {from, to}}: Coverage) => to.line - from.line >= MOST_LINES
    this.#long = coverages.filter(isLong)
    this.#byLine = new Map()
    for (const coverage of coverages) {
      if (isLong(coverage)) continue
      const {from, to} = coverage.stretch
      for (let line = from.line; line <= to.line; line++) {
        const onLine = this.#byLine.get(line)
        if (onLine) onLine.push(coverage)
        else this.#byLine.set(line, [coverage])
      }
    }
  }

  /** Marks those as used that cover a finding, whose day has passed or has not; the first of them. */
  mark(finding: Finding, isOver: boolean): CoverageAtWork | undefined {
    const onLine = markAll(this.#byLine.get(finding.place.line), finding, isOver)
    return firstOf(markAll(this.#long, finding, isOver), onLine)
  }
}

/** The one of two that comes before the other in its file. */
function firstOf(
  one: CoverageAtWork | undefined,
  other: CoverageAtWork | undefined,
): CoverageAtWork | undefined {
  return !one || (other && other.order < one.order) ? other : one
}

function isOver({suppression: {until}}: Coverage, rules: SuppressionRules): boolean {
  return until !== undefined && until < rules.today()
}

/** Marks those of some coverages as used that cover a finding; the first of them. */
function markAll(
  coverages: readonly CoverageAtWork[] = [],
  {messageId, place}: Finding,
  isOver: boolean,
): CoverageAtWork | undefined {
  let first: CoverageAtWork | undefined
  for (const coverage of coverages) {
    const {name, stretch} = coverage
    if (coverage.isOver !== isOver || (name.messageId ?? messageId) !== messageId) continue
    if (!isIn(place, stretch)) continue
    coverage.isUsed = true
    first ??= coverage
  }
  return first
}
