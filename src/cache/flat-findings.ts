import type {Place} from '../parse/place.ts'
import type {Finding, RelatedPlace} from '../rules/rule.ts'

/**
 * Findings as they are kept: the texts of them, each once, and numbers, which are their places and which texts they have.
 * As JSON this is a third of the findings themselves, and is parsed in a third of the time.
 */
export interface FlatFindings {
  texts: string[]
  numbers: number[]
}

/** In place of the number of a text, or of how many there are, where there is none. */
const NONE = -1

/** Findings of one file as numbers and texts. */
export function flatFindings(findings: readonly Finding[]): FlatFindings {
  const writer = new Writer()
  for (const finding of findings) writeFinding(finding, writer)
  return {texts: [...writer.texts.keys()], numbers: writer.numbers}
}

function writeFinding(finding: Finding, writer: Writer): void {
  const {ruleId, messageId, severity, message, file, place} = finding
  const {target, variants, suggestion, related, fix} = finding
  for (const text of [ruleId, messageId, severity, message, file, suggestion]) writer.text(text)
  writer.place(place)
  writer.text(target?.kind)
  if (target) writer.place(target.place)
  writer.numbers.push(variants?.length ?? NONE)
  for (const variant of variants ?? []) writer.text(variant)
  writer.numbers.push(related.length)
  for (const each of related) {
    writer.text(each.file)
    writer.place(each.place)
    writer.text(each.message)
  }
  writer.text(fix?.text)
  if (fix) writer.place(fix.place)
}

/** Findings as a line of JSON. */
export function formatFindings(findings: readonly Finding[]): string {
  return JSON.stringify(flatFindings(findings))
}

/** Reads such a line. */
export function parseFindings(line: string): Finding[] {
  return findingsOf(JSON.parse(line))
}

class Writer {
  /** Each with its number. */
  readonly texts = new Map<string, number>()
  readonly numbers: number[] = []

  text(text: string | undefined): void {
    this.numbers.push(text === undefined ? NONE : this.#numberOf(text))
  }

  place({line, column, endLine, endColumn}: Place): void {
    this.numbers.push(line, column, endLine, endColumn)
  }

  #numberOf(text: string): number {
    const known = this.texts.get(text) ?? this.texts.size
    this.texts.set(text, known)
    return known
  }
}

/** The findings again. */
export function findingsOf(flat: FlatFindings): Finding[] {
  const reader = new Reader(flat)
  const findings: Finding[] = []
  while (!reader.isAtEnd) findings.push(readFinding(reader))
  return findings
}

/** In the order in which it is written; the compiler asks here of every new member where it is kept. */
function readFinding(reader: Reader): Finding {
  const ruleId = reader.text()
  const messageId = reader.text()
  const severity = reader.text<Finding['severity']>()
  const message = reader.text()
  const file = reader.text()
  const suggestion = reader.textOrNone()
  const place = reader.place()
  const kind = reader.textOrNone<NonNullable<Finding['target']>['kind']>()
  const target = kind && {kind, place: reader.place()}
  const variants = reader.listOrNone(() => reader.text())
  const related = reader.list((): RelatedPlace => {
    const file = reader.text()
    const place = reader.place()
    return {file, place, message: reader.text()}
  })
  const text = reader.textOrNone()
  const fix = text === undefined ? undefined : {place: reader.place(), text}
  return {ruleId, messageId, severity, message, file, place, target, variants, suggestion, related, fix}
}

class Reader {
  readonly #texts: readonly string[]
  readonly #numbers: readonly number[]
  #at = 0

  constructor({texts, numbers}: FlatFindings) {
    this.#texts = texts
    this.#numbers = numbers
  }

  get isAtEnd(): boolean {
    return this.#at === this.#numbers.length
  }

  number(): number {
    return this.#numbers[this.#at++]!
  }

  text<Text extends string = string>(): Text {
    return this.textOrNone<Text>()!
  }

  textOrNone<Text extends string = string>(): Text | undefined {
    return this.#texts[this.number()] as Text | undefined
  }

  place(): Place {
    return {line: this.number(), column: this.number(), endLine: this.number(), endColumn: this.number()}
  }

  list<Each>(read: () => Each): Each[] {
    return this.listOrNone(read) ?? []
  }

  listOrNone<Each>(read: () => Each): Each[] | undefined {
    const length = this.number()
    return length === NONE ? undefined : Array.from({length}, read)
  }
}
