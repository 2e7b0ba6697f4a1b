import type {Html, Nodes, Parents} from 'mdast'
import {afterOf, isBeforeEmptyLine, sliceOf, startOf} from './slice.ts'

const HOLDS_BLOCKS = /^(?:root|blockquote|listItem|footnoteDefinition)$/
/** Elements that end with their end tag, and not with a blank line. */
const RAW = /^<(script|pre|style|textarea)(?=[\s>])/i
const RAW_END = /<\/(script|pre|style|textarea)>/i
/** A line that may begin with the mark or the indentation of a quote or an item: not both parsers leave that out. */
const INDENTED_LINE = /\n[ \t>]/
const WORDS_BELOW = /^\r?\n[a-z]/i

/**
 * Whether both parsers read a piece of HTML alike. In a paragraph they do, unless a line of it is indented. Between
 * paragraphs they do where a blank line ends it, or what has to end it is on its last line.
 */
export function isPlainHtml(node: Html, parent: Parents, text: string): boolean {
  if (!HOLDS_BLOCKS.test(parent.type)) return !INDENTED_LINE.test(node.value)
  const isOnTop = parent.type === 'root'
  const value = isOnTop ? node.value.trimStart() : node.value
  if (value.startsWith('<!--'))
    return isOnTop && !/^<!---?>/.test(value) && isOnLastLine(value, value.indexOf('-->'))
  const raw = RAW.exec(value)
  if (raw) {
    const end = RAW_END.exec(value)
    return isOnTop && end?.[1] === raw[1] && isOnLastLine(value, end!.index)
  }
  if (!/^<\/?[a-z]/i.test(value)) return false
  return isOnTop || isApart(node, text)
}

function isOnLastLine(value: string, index: number): boolean {
  return index > -1 && !value.includes('\n', index)
}

/**
 * Whether no text is directly above or below, so that neither can be taken for one with the HTML. In the first column it is
 * a lazy line, and ends the item that it is in: words below are a paragraph.
 */
function isApart(node: Nodes, text: string): boolean {
  const line = text.lastIndexOf('\n', startOf(node) - 1) + 1
  const above = text.slice(text.lastIndexOf('\n', line - 2) + 1, line)
  const isFirst = line === startOf(node) || /[^ \t]/.test(text.slice(line, startOf(node)))
  return (
    (isFirst || /^[ \t]*\r?\n$/.test(above)) &&
    /\S$/.test(sliceOf(node, text)) &&
    (isBeforeEmptyLine(node, text) || (line === startOf(node) && WORDS_BELOW.test(afterOf(node, text))))
  )
}
