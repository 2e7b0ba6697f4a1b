import {codeBlocksOf} from '../model/code-blocks.ts'
import type {Variant} from '../model/playbook-type.ts'
import {Locator, type Span} from '../parse/place.ts'
import {fileLine, filePlace} from '../parse/variants.ts'
import type {Name, Suppression} from './written.ts'

/** A stretch of the original file, both ends inclusive: line and column from 1. */
export interface Stretch {
  from: Position
  to: Position
}

interface Position {
  line: number
  column: number
}

/** What one name of a comment covers. */
export interface Coverage {
  name: Name
  suppression: Suppression
  stretch: Stretch
}

/** A word of a `proofbook-enable` that ends nothing, or a `proofbook-disable` that nothing ends. */
export interface UnmatchedEnd {
  kind: 'stray-enable' | 'no-enable'
  name: Name | undefined
  suppression: Suppression
}

const END: Position = {line: Number.POSITIVE_INFINITY, column: 1}

/** All of a file. */
export const WHOLE: Stretch = {from: {line: 1, column: 1}, to: END}

/** What the comments of a variant cover, in the original file. */
export function coverageOf(
  variant: Variant,
  suppressions: readonly Suppression[],
): {covered: Coverage[]; unmatched: UnmatchedEnd[]} {
  const covered: Coverage[] = []
  const blocks = new Blocks(variant)
  let nextLines: NextLines | undefined
  for (const suppression of suppressions) {
    if (suppression.verb === 'proofbook-enable') blocks.end(suppression)
    else if (suppression.verb === 'proofbook-disable') blocks.begin(suppression)
    else {
      const isFile = suppression.verb === 'proofbook-disable-file'
      if (!isFile) nextLines ??= new NextLines(variant)
      const stretch = nextLines && !isFile ? nextLines.after(suppression.span) : WHOLE
      covered.push(...suppression.names.map((name) => ({name, suppression, stretch})))
    }
  }
  return {covered: [...covered, ...blocks.all()], unmatched: blocks.unmatched}
}

/** Whether a place begins in a stretch. */
export function isIn({line, column}: Position, {from, to}: Stretch): boolean {
  const isAfter = line > from.line || (line === from.line && column >= from.column)
  return isAfter && (line < to.line || (line === to.line && column <= to.column))
}

/** What is between `proofbook-disable` and `proofbook-enable`. */
class Blocks {
  readonly unmatched: UnmatchedEnd[] = []
  readonly #done: Coverage[] = []
  #open: Omit<Coverage, 'stretch'>[] = []

  constructor(readonly variant: Variant) {}

  begin(suppression: Suppression): void {
    for (const name of suppression.names) this.#open.push({name, suppression})
  }

  /** Ends what a comment names, by the same word or by the rule; everything where it names nothing. */
  end(enable: Suppression): void {
    const {names} = enable
    const isEnded = (open: Name) => names.some(({text}) => text === open.text || text === open.ruleId)
    const ended = names.length === 0 ? this.#open : this.#open.filter(({name}) => isEnded(name))
    for (const name of names) {
      const ends = ended.some((each) => each.name.text === name.text || each.name.ruleId === name.text)
      if (!ends) this.unmatched.push({kind: 'stray-enable', name, suppression: enable})
    }
    if (names.length === 0 && ended.length === 0)
      this.unmatched.push({kind: 'stray-enable', name: undefined, suppression: enable})
    const {line, column} = filePlace(this.variant, enable.span)
    for (const each of ended) this.#close(each, {line, column})
    this.#open = this.#open.filter((each) => !ended.includes(each))
  }

  /** Everything that was covered; what is still open reaches to the end of the file. */
  all(): Coverage[] {
    for (const each of this.#open) {
      this.unmatched.push({kind: 'no-enable', ...each})
      this.#close(each, END)
    }
    this.#open = []
    return this.#done
  }

  #close({name, suppression}: Omit<Coverage, 'stretch'>, to: Position): void {
    const {endLine, endColumn} = filePlace(this.variant, suppression.span)
    this.#done.push({name, suppression, stretch: {from: {line: endLine, column: endColumn}, to}})
  }
}

/** Finds what a comment for the next line covers. */
class NextLines {
  readonly #variant: Variant
  readonly #locator: Locator
  /** Last lines of code blocks and tables, and of comments that have their lines to themselves, by the first one. */
  readonly #blocks: Map<number, number>
  readonly #comments: Map<number, number>
  /** Line that is neither blank nor a comment, by a line before it. */
  readonly #found = new Map<number, number>()

  constructor(variant: Variant) {
    const {text, document} = variant
    this.#variant = variant
    this.#locator = new Locator(text)
    this.#blocks = lastLines([...document.tables, ...codeBlocksOf(document)].map(({span}) => span))
    this.#comments = lastLines(document.comments.filter((span) => this.#isAlone(span)))
  }

  /**
   * The next line that is neither blank nor a comment, with the comments before it. Where it begins a code block or a
   * table, all of that: no comment has a place inside. The markers of a conflict that begins below are of the stretch.
   */
  after(comment: Span): Stretch {
    const line = this.#skip(comment.end.line + 1)
    const last = this.#blocks.get(line) ?? line
    return {
      from: {line: fileLine(this.#variant, comment.end.line) + 1, column: 1},
      to: {line: fileLine(this.#variant, last), column: Number.POSITIVE_INFINITY},
    }
  }

  #skip(first: number): number {
    const passed: number[] = []
    let line = first
    while (!this.#found.has(line)) {
      passed.push(line)
      const end = this.#comments.get(line)
      if (end === undefined && !this.#isBlank(line)) break
      line = (end ?? line) + 1
    }
    const found = this.#found.get(line) ?? line
    for (const each of passed) this.#found.set(each, found)
    return found
  }

  #isBlank(line: number): boolean {
    return line <= this.#variant.lines && isBlank(this.#locator.line(line))
  }

  #isAlone({start, end}: Span): boolean {
    const before = this.#locator.line(start.line).slice(0, start.column - 1)
    return isBlank(before) && isBlank(this.#locator.line(end.line).slice(end.column - 1))
  }
}

/** Whether nothing but the marks of quotes is in a text. */
function isBlank(text: string): boolean {
  return /^[\s>]*$/.test(text)
}

function lastLines(spans: readonly Span[]): Map<number, number> {
  return new Map(spans.map(({start, end}) => [start.line, end.line]))
}
