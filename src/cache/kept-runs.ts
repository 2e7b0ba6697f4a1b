import {CheckCache} from './check-cache.ts'
import {type Kept, NOTHING_KEPT} from './kept.ts'
import {type Place, readRun, writeRun} from './store.ts'
import {WholeDocuments} from './whole-documents.ts'

/** Runs over the same documents, one after another; each may know what the one before found. */
export class KeptRuns {
  readonly #place: Place | undefined
  #kept: Kept
  #whole: WholeDocuments | undefined
  #isWritten = true

  /**
   * @param place where runs are kept for other processes; undefined for nowhere
   * @param isWhole whether all of each document is needed, whatever is known of it
   */
  constructor(place: Place | undefined, {isWhole = false} = {}) {
    this.#place = place
    if (isWhole) this.#whole = new WholeDocuments()
    this.#kept = place ? readRun(place) : NOTHING_KEPT
  }

  /** A cache for the next run. */
  open(): CheckCache {
    if (this.#whole) this.#whole = new WholeDocuments(this.#whole)
    return new CheckCache(this.#kept, {whole: this.#whole})
  }

  /** Keeps a run for those after it, of this process and of others. */
  save(cache: CheckCache): void {
    this.remember(cache)
    this.write()
  }

  /** Keeps a run for those after it of this process; for others once it is written. */
  remember(cache: CheckCache): void {
    const kept = cache.kept()
    if (!kept) return
    this.#kept = kept
    this.#isWritten = false
  }

  /** Writes what is remembered and not written yet. */
  write(): void {
    if (this.#isWritten) return
    if (this.#place) writeRun(this.#place, this.#kept)
    this.#isWritten = true
  }
}
