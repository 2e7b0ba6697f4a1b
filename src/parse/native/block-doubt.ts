import type {Definition, ListItem, Nodes, Parents} from 'mdast'
import {isPlainCode} from './code-doubt.ts'
import type {Doubt} from './doubt.ts'
import {isPlainHtml} from './html-doubt.ts'
import {afterOf, endOf, isBeforeEmptyLine, sliceOf, startOf} from './slice.ts'

/** ASCII without controls: labels of these characters alone are compared in the same way by every parser. */
const PLAIN = /^[\x20-\x7e]*$/
const NOTHING_OR_DEFINITION = /^[ \t]*(?:\r?\n(?:\r?\n|\[[^\]^][^\]\n]*\]:)|\r?\n?$)/
const ITEM_BELOW = /^[ \t]*\r?\n[ \t>]*(?:[-+*]|\d+[.)])/
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
      return PLAIN.test(node.label ?? '') ? undefined : 'definition'
    case 'html':
      return isPlainHtml(node, parent, text) ? undefined : 'html'
    case 'code':
      return isPlainCode(node, isOnTop, text) ? undefined : 'code'
    case 'table':
      // A header that begins with a bracket might be a definition.
      return isOnTop && text[startOf(node)] !== '[' ? undefined : 'table'
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

function isPlainTask(node: ListItem, text: string): boolean {
  const slice = sliceOf(node, text).slice(0, MOST_BEFORE_TASK)
  if (node.checked === null) return !BOX.test(slice)
  return node.children[0]?.type === 'paragraph' && TASK.test(slice)
}

function isLineOfItsOwn(node: Nodes, text: string): boolean {
  const {start, end} = node.position!
  return start.line === end.line && isBeforeEmptyLine(node, text)
}

/** Whether a list or a quote that another one holds is the last of it, or is not followed by an item on the next line. */
function isApartBelow(node: Nodes, parent: Parents, text: string): boolean {
  return parent.type === 'root' || endOf(node) === endOf(parent) || !ITEM_BELOW.test(afterOf(node, text))
}

function findEndDoubt(node: Parents): Doubt | undefined {
  const last = node.children.at(-1)
  return last?.position && endOf(last) === endOf(node) ? undefined : 'container'
}
