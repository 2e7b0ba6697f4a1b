import type {Nodes, Root} from 'mdast'
import type {Point, Position} from 'unist'

/** A node as the native parser gives it: its fields, and a position that is not there where the parser made the node. */
export type NativeNode = {type: string; position?: Position; children?: NativeNode[]} & Record<
  string,
  unknown
>

/** The fields of each type of node, in the order in which the reference parser gives them. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  root: ['children', 'position'],
  yaml: ['value', 'position'],
  toml: ['value', 'position'],
  heading: ['depth', 'children', 'position'],
  paragraph: ['children', 'position'],
  blockquote: ['children', 'position'],
  list: ['ordered', 'start', 'spread', 'children', 'position'],
  listItem: ['spread', 'checked', 'children', 'position'],
  code: ['lang', 'meta', 'value', 'position'],
  html: ['value', 'position'],
  thematicBreak: ['position'],
  table: ['align', 'children', 'position'],
  tableRow: ['children', 'position'],
  tableCell: ['children', 'position'],
  definition: ['identifier', 'label', 'title', 'url', 'position'],
  footnoteDefinition: ['identifier', 'label', 'children', 'position'],
  text: ['value', 'position'],
  emphasis: ['children', 'position'],
  strong: ['children', 'position'],
  delete: ['children', 'position'],
  inlineCode: ['value', 'position'],
  break: ['position'],
  link: ['title', 'url', 'children', 'position'],
  image: ['title', 'url', 'alt', 'position'],
  linkReference: ['children', 'position', 'label', 'identifier', 'referenceType'],
  imageReference: ['alt', 'position', 'label', 'identifier', 'referenceType'],
  footnoteReference: ['identifier', 'label', 'position'],
}

/** From how many UTF-16 units on a piece of a string keeps that string in memory; a shorter one is a copy. */
const SHORTEST_SLICE = 13

/**
 * The same tree with the fields of the reference parser's, each in its place. The native parser's strings are pieces of one
 * that holds all of them: to keep a heading would keep a second copy of its document. They are made pieces of the text,
 * which is kept anyhow, or copies.
 * @param text what the tree was read from
 */
export function convertTree(native: NativeNode, text: string): Root {
  return convertNode(native, text) as Root
}

function convertNode(native: NativeNode, text: string): Nodes {
  const node: Record<string, unknown> = {type: native.type}
  const fields = FIELDS[native.type]
  if (!fields) throw new Error(`Cannot convert a node of type ${native.type}`)
  for (const field of fields) {
    if (field === 'children') node.children = native.children!.map((child) => convertNode(child, text))
    else if (field !== 'position') node[field] = ownValue(native[field], native.position, text)
    else if (native.position) node.position = positionOf(native.position)
  }
  return node as unknown as Nodes
}

function ownValue(value: unknown, position: Position | undefined, text: string): unknown {
  if (typeof value !== 'string' || value.length < SHORTEST_SLICE) return value
  const start = position?.start.offset ?? text.length
  if (text.startsWith(value, start)) return text.slice(start, start + value.length)
  const within = text.slice(start, position?.end.offset)
  const at = within.indexOf(value)
  return at === -1 ? Buffer.from(value).toString() : within.slice(at, at + value.length)
}

function positionOf({start, end}: Position): Position {
  return {start: pointOf(start), end: pointOf(end)}
}

function pointOf({line, column, offset}: Point): Point {
  return {line, column, offset: offset!}
}
