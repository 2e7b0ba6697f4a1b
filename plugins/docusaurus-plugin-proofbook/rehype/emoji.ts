import {nameToEmoji} from 'gemoji'
import type {Nodes, Root, Text} from 'hast'
import {toString as toText} from 'hast-util-to-string'
import {visitParents} from '../../../src/parse/visit.ts'

const names = Object.keys(nameToEmoji).map((name) => name.replaceAll('+', '\\+'))

/**
 * One name that GitHub knows or several in a row, standing alone: GitHub takes them inside words too, and shows a key in
 * `arn:aws:kms:key:x`.
 */
const SHORTCODES = new RegExp(
  `(?<![\\p{L}\\p{N}_:/.-])(?::(?:${names.join('|')}):)+(?![\\p{L}\\p{N}_:])`,
  'gu',
)

const VERBATIM = new Set(['code', 'pre', 'kbd', 'samp', 'tt'])

/** Shows `:warning:` and the like in text as the emoji that they name. */
export function rehypeEmoji() {
  return (tree: Root): void => {
    visitParents(tree, 'text', (node: Text, ancestors) => {
      if (node.value.includes(':') && !ancestors.some(isVerbatim)) node.value = withEmoji(node.value)
    })
  }
}

/** A text with its shortcodes replaced; unknown names stay as they are. */
export function withEmoji(text: string): string {
  return text.replace(SHORTCODES, (codes) =>
    codes.replace(/:([^:]+):/g, (code, name) => nameToEmoji[name] ?? code),
  )
}

/** Whether text inside is shown as it is: code, or a link whose text is an address. */
function isVerbatim(node: Nodes): boolean {
  if (node.type !== 'element') return false
  return VERBATIM.has(node.tagName) || (node.tagName === 'a' && /^\S*[/@]\S*$/.test(toText(node)))
}
