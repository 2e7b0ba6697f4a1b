import type {Nodes} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'

/** The text that a reader sees of a node: no markup, comments or alternative texts; single spaces. */
export function renderedText(node: Nodes | Nodes[]): string {
  return squeeze(toText(node, {includeImageAlt: false, includeHtml: false}))
}

/** Single spaces, none at the ends. */
export function squeeze(text: string): string {
  return text.replace(/[ \t\r\n\u00a0]+/g, ' ').trim()
}
