import {Locator} from '../parse/place.ts'
import type {Finding} from '../rules/rule.ts'

/** What a finding is known by on both sides, however its lines move. */
export interface Fingerprint {
  rule: string
  /** Squeezed text at its place; empty where there is none. */
  text: string
  /** Of the last heading above it; empty where there is none. */
  heading: string
}

/** Characters of the text that count. */
const MOST = 400

/** Makes fingerprints of the findings of a document. */
export class Fingerprints {
  readonly #locator: Locator
  readonly #headings: readonly {line: number; text: string}[]

  /** @param source the file as it was read, and its headings by their lines of the file, in order */
  constructor(source: string, headings: readonly {line: number; text: string}[]) {
    this.#locator = new Locator(source)
    this.#headings = headings
  }

  of({ruleId, messageId, place}: Finding): Fingerprint {
    const offset = (line: number, column: number) => this.#locator.lineStart(line) + column - 1
    const [from, to] = [offset(place.line, place.column), offset(place.endLine, place.endColumn)]
    const text = this.#locator.text
      .slice(from, Math.min(to, from + 4 * MOST))
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, MOST)
    const heading = this.#headings.findLast(({line}) => line <= place.line)?.text ?? ''
    return {rule: `${ruleId} ${messageId}`, text, heading}
  }
}
