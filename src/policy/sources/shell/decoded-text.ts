import type {Span} from '../../text/place.ts'

/** A text that another one holds in a written form: with escapes, indented, or in pieces. */
export interface DecodedText {
  text: string
  /** Where each UTF-16 unit of `text` begins in the text that holds it, 0-based; the last entry is where all of it ends. */
  starts: readonly number[]
  /** Where each unit ends there. */
  ends: readonly number[]
}

/** Puts a decoded text together, piece by piece. */
export class TextBuilder {
  readonly #pieces: string[] = []
  readonly #starts: number[] = []
  readonly #ends: number[] = []

  /** Characters that stand as they are: `source` from `start` to `end`. */
  keep(source: string, start: number, end: number): void {
    this.#pieces.push(source.slice(start, end))
    for (let at = start; at < end; at++) {
      this.#starts.push(at)
      this.#ends.push(at + 1)
    }
  }

  /** What is written as something else, which reaches from `start` to `end`. */
  put(text: string, start: number, end: number): void {
    this.#pieces.push(text)
    for (let index = 0; index < text.length; index++) {
      this.#starts.push(start)
      this.#ends.push(end)
    }
  }

  /** Everything that `inner` holds, which was decoded from the same text. */
  append({text, starts, ends}: DecodedText): void {
    this.#pieces.push(text)
    for (let index = 0; index < text.length; index++) {
      this.#starts.push(starts[index]!)
      this.#ends.push(ends[index]!)
    }
  }

  /** All of it; `end` is where it ends in the text that holds it. */
  finish(end: number): DecodedText {
    return {text: this.#pieces.join(''), starts: [...this.#starts, end], ends: this.#ends}
  }
}

/** Where a stretch of the decoded text stands in the text that holds it. */
export function placeIn({starts, ends}: DecodedText, {offset, length}: Span): Span {
  const start = starts[Math.min(offset, starts.length - 1)]!
  const end = length > 0 ? (ends[offset + length - 1] ?? starts.at(-1)!) : start
  return {offset: start, length: Math.max(0, end - start)}
}

/** `inner` was decoded from `outer`: the same text, with its places in what holds `outer`. */
export function throughBoth(inner: DecodedText, outer: DecodedText): DecodedText {
  return {
    text: inner.text,
    starts: inner.starts.map((start) => outer.starts[start] ?? outer.starts.at(-1)!),
    ends: inner.ends.map((end) => outer.ends[end - 1] ?? outer.starts.at(-1)!),
  }
}
