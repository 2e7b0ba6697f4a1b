import {letters} from '../likeness/letters.ts'
import {NearTexts} from '../likeness/near-texts.ts'
import {once} from './once.ts'
import type {DocumentModel, Heading} from './types.ts'

/** How an anchor was found: alive as written, or by what it must have meant. */
export type AnchorMatch =
  | {kind: 'alive'}
  | {kind: 'corrected'; anchor: string; by: 'case' | 'punctuation' | 'link-text' | 'number' | 'platform'}
  | {kind: 'dead'; closest: string | undefined}

/** How many letters of dead anchors are compared with other anchors before no more closest ones are looked for. */
const MOST_LETTERS = 20_000_000

/** How many letters two anchors have to begin with for one to be taken for the other. */
const SHORTEST_START = 6

/** The anchors of one document, looked up as the site, GitHub, and a forgiving reader would. */
export class AnchorIndex {
  readonly #exact: Set<string>
  readonly #slugs: Set<string>
  /** Made when it is asked for: nearly all links lead to an anchor as it is written. */
  readonly #likely: () => LikelyAnchors
  #lettersLeft = MOST_LETTERS

  constructor(document: DocumentModel) {
    const headings = visibleHeadings(document)
    this.#slugs = new Set(headings.map((heading) => heading.slug))
    this.#exact = new Set([...this.#slugs, ...document.htmlAnchors])
    this.#likely = once(() => likelyAnchors(this.#exact, headings))
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
    const {byLowerCase, byLetters: likely, byName} = this.#likely()
    // The ids of GitHub's pages have the prefix, so that a link with it leads there as well.
    const lower = anchor.toLowerCase().replace(/^user-content-/, '')
    const byCase = this.#exact.has(lower) ? lower : byLowerCase.get(lower)
    if (byCase) return {kind: 'corrected', anchor: byCase, by: 'case'}
    const byLetters = likely.get(letters(anchor))
    if (byLetters) return {kind: 'corrected', anchor: byLetters, by: 'punctuation'}
    const byText = linkText === '' ? undefined : likely.get(letters(linkText))
    if (byText) return {kind: 'corrected', anchor: byText, by: 'link-text'}
    const byNumber = byName.get(nameKey(anchor))
    if (byNumber) return {kind: 'corrected', anchor: byNumber, by: 'number'}
    return {kind: 'dead', closest: this.#closest(lower) ?? this.#startingAlike(letters(anchor))}
  }

  /** The one anchor that is nearest; none any more once too much was compared. */
  #closest(anchor: string): string | undefined {
    const {near} = this.#likely()
    this.#lettersLeft -= near.countNear(anchor.length) * anchor.length
    return this.#lettersLeft < 0 ? undefined : near.nearest(anchor)
  }

  /** The one anchor that begins with all of another one's letters, or the other way round. */
  #startingAlike(asked: string): string | undefined {
    if (asked.length < SHORTEST_START) return undefined
    const {byLetters} = this.#likely()
    this.#lettersLeft -= asked.length * byLetters.size
    if (this.#lettersLeft < 0) return undefined
    const alike = [...byLetters].filter(
      ([own]) =>
        digits(own) === digits(asked) &&
        (own.startsWith(asked) || (own.length >= SHORTEST_START && asked.startsWith(own))),
    )
    return alike.length === 1 ? (alike[0]![1] ?? undefined) : undefined
  }
}

/** Anchors by what a link may call them; null where several share a name. */
interface LikelyAnchors {
  byLowerCase: Map<string, string | null>
  byLetters: Map<string, string | null>
  /** By the texts of headings, without their numbers. */
  byName: Map<string, string | null>
  near: NearTexts
}

function likelyAnchors(anchors: ReadonlySet<string>, headings: readonly Heading[]): LikelyAnchors {
  const likely: LikelyAnchors = {
    byLowerCase: new Map(),
    byLetters: new Map(),
    byName: new Map(),
    near: new NearTexts(anchors),
  }
  for (const anchor of anchors) {
    remember(likely.byLowerCase, anchor.toLowerCase(), anchor)
    remember(likely.byLetters, letters(anchor), anchor)
  }
  for (const heading of headings) remember(likely.byName, nameKey(heading.text), heading.slug)
  return likely
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
