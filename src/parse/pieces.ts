import type {Nodes, Root, RootContent} from 'mdast'

/**
 * Parts of a document that headings divide. At a heading of the top level that `#` begins in the first column, nothing
 * before is open any more, so that what follows is parsed as if it were the beginning of a document.
 */

/** Whether what is far away may decide how a text is read: definitions of links and footnotes, or a byte order mark. */
export function isEntangled(text: string): boolean {
  return text.includes(']:') || text.includes('\uFEFF')
}

/** Whether a node is a heading of one line that `#` begins in the first column, after a line end. */
export function isMarked(node: RootContent, text: string): boolean {
  const start = startOf(node)
  if (node.type !== 'heading' || text[start] !== '#') return false
  return node.position?.start.column === 1 && (start === 0 || text[start - 1] === '\n')
}

export const startOf = (node: RootContent | undefined) => node?.position?.start.offset ?? 0
export const endOf = (node: RootContent | undefined) => node?.position?.end.offset ?? 0

/** A node with all that is in it at other places. Nodes and places are new: others may hold the old ones. */
export function movedBy<Node extends Nodes>(node: Node, offset: number, lines: number): Node {
  if (offset === 0 && lines === 0) return node
  const {position} = node
  const point = (at: {line: number; column: number; offset?: number | undefined}) => ({
    line: at.line + lines,
    column: at.column,
    offset: (at.offset ?? 0) + offset,
  })
  return {
    ...node,
    ...(position && {position: {start: point(position.start), end: point(position.end)}}),
    ...('children' in node && {children: node.children.map((child) => movedBy(child, offset, lines))}),
  }
}

/** The tree of a text whose parts at the top are these. */
export function rootOf(children: RootContent[], text: string): Root {
  const lines = text.split(/\r\n|\r|\n/)
  const end = {line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset: text.length}
  return {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end}}
}
