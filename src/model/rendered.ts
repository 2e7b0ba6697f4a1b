import type {Nodes} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {isTextTag} from './unknown-elements.ts'

/** The text that a reader sees of a node: no markup, comments or alternative texts; single spaces. */
export function renderedText(node: Nodes | Nodes[]): string {
  return squeeze(toText(node, {includeImageAlt: false, includeHtml: false}))
}

/**
 * The text of which a heading's anchor is made: as rendered, but with every space, also beside an image or a comment, for
 * each becomes a hyphen, and without tags that are meant as text, since GitHub takes them for elements.
 */
export function slugText(node: Nodes): string {
  if (isTextTag(node)) return ''
  if ('children' in node) return node.children.map(slugText).join('')
  return toText(node, {includeImageAlt: false, includeHtml: false})
}

/** Single spaces, none at the ends. */
export function squeeze(text: string): string {
  return text.replace(WIDE_SPACE, ' ').trim()
}

/** White space that is not a single space: a text has many of those, which stay as they are. */
const WIDE_SPACE = /[\t\r\n\u00a0][ \t\r\n\u00a0]*| [ \t\r\n\u00a0]+/g
