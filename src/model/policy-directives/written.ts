import type {Code, Html} from 'mdast'
import type {Locator, Span} from '../../parse/place.ts'
import {nodeSpan} from '../spans.ts'

/** A statement of an author about a policy example, as it is written: `policy-type=key` or `policy-type: key`. */
export interface WrittenDirective {
  name: string
  /** Without quotes and outer spaces; empty if there is none. */
  value: string
  nameSpan: Span
  /** Of the value without quotes; of the name where there is no value. */
  valueSpan: Span
}

/** What is wrong with a directive. */
export interface DirectiveFault {
  span: Span
  /** One sentence without a full stop. */
  message: string
}

/** What is in one comment, or in one fence's meta. */
export interface WrittenDirectives {
  directives: WrittenDirective[]
  faults: DirectiveFault[]
}

/** Of a block of which nothing is stated. */
export const NO_DIRECTIVES: WrittenDirectives = {directives: [], faults: []}

/** `name: value` on a line of a comment; in quotes each line has its mark. */
const LINE = /^([ \t>]*)(policy-[\w-]*)([ \t]*:[ \t]*)(.*?)[ \t]*$/
/** A comment is ours when its first word is a directive's name. */
const OPENING = /^<!--\s*policy-[\w-]*\s*:/
/** One word of a fence's meta: `name=value`, with the value in quotes or not, or anything else up to a space. */
export const META_WORD = /([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S*))|"[^"]*"|'[^']*'|\{[^}]*\}|\S+/g

/** The directives of a comment, one a line; undefined for any other HTML. */
export function directivesInComment(node: Html, locator: Locator): WrittenDirectives | undefined {
  if (!OPENING.test(node.value)) return undefined
  const {start, end} = nodeSpan(node)
  const source = locator.text.slice(start.offset, end.offset)
  const body = source.slice(4, source.includes('-->') ? source.indexOf('-->') : source.length)
  const found: WrittenDirectives = {directives: [], faults: []}
  let offset = start.offset + 4
  for (const line of body.split('\n')) {
    readLine(line.replace(/\r$/, ''), offset, locator, found)
    offset += line.length + 1
  }
  return found
}

function readLine(line: string, offset: number, locator: Locator, found: WrittenDirectives): void {
  if (/^[ \t>]*$/.test(line)) return
  const match = LINE.exec(line)
  if (match) {
    const [, indent = '', name = '', colon = '', value = ''] = match
    found.directives.push(
      placed(
        name,
        value,
        offset + indent.length,
        offset + indent.length + name.length + colon.length,
        locator,
      ),
    )
    return
  }
  const from = offset + line.length - line.trimStart().length
  const span = locator.span(from, from + line.trim().length)
  found.faults.push({span, message: 'Unexpected line, expected `policy-…: …` on each line of the comment'})
}

/** The directives in the meta of a fence; a name without a value has an empty one. */
export function directivesInMeta(node: Code, locator: Locator): WrittenDirective[] {
  const {start} = nodeSpan(node)
  if (!node.meta?.includes('policy-')) return []
  const opening = locator.line(start.line)
  const from = opening.indexOf(node.meta, start.column - 1)
  // Escapes in the meta are decoded in the tree; where the two differ, the rest of the line is read as it is.
  const column = from >= 0 ? from : opening.search(/policy-/)
  const meta = opening.slice(column)
  return [...meta.matchAll(META_WORD)].flatMap((match) => {
    const name = match[1] ?? match[0]
    if (!name.startsWith('policy-')) return []
    const value = match[2] ?? match[3] ?? match[4] ?? ''
    const at = locator.lineStart(start.line) + column + match.index
    const quote = match[2] !== undefined || match[3] !== undefined ? 1 : 0
    return [placed(name, value, at, at + name.length + 1 + quote, locator)]
  })
}

function placed(
  name: string,
  value: string,
  at: number,
  valueAt: number,
  locator: Locator,
): WrittenDirective {
  const nameSpan = locator.span(at, at + name.length)
  return {
    name,
    value,
    nameSpan,
    valueSpan: value === '' ? nameSpan : locator.span(valueAt, valueAt + value.length),
  }
}
