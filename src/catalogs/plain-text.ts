import type {Nodes} from 'mdast'
import {parseMarkdown} from '../parse/markdown.ts'

/** What steers a terminal, or turns the direction of what is read. */
const STEERING = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu

/** A text on one line: single spaces, nothing invisible. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(STEERING, '').trim()
}

/** A text with its line breaks, each line with single spaces; no more than one empty line in a row. */
export function paragraphs(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(onOneLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/**
 * What markdown says, as plain text: a line of its own for each paragraph, no emphasis, the text of links. A list or
 * another block stays as it is written.
 */
export function plainText(markdown: string): string {
  return parseMarkdown(markdown)
    .children.map((block) => {
      if (block.type === 'paragraph') return onOneLine(textOf(block))
      return paragraphs(markdown.slice(block.position?.start.offset, block.position?.end.offset))
    })
    .filter(Boolean)
    .join('\n\n')
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  if ('alt' in node) return node.alt ?? ''
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
