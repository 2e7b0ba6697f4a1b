import type {Place, Span} from '../parse/place.ts'

/**
 * Many small objects as they are kept: their texts, each once, and numbers, which are their places and which texts they
 * have. As JSON this is a third of the objects themselves, and is parsed in a third of the time.
 */
export interface Flat {
  texts: string[]
  numbers: number[]
}

/** In place of the number of a text, or of how many there are, where there is none. */
const NONE = -1

/** Writes objects, member after member. */
export class FlatWriter {
  /** Each with its number. */
  readonly #texts = new Map<string, number>()
  readonly #numbers: number[] = []

  get flat(): Flat {
    return {texts: [...this.#texts.keys()], numbers: this.#numbers}
  }

  number(number: number): void {
    this.#numbers.push(number)
  }

  text(text: string | undefined): void {
    this.#numbers.push(text === undefined ? NONE : this.#numberOf(text))
  }

  place({line, column, endLine, endColumn}: Place): void {
    this.#numbers.push(line, column, endLine, endColumn)
  }

  span({start, end}: Span): void {
    this.#numbers.push(start.line, start.column, start.offset, end.line, end.column, end.offset)
  }

  list<Each>(list: readonly Each[] | undefined, write: (each: Each) => void): void {
    this.#numbers.push(list?.length ?? NONE)
    list?.forEach(write)
  }

  #numberOf(text: string): number {
    const known = this.#texts.get(text) ?? this.#texts.size
    this.#texts.set(text, known)
    return known
  }
}

/** Reads them in the same order. */
export class FlatReader {
  readonly #texts: readonly string[]
  readonly #numbers: readonly number[]
  #at = 0

  constructor({texts, numbers}: Flat) {
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

  span(): Span {
    return {start: this.#point(), end: this.#point()}
  }

  #point(): Span['start'] {
    return {line: this.number(), column: this.number(), offset: this.number()}
  }

  list<Each>(read: () => Each): Each[] {
    return this.listOrNone(read) ?? []
  }

  listOrNone<Each>(read: () => Each): Each[] | undefined {
    const length = this.number()
    return length === NONE ? undefined : Array.from({length}, read)
  }
}
