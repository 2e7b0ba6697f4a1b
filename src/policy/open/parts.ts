import {ANGLES, BRACES, ELLIPSIS, REFERENCE} from './marks.ts'

/** Stands for a stretch that is not known: `${aws:username}`, `<account-id>`, `{{bucket}}`, an ellipsis. */
export const OPEN = '\uE000'
/** Stands for a star or question mark of an open part, which is not a wildcard. */
const NO_WILDCARD = '\uE001'

/** What may have colons of its own in an ARN. */
const OPEN_PART = new RegExp(`${REFERENCE}|${BRACES}|${ANGLES}|\\[[^[\\]]*\\]|%[^%:]*%|${ELLIPSIS}`, 'g')

/** What is to be filled in by the reader, by a tool, or at the time of the request (policy variables). */
const COMPARED = new RegExp(
  [
    ANGLES,
    BRACES,
    REFERENCE,
    String.raw`%[A-Za-z_]+%|\.{3,}|\u2026|\*{3,}`,
    String.raw`[A-Z_]{0,20}(?:ACCOUNT|KEY|REGION|USER|ROLE|BUCKET)[-_](?:ID|NAME)\b`,
    String.raw`\b(?:[Yy]our|YOUR)[-_][\w-]+`,
  ].join('|'),
  'g',
)

/** What stands for something else in a principal, such as an account number struck out with stars. */
const STAND_IN = new RegExp(`${ANGLES}|${BRACES}|${REFERENCE}|\\*{3,}`, 'g')

/** The value with an `OPEN` character for each variable and placeholder, whose own colons split nothing. */
export function withOpenParts(value: string): string {
  return value.replace(OPEN_PART, OPEN)
}

/** A value with a letter in the place of each placeholder, so that no part of one is taken for the value's own. */
export function filledIn(value: string): string {
  return value.replace(STAND_IN, 'x')
}

/** Whether a part of a value that is compared with another is left open. */
export function hasOpenPart(value: string): boolean {
  return value.search(COMPARED) >= 0
}

/** The value as a pattern of all that it may become. */
export function openPattern(value: string): string {
  return value.replace(COMPARED, '*')
}

/** The value with open parts that have no wildcards. */
export function withoutOpenWildcards(value: string): string {
  return value.replace(COMPARED, (part) => part.replace(/[*?]/g, NO_WILDCARD))
}
