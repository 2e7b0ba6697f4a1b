import {letters} from '../likeness/letters.ts'
import {NearTexts} from '../likeness/near-texts.ts'
import type {DocumentModel, Heading} from './types.ts'

/** How an anchor was found: alive as written, or by what it must have meant. */
export type AnchorMatch =
  | {kind: 'alive'}
  | {kind: 'mended'; anchor: string; by: 'case' | 'punctuation' | 'link-text' | 'number'}
  | {kind: 'dead'; closest: string | undefined}

/** How many letters of dead anchors are compared with other anchors before no more closest ones are looked for. */
const MOST_LETTERS = 20_000_000

/** How many letters two anchors have to begin with for one to be taken for the other. */
const SHORTEST_START = 6

/** The anchors of one document, looked up as the site, GitHub, and a forgiving reader would. */
export class AnchorIndex {
  readonly #exact: Set<string>
  readonly #slugs: Set<string>
  readonly #byLowerCase = new Map<string, string | null>()
  readonly #byLetters = new Map<string, string | null>()
  readonly #byName = new Map<string, string | null>()
  readonly #near: NearTexts
  #lettersLeft = MOST_LETTERS

  constructor(document: DocumentModel) {
    const headings = document.headings.filter((heading) => heading.slug !== '')
    this.#slugs = new Set(headings.map((heading) => heading.slug))
    this.#exact = new Set([...this.#slugs, ...document.htmlAnchors])
    for (const anchor of this.#exact) {
      remember(this.#byLowerCase, anchor.toLowerCase(), anchor)
      remember(this.#byLetters, letters(anchor), anchor)
    }
    this.#near = new NearTexts(this.#exact)
    for (const heading of headings) remember(this.#byName, nameKey(heading.text), heading.slug)
  }

  /** All anchors, as written. */
  get anchors(): string[] {
    return [...this.#exact]
  }

  /** Whether an anchor is an id or name of the author's own HTML, and no heading's. */
  isAuthored(anchor: string): boolean {
    return this.#exact.has(anchor) && !this.#slugs.has(anchor)
  }

  /**
   * What an anchor leads to. An anchor is fixed only where exactly one heading can be meant.
   * @param anchor without `#`, percent-encoding resolved
   * @param linkText rendered text of the link, for anchors that drifted from the heading that the text still names
   */
  resolve(anchor: string, linkText = ''): AnchorMatch {
    if (anchor === '' || anchor.toLowerCase() === 'top' || this.#exact.has(anchor)) return {kind: 'alive'}
    const lower = anchor.toLowerCase()
    const byCase = this.#exact.has(lower) ? lower : this.#byLowerCase.get(lower)
    if (byCase) return {kind: 'mended', anchor: byCase, by: 'case'}
    const byLetters = this.#byLetters.get(letters(anchor))
    if (byLetters) return {kind: 'mended', anchor: byLetters, by: 'punctuation'}
    const byText = linkText === '' ? undefined : this.#byLetters.get(letters(linkText))
    if (byText) return {kind: 'mended', anchor: byText, by: 'link-text'}
    const byNumber = this.#byName.get(nameKey(anchor))
    if (byNumber) return {kind: 'mended', anchor: byNumber, by: 'number'}
    return {kind: 'dead', closest: this.#closest(lower) ?? this.#startingAlike(letters(anchor))}
  }

  /** The one anchor that is nearest; none any more once too much was compared. */
  #closest(anchor: string): string | undefined {
    this.#lettersLeft -= this.#near.countNear(anchor.length) * anchor.length
    return this.#lettersLeft < 0 ? undefined : this.#near.nearest(anchor)
  }

  /** The one anchor that begins with all of another one's letters, or the other way round. */
  #startingAlike(asked: string): string | undefined {
    if (asked.length < SHORTEST_START) return undefined
    this.#lettersLeft -= asked.length * this.#byLetters.size
    if (this.#lettersLeft < 0) return undefined
    const alike = [...this.#byLetters].filter(
      ([own]) =>
        digits(own) === digits(asked) &&
        (own.startsWith(asked) || (own.length >= SHORTEST_START && asked.startsWith(own))),
    )
    return alike.length === 1 ? (alike[0]![1] ?? undefined) : undefined
  }
}

/** The letters of a heading or anchor without its leading numbers. */
function nameKey(text: string): string {
  return letters(text.replace(/^[\d.\s-]+/, ''))
}

function digits(text: string): string {
  return text.replace(/\D+/g, ' ').trim()
}

/** Keeps an entry only while it is the only one under its key; null marks a key that two share. */
function remember(map: Map<string, string | null>, key: string, anchor: string): void {
  if (key === '') return
  map.set(key, map.has(key) && map.get(key) !== anchor ? null : anchor)
}

/** Headings that a reader sees and can be led to. */
export function visibleHeadings(document: DocumentModel): Heading[] {
  return document.headings.filter((heading) => heading.slug !== '')
}
