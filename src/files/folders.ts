import {type Dirent, readdirSync} from 'node:fs'
import {isSystemError} from './reason.ts'

/** What is in a folder, or why it cannot be listed. */
export type Listing =
  | {entries: readonly Dirent[]; error?: undefined}
  | {entries?: undefined; error: NodeJS.ErrnoException}

/** The folders of a run as they are at its start: several steps look into each, and it is listed once. */
export class Folders {
  readonly #listings = new Map<string, Listing>()
  readonly #names = new Map<string, ReadonlySet<string>>()

  list(folder: string): Listing {
    const known = this.#listings.get(folder) ?? listingOf(folder)
    this.#listings.set(folder, known)
    return known
  }

  /** The entries of a folder; none of what is no folder, or may not be listed. */
  entries(folder: string): readonly Dirent[] {
    return this.list(folder).entries ?? []
  }

  /**
   * Whether there may be a file of a name in a folder, whatever the case: one that was listed tells so, and of another one
   * the disk has to be asked.
   */
  mayHave(folder: string, name: string): boolean {
    const listing = this.#listings.get(folder)
    if (!listing?.entries) return true
    const names = this.#names.get(folder) ?? new Set(listing.entries.map((entry) => entry.name.toLowerCase()))
    this.#names.set(folder, names)
    return names.has(name.toLowerCase())
  }
}

function listingOf(folder: string): Listing {
  try {
    return {entries: readdirSync(folder, {withFileTypes: true})}
  } catch (error) {
    if (!isSystemError(error)) throw error
    return {error}
  }
}
