import type {JsonObject} from './json-value.ts'
import {quote} from './problems.ts'

/** Above this many characters, an id is something else. */
const LONGEST = 64
/** Four times as many as SP 800-53 has; each may become a pattern of its own. */
const MOST = 5000

/** Tells of ids that come twice, and of those that are none. */
export class SeenIds {
  readonly #kind: string
  readonly #lines = new Map<string, number>()

  /** @param kind what has the ids, for messages */
  constructor(kind: string) {
    this.#kind = kind
  }

  /** Adds the id of an object, and reports it where it was seen before. */
  add(id: string, object: JsonObject): void {
    const before = this.#lines.get(id)
    if (before === undefined) this.#lines.set(id, object.line)
    else
      object.report(
        `Unexpected second ${this.#kind} ${quote(id)}, expected each id once; the first begins on line ${before}`,
      )
    if (this.#lines.size === MOST + 1)
      object.report(`Unexpected ${this.#kind} ${quote(id)}, expected at most ${MOST} of them`)
    if ([...id].length > LONGEST)
      object.report(`Unexpected id ${quote(id)} of a ${this.#kind}, expected at most ${LONGEST} characters`)
  }
}
