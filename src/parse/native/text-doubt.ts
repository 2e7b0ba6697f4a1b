import type {Doubt} from './doubt.ts'

/**
 * White space but for ASCII's, and what Unicode counts as other: controls, characters without a meaning, halves of pairs.
 * What joins the parts of an emoji is one of these, and harmless.
 */
const STRANGE = /(?![\t\n\r \u200d])[\p{C}\p{Z}]/u

/** What may be that: few characters of most documents, which are found much faster. */
const NOT_PLAIN = /[^\t\n\r -~]+/g

const OPENS_FRONT_MATTER = /^(?:---|\+\+\+)[ \t]*(?:\r?\n|$)/
/** White space after the marks is read by one parser and not by the other. */
const FRONT_MATTER = /^(---|\+\+\+)\r?\n(?:(?!\1[ \t])[^\n]*\n)*?\1(?:\r?\n|$)/

/** An item that might be the second line of a table. */
const ROW_ITEM = /^[ \t>]*(?:[-+*]|\d+[.)])[ \t]+[|:-][-|: \t]*\r?$/m

/** More marks of quotes and items before a line's text than a document within the limits has. */
const DEEP = /^[ \t]*(?:(?:>|(?:[-+*]|\d+[.)])(?=[ \t]))[ \t]*){60}/m

/** How many references to characters a text may have: the time that the native parser takes for them grows as a square. */
const MOST_REFERENCES = 2000

/** What speaks against the native parser before it has read a text, `character` where nothing else does; linear in the text. */
export function findTextDoubt(text: string): Doubt | undefined {
  if (/\r(?!\n)/.test(text)) return 'line-ending'
  if (OPENS_FRONT_MATTER.test(text) && !FRONT_MATTER.test(text)) return 'front-matter'
  if (ROW_ITEM.test(text)) return 'table'
  if (DEEP.test(text) || text.split('&').length > MOST_REFERENCES) return 'size'
  if (STRANGE.test(text.match(NOT_PLAIN)?.join(' ') ?? '')) return 'character'
  return undefined
}
