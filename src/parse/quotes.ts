import type {ConflictFault} from './conflict.ts'
import {DEFAULT_MARKER_SIZE, isMangledMarker} from './marker.ts'
import type {KeptLine} from './walk.ts'

/**
 * Markers that a formatter rewrote, outside code; inside hunks too, where they are most at home. An end becomes seven
 * quotes in one another, and so does a mail that was answered seven times: the mail has more than one line, unless
 * something above it was the start of a conflict.
 * @param faults what else is wrong with markers
 */
export function findMangled(kept: KeptLine[], faults: ConflictFault[]): ConflictFault[] {
  const found: ConflictFault[] = []
  const starts = faults.filter(({code}) => code === 'unterminated-start').map(({line}) => line)
  let firstStart = Math.min(Number.POSITIVE_INFINITY, ...starts)
  for (const [index, {line, text, fence}] of kept.entries()) {
    if (fence) continue
    const isMangled = isMangledMarker(text)
    if (isMangled) firstStart = Math.min(firstStart, line)
    if (isMangled || (isQuotedEnd(text) && isWholeQuote(kept, index, firstStart < line)))
      found.push({code: 'mangled-marker', line, text})
  }
  return found
}

/** Whether a line is what a formatter makes of an end: seven quotes with blanks between them, then a label or nothing. */
function isQuotedEnd(text: string): boolean {
  return /^(?:> ){6}>(?: [^\s>]|$)/.test(text)
}

/** Whether a line is a quote by itself; where a start is above it, lines after the marker may have joined its quote. */
function isWholeQuote(kept: KeptLine[], index: number, isStarted: boolean): boolean {
  const {above, below} = quotesAround(kept, index)
  if (isStarted) return !(above && isQuotedEnd(above.text))
  return !above && !below
}

/** A line of a mail that was answered often. */
export interface MailLine {
  line: KeptLine
  /** The first line of the same quote. */
  top: KeptLine
}

/** Quotes that have a line about as deep as seven, so that another line of it that looks like an end is a quote too. */
export function findMails(kept: KeptLine[]): MailLine[] {
  const mails: MailLine[] = []
  let top: KeptLine | undefined
  for (const [index, line] of kept.entries()) {
    if (!line.text.startsWith('>')) continue
    const {above, below} = quotesAround(kept, index)
    if (!above || !top) top = line
    if ([above, below].some((near) => near && quoteDepth(near.text) >= DEFAULT_MARKER_SIZE - 1))
      mails.push({line, top})
  }
  return mails
}

/** The lines directly above and below a line, where they are quotes. */
function quotesAround(
  kept: KeptLine[],
  index: number,
): {above: KeptLine | undefined; below: KeptLine | undefined} {
  const {position} = kept[index]!
  const quoteAt = (at: number, expected: number) => {
    const line = kept[at]
    return line?.position === expected && line.text.startsWith('>') ? line : undefined
  }
  return {above: quoteAt(index - 1, position - 1), below: quoteAt(index + 1, position + 1)}
}

function quoteDepth(text: string): number {
  return /^(?:> ?)+/.exec(text)?.[0].replaceAll(' ', '').length ?? 0
}
