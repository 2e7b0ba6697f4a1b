import type {Nodes} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'

/** The text that a reader sees of a node: no markup, comments or alternative texts; single spaces. */
export function renderedText(node: Nodes | Nodes[]): string {
  return squeeze(toText(node, {includeImageAlt: false, includeHtml: false}))
}

/** The text of which a heading's anchor is made: as rendered, but with every space, for each becomes a hyphen. */
export function slugText(node: Nodes): string {
  return toText(node, {includeImageAlt: false, includeHtml: false}).trim()
}

/** Single spaces, none at the ends. */
export function squeeze(text: string): string {
  return text.replace(/[ \t\r\n\u00a0]+/g, ' ').trim()
}
