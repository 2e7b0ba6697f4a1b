import type {Nodes} from 'mdast'

/** How much of what follows a node is looked at, in UTF-16 units. */
const MOST_AFTER = 400

/** Offset of the first character of a node that has a place. */
export function startOf(node: Nodes): number {
  return node.position!.start.offset!
}

/** Offset after the last character of a node that has a place. */
export function endOf(node: Nodes): number {
  return node.position!.end.offset!
}

/** The source of a node. */
export function sliceOf(node: Nodes, text: string): string {
  return text.slice(startOf(node), endOf(node))
}

/** What follows a node in the source, as far as it is looked at. */
export function afterOf(node: Nodes, text: string): string {
  return text.slice(endOf(node), endOf(node) + MOST_AFTER)
}

/** Whether the line on which a node ends is followed by a line without any character, or by nothing. */
export function isBeforeEmptyLine(node: Nodes, text: string): boolean {
  return /^[ \t]*(?:\r?\n\r?\n|\r?\n?$)/.test(afterOf(node, text))
}
