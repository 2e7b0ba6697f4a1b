import type {Doubt, PlacedDoubt} from './doubt.ts'

/**
 * White space but for ASCII's, and what Unicode counts as other: controls, characters without a meaning, halves of pairs.
 * What joins the parts of an emoji is one of these, and harmless.
 */
const STRANGE = /(?![\t\n\r \u200d])[\p{C}\p{Z}]/u

/** What may be that: few characters of most documents, which are found much faster. */
const NOT_PLAIN = /[^\t\n\r -~]+/g

/** A space that does not break, in running text of ASCII as word processors leave it: it ends no mark and no address. */
const HARD_SPACE = /(?<=(?:^|[ |])[A-Za-z\d]{1,30}[,.;:]?)\u00a0(?= ?[A-Za-z\d]{1,30}(?:[ |,.;:]|\r?$))/my

const OPENS_FRONT_MATTER = /^(?:---|\+\+\+)[ \t]*(?:\r?\n|$)/
/** White space after the marks is read by one parser and not by the other. */
const FRONT_MATTER = /^(---|\+\+\+)\r?\n(?:(?!\1[ \t])[^\n]*\n)*?\1(?:\r?\n|$)/

/** An item or a quoted line that might be the second line of a table. */
const ROW_INSIDE = /^[ \t>]*(?:>|(?:[-+*]|\d+[.)])[ \t])[ \t]*[|:-][-|: \t]*\r?$/gm

/** More marks of quotes and items before a line's text than a document within the limits has. */
const DEEP = /^[ \t]*(?:(?:>|(?:[-+*]|\d+[.)])(?=[ \t]))[ \t]*){60}/m

/** How many references to characters a text may have: the time that the native parser takes for them grows as a square. */
const MOST_REFERENCES = 2000

/** What speaks against asking the native parser for a text at all; linear in the text. */
export function findTextDoubt(text: string): Doubt | undefined {
  if (/\r(?!\n)/.test(text)) return 'line-ending'
  if (OPENS_FRONT_MATTER.test(text) && !FRONT_MATTER.test(text)) return 'front-matter'
  if (DEEP.test(text) || text.split('&').length > MOST_REFERENCES) return 'size'
  return undefined
}

/** What it may read otherwise than the reference, found in the text; linear in the text. */
export function findPlacedDoubts(text: string): PlacedDoubt[] {
  return [
    ...[...text.matchAll(ROW_INSIDE)].map(({index}): PlacedDoubt => ({doubt: 'table', offset: index})),
    ...strangeCharacters(text).map((offset): PlacedDoubt => ({doubt: 'character', offset})),
  ]
}

/** Offsets of the first strange character of each run that is not plain. */
function strangeCharacters(text: string): number[] {
  // Parsers may differ in which labels are the same.
  const mayDefine = text.includes(']:')
  return [...text.matchAll(NOT_PLAIN)].flatMap(({index, 0: run}) => {
    const inside = run.search(STRANGE)
    if (inside === -1) return []
    const offset = index + inside
    return !mayDefine && isHardSpace(text, offset) ? [] : [offset]
  })
}

function isHardSpace(text: string, offset: number): boolean {
  HARD_SPACE.lastIndex = offset
  return HARD_SPACE.test(text)
}
