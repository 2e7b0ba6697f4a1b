import {showSource} from '../text/show-source.ts'
import type {Doubt, Match} from './match.ts'
import {covers, isPattern, overlaps} from './patterns.ts'

/** What is to be filled in by the reader, by a tool, or at the time of the request (policy variables). */
const OPEN =
  /<[^<>]*>|\{\{[^{}]*\}\}|\$\{[^{}]*\}|%[A-Za-z_]+%|\.{3,}|…|\*{3,}|[A-Z_]{0,20}(?:ACCOUNT|KEY|REGION|USER|ROLE|BUCKET)[-_](?:ID|NAME)\b|\b(?:[Yy]our|YOUR)[-_][\w-]+/g

/** Whether a part of a value is left open. */
export function isOpen(value: string): boolean {
  return value.search(OPEN) >= 0
}

/** The value as a pattern of all that it may become. */
export function openPattern(value: string): string {
  return value.replace(OPEN, '*')
}

/**
 * Whether a value of a policy means what is asked for; case counts. Both may be patterns, and may have open parts: of
 * the same name they stand for the same.
 */
export function compareValues(written: string, asked: string): Match {
  return prepareValue(written)(asked)
}

/** The same for several questions. */
export function prepareValue(written: string): (asked: string) => Match {
  const masked = maskOpen(written)
  const pattern = openPattern(written)
  return (asked) => {
    if (covers(masked, maskOpen(asked))) return 'yes'
    // What has neither wildcards nor open parts has no parts to be in doubt of.
    const askedPattern = openPattern(asked)
    if (pattern === masked && !isPattern(askedPattern)) return 'no'
    if (!overlaps(pattern, askedPattern)) return 'no'
    const open = [written, asked].find(isOpen)
    return open === undefined ? {kind: 'part', because: `only for ${showSource(written)}`} : openDoubt(open)
  }
}

/** What an open value may become decides. */
export function openDoubt(value: string): Doubt {
  return {kind: 'placeholder', because: `depending on what ${showSource(value)} stands for`}
}

/** Stars of an open part are no wildcards. */
function maskOpen(value: string): string {
  return isPattern(value) ? value.replace(OPEN, (open) => open.replace(/[*?]/g, '\uE001')) : value
}
