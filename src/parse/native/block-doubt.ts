import type {Blockquote, Definition, List, ListItem, Nodes, Parents, Table} from 'mdast'
import {isPlainCode} from './code-doubt.ts'
import type {Doubt} from './doubt.ts'
import {isPlainHtml} from './html-doubt.ts'
import {findTagRow} from './row-tags.ts'
import {afterOf, endOf, isBeforeEmptyLine, sliceOf, startOf} from './slice.ts'

/** ASCII without controls: labels of these characters alone are compared in the same way by every parser. */
const PLAIN = /^[\x20-\x7e]*$/
/** The same without what might be a reference to a character, which one parser keeps as it is written. */
const PLAIN_LABEL = /^[\x20-\x25\x27-\x7e]*$/
const NOTHING_OR_DEFINITION = /^[ \t]*(?:\r?\n(?:\r?\n|\[[^\]^][^\]\n]*\]:)|\r?\n?$)/
const ITEM_BELOW = /^[ \t]*\r?\n[ \t>]*(?:[-+*]|\d+[.)])/
/** The marks of quotes on the line below, and its end where it has nothing else. */
const LINE_BELOW = /^[ \t]*\r?\n([ \t>]*)(\r?\n|$)?/
/** A quote that an item holds. */
const INDENTED_QUOTE = /(?:^|[ \t])[ \t]>/
const BOX = /^(?:[-+*]|\d+[.)])\s*\[(?:\s*[xX]?\s*\]|\s*$)/
const TASK = /^(?:[-+*]|\d+[.)])[ \t]+\[[ xX]\] [^ \t\r\n]/
/** More characters than a box and what is before it have. */
const MOST_BEFORE_TASK = 40

/**
 * What is doubtful of a node by itself, whatever text is in it.
 * @param parent that it is in
 */
export function findBlockDoubt(node: Nodes, parent: Parents, text: string): Doubt | undefined {
  const isOnTop = parent.type === 'root'
  switch (node.type) {
    case 'footnoteDefinition':
    case 'footnoteReference':
      return 'definition'
    case 'definition':
      return isOnTop && isPlainDefinition(node, text) ? undefined : 'definition'
    case 'linkReference':
    case 'imageReference':
      return PLAIN_LABEL.test(node.label ?? '') ? undefined : 'definition'
    case 'html':
      return isPlainHtml(node, parent, text) ? undefined : 'html'
    case 'code':
      return isPlainCode(node, isOnTop, text) ? undefined : 'code'
    case 'table':
      return isOnTop && isPlainTable(node, text) ? undefined : 'table'
    case 'listItem':
      return isPlainTask(node, text) ? findEndDoubt(node) : 'task'
    case 'list':
      return isApartBelow(node, parent, text) ? findEndDoubt(node) : 'container'
    case 'blockquote':
      if (parent.type === 'blockquote' && !isLineOfItsOwn(node, text)) return 'container'
      return isApartBelow(node, parent, text) ? findEndDoubt(node) : 'container'
    default:
      return undefined
  }
}

function isPlainDefinition(node: Definition, text: string): boolean {
  return PLAIN.test(sliceOf(node, text)) && NOTHING_OR_DEFINITION.test(afterOf(node, text))
}

/** A header that begins with a bracket might be a definition, and one above an indented line might be in an item. */
function isPlainTable(node: Table, text: string): boolean {
  const slice = sliceOf(node, text)
  const below = slice[slice.indexOf('\n') + 1]
  return slice[0] !== '[' && !/[ \t]/.test(below ?? '') && !findTagRow(node, text)
}

function isPlainTask(node: ListItem, text: string): boolean {
  const slice = sliceOf(node, text).slice(0, MOST_BEFORE_TASK)
  if (node.checked === null) return !BOX.test(slice)
  return node.children[0]?.type === 'paragraph' && TASK.test(slice)
}

function isLineOfItsOwn(node: Nodes, text: string): boolean {
  const {start, end} = node.position!
  return start.line === end.line && isBeforeEmptyLine(node, text)
}

/**
 * Whether a list or a quote that another one holds is apart from what is below it: no item or further quote is on the next
 * line, unless it is the last of its parent; nor an empty line of a quote where items and quotes hold one another.
 */
function isApartBelow(node: List | Blockquote, parent: Parents, text: string): boolean {
  if (parent.type === 'root') return true
  const after = afterOf(node, text)
  const [, marks = '', end] = LINE_BELOW.exec(after) ?? []
  const isGap = end !== undefined && marks.includes('>')
  if (isGap && (parent.type === 'listItem' || INDENTED_QUOTE.test(marks))) return false
  if (endOf(node) === endOf(parent) || isUnmixed(node, text)) return true
  return !ITEM_BELOW.test(after) && countQuotes(marks) <= quotesBefore(node, text)
}

/** Whether no quote holds a node, and it holds neither both lists and quotes nor a quote in a quote. */
function isUnmixed(node: List | Blockquote, text: string): boolean {
  if (quotesBefore(node, text) > 0) return false
  return node.type === 'list' ? !holdsQuote(node) : node.children.every(({type}) => type === 'paragraph')
}

function holdsQuote(node: Nodes): boolean {
  return node.type === 'blockquote' || ('children' in node && node.children.some(holdsQuote))
}

/** How many marks of quotes are before a node on its line. */
function quotesBefore(node: Nodes, text: string): number {
  const start = startOf(node)
  return countQuotes(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))
}

function countQuotes(text: string): number {
  return text.split('>').length - 1
}

function findEndDoubt(node: Parents): Doubt | undefined {
  const last = node.children.at(-1)
  return last?.position && endOf(last) === endOf(node) ? undefined : 'container'
}
