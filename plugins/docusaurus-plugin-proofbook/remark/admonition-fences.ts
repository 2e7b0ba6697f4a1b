import type {Root} from 'mdast'
import {visit} from '../../../src/parse/visit.ts'
import {type CalloutKind, calloutKind} from './callout.ts'

/** A line of a text that opens or closes a boxed remark. */
interface Fence {
  /** Offset of its first colon. */
  at: number
  /** How many characters there are from that to the end of the line. */
  length: number
  colons: number
}

/** The line that opens one. */
interface Opening extends Fence {
  /** Undefined for a name that is not known: it is left as written, with the line that closes it. */
  kind: CalloutKind | undefined
  /** Markdown; empty if its author gives none. */
  title: string
}

/** The two lines around a boxed remark. */
export interface Admonition extends Opening {
  close: Fence
}

/** Up to the colons: what quotes and lists indent their lines with. */
const FENCE = /^([ \t>]*)(:{3,})([^\n\r]*)/gm

/** `note`, `note[Title]` or `note Title`; braces hold attributes, which are for the platform. */
const NAME = /^[ \t]*([a-z][\w-]*)(?:\[(.*)\])?(?:\{[^{}]*\})?(?:[ \t]+(\S.*))?[ \t]*$/i

/** HTML that goes on over blank lines, and in which nothing is markdown. */
const VERBATIM_HTML = /^\s*<(?:!--|\?|![a-z]|!\[CDATA\[|(?:pre|script|style|textarea)\b)/i

/** How deep boxed remarks are followed into one another; a text of openings alone costs no more than others. */
const MOST_OPEN = 50

/** Pairs the lines that open and close boxed remarks; a line without its other one is only text. */
export function findAdmonitions(text: string, tree: Root): Admonition[] {
  const isVerbatim = verbatimRanges(tree)
  const open: Opening[] = []
  const found: Admonition[] = []
  for (const {0: line, 1: indent = '', 2: marks = '', 3: rest = '', index} of text.matchAll(FENCE)) {
    const at = index + indent.length
    if (isVerbatim(at)) continue
    const fence = {at, length: line.length - indent.length, colons: marks.length}
    const opening = readOpening(rest)
    if (opening) open.push({...fence, ...opening})
    else if (rest.trim() === '') close(fence, open, found)
    if (open.length > MOST_OPEN) open.shift()
  }
  return found
}

function readOpening(rest: string): {kind: CalloutKind | undefined; title: string} | undefined {
  const [isOpening, name = '', inBrackets, words] = NAME.exec(rest) ?? []
  if (isOpening === undefined || (inBrackets !== undefined && words !== undefined)) return undefined
  return {kind: calloutKind(name), title: (inBrackets ?? words ?? '').trim()}
}

/** Closes the innermost remark of as many colons, else the innermost of fewer; those inside it were never closed. */
function close(fence: Fence, open: Opening[], found: Admonition[]): void {
  const same = open.findLastIndex(({colons}) => colons === fence.colons)
  const index = same === -1 ? open.findLastIndex(({colons}) => colons < fence.colons) : same
  const [opening] = index === -1 ? [] : open.splice(index)
  if (opening?.kind) found.push({...opening, close: fence})
}

/** Tells whether an offset is in code, front matter or a comment; it is asked for one after the other. */
function verbatimRanges(tree: Root): (offset: number) => boolean {
  const ranges: {start: number; end: number}[] = []
  visit(tree, (node) => {
    if (node.type !== 'code' && node.type !== 'yaml' && node.type !== 'html') return
    if (node.type === 'html' && !VERBATIM_HTML.test(node.value)) return
    ranges.push({start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0})
  })
  let next = 0
  return (offset) => {
    while (next < ranges.length && ranges[next]!.end <= offset) next += 1
    return (ranges[next]?.start ?? Number.POSITIVE_INFINITY) <= offset
  }
}
