import {hasOpenPart, openPattern, withoutOpenWildcards} from '../open/parts.ts'
import {showSource} from '../text/show-source.ts'
import type {Doubt, Match} from './match.ts'
import {covers, isPattern, overlaps} from './patterns.ts'

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
    const open = [written, asked].find(hasOpenPart)
    return open === undefined ? {kind: 'part', because: `only for ${showSource(written)}`} : openDoubt(open)
  }
}

/** What an open value may become decides. */
export function openDoubt(value: string): Doubt {
  return {kind: 'placeholder', because: `depending on what ${showSource(value)} stands for`}
}

/** Stars of an open part are not wildcards. */
function maskOpen(value: string): string {
  return isPattern(value) ? withoutOpenWildcards(value) : value
}
