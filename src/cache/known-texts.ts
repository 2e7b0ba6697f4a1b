import type {FileText} from '../check/file-text.ts'
import {hashOf} from './digest.ts'

/** A text that was read: a hash of it, and the stamp of its file where that tells it. */
export interface KnownText {
  hash: string
  stamp: string | undefined
}

/** Texts of files by path, those of an earlier run and those of this one: an unchanged file need not be read for its hash. */
export class KnownTexts {
  readonly #kept: ReadonlyMap<string, KnownText>
  readonly #current = new Map<string, KnownText>()

  constructor(kept: ReadonlyMap<string, KnownText>) {
    this.#kept = kept
  }

  /** Whether a file with a stamp has the text that it had. */
  readonly isKnown = (path: string, stamp: string): boolean => this.#kept.get(path)?.stamp === stamp

  /** The hash of a file's text. */
  hashOf(file: FileText): string {
    const {path, stamp} = file
    const kept = this.#kept.get(path)
    const isSame = stamp !== undefined && kept?.stamp === stamp
    const text = isSame ? kept : {hash: hashOf(file.text), stamp}
    this.#current.set(path, text)
    return text.hash
  }

  /** Whether the text of a file that was asked for in this run is that of the earlier one. */
  isSameAt(path: string): boolean {
    return this.#current.get(path)?.hash === this.#kept.get(path)?.hash
  }

  /** The hash of the text of a file that was asked for before in this run. */
  hashAt(path: string): string {
    return this.#current.get(path)!.hash
  }

  /** The texts of this run. */
  get current(): ReadonlyMap<string, KnownText> {
    return this.#current
  }

  /** Whether the texts of this run, and all that tells them, were known before. */
  get isSame(): boolean {
    const {size} = this.#current
    return (
      size === this.#kept.size &&
      [...this.#current].every(([path, {hash, stamp}]) => {
        const kept = this.#kept.get(path)
        return kept?.hash === hash && (stamp === undefined || kept.stamp === stamp)
      })
    )
  }
}
