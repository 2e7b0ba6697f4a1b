import {Locator} from '../parse/place.ts'
import {CatalogError} from './catalog.ts'

/** Above this many problems, nobody reads on; the file is of another kind. */
const MOST_REPORTED = 20
const LONGEST_QUOTE = 60

/** Collects what is wrong with a file, so that all of it is told at once. */
export class Problems {
  readonly path: string
  readonly #text: string
  readonly #found: {offset: number; message: string}[] = []
  readonly #known = new Set<string>()
  #locator: Locator | undefined

  constructor(path: string, text: string) {
    this.path = path
    this.#text = text
  }

  /** Adds a problem at an offset of the file's text; a value that is read twice is wrong once. */
  report(offset: number, message: string): void {
    const key = `${offset} ${message}`
    if (this.#known.has(key)) return
    this.#known.add(key)
    this.#found.push({offset, message})
  }

  /** Line of an offset, from 1. */
  line(offset: number): number {
    return this.#locate(offset).line
  }

  /** @throws {CatalogError} with each problem on a line of its own, in the order of the file */
  throwIfAny(): void {
    if (this.#found.length === 0) return
    const found = this.#found.toSorted((one, other) => one.offset - other.offset)
    const lines = found.slice(0, MOST_REPORTED).map(({offset, message}) => {
      const {line, column} = this.#locate(offset)
      return `${this.path}:${line}:${column} ${message}`
    })
    const rest = found.length - lines.length
    if (rest > 0) lines.push(`${this.path}: ${rest} more problems`)
    throw new CatalogError(lines)
  }

  #locate(offset: number) {
    this.#locator ??= new Locator(this.#text)
    return this.#locator.point(offset)
  }
}

/** Source text in backticks: on one line, cut short, without what would steer a terminal. */
export function quote(source: string): string {
  const line = source
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .replaceAll('`', "'")
  const letters = [...line]
  return `\`${letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE - 1).join('')}…` : line}\``
}
