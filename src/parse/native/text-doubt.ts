import type {Doubt} from './doubt.ts'

/**
 * White space but for ASCII's, and what Unicode counts as other: controls, characters without a meaning, halves of pairs.
 * What joins the parts of an emoji is one of these, and harmless.
 */
const STRANGE = /(?![\t\n\r \u200d])[\p{C}\p{Z}]/u

const OPENS_FRONT_MATTER = /^(?:---|\+\+\+)[ \t]*(?:\r?\n|$)/
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\r?\n(?:[^\n]*\n)*?\1[ \t]*(?:\r?\n|$)/

/** An item that might be the second line of a table. */
const ROW_ITEM = /^[ \t>]*(?:[-+*]|\d+[.)])[ \t]+[|:-][-|: \t]*\r?$/m

/** More marks of quotes and items before a line's text than a document within the limits has. */
const DEEP = /^[ \t]*(?:(?:>|(?:[-+*]|\d+[.)])(?=[ \t]))[ \t]*){60}/m

/** How many references to characters a text may have: the time that the native parser takes for them grows as a square. */
const MOST_REFERENCES = 2000

/** What speaks against the native parser before it has read a text; linear in the text. */
export function findTextDoubt(text: string): Doubt | undefined {
  if (STRANGE.test(text)) return 'character'
  if (/\r(?!\n)/.test(text)) return 'line-ending'
  if (OPENS_FRONT_MATTER.test(text) && !FRONT_MATTER.test(text)) return 'front-matter'
  if (ROW_ITEM.test(text)) return 'table'
  if (DEEP.test(text) || text.split('&').length > MOST_REFERENCES) return 'size'
  return undefined
}
