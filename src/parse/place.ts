import {lineStarts, withoutLineEnding} from './lines.ts'

/** A point in a text: line and column from 1, offset from 0 in UTF-16 units. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** A stretch of text; `end` is exclusive. */
export interface Span {
  start: Point
  end: Point
}

/** A place in the ORIGINAL file: lines and columns from 1, `endColumn` exclusive. */
export interface Place {
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** Turns offsets of one text into points; built once a text, looked up in logarithmic time. */
export class Locator {
  readonly #starts: readonly number[]

  constructor(readonly text: string) {
    this.#starts = lineStarts(text)
  }

  /** The point at an offset; offsets past the end give the end of the text. */
  point(offset: number): Point {
    const at = Math.max(0, Math.min(offset, this.text.length))
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= at) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: at - this.#starts[low]! + 1, offset: at}
  }

  /** The span from one offset up to, but not including, another. */
  span(from: number, to: number): Span {
    return {start: this.point(from), end: this.point(to)}
  }

  /** Offset of the first character of a line (from 1); the end of the text for lines past the last. */
  lineStart(line: number): number {
    return this.#starts[line - 1] ?? this.text.length
  }

  /** The text of a line (from 1) without its line ending. */
  line(line: number): string {
    return withoutLineEnding(this.text.slice(this.lineStart(line), this.lineStart(line + 1)))
  }
}
