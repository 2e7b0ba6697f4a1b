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

/** The same tree with the fields of the reference parser's, each in its place. */
export function convertTree(native: NativeNode): Root {
  return convertNode(native) as Root
}

function convertNode(native: NativeNode): Nodes {
  const node: Record<string, unknown> = {type: native.type}
  const fields = FIELDS[native.type]
  if (!fields) throw new Error(`Cannot convert a node of type ${native.type}`)
  for (const field of fields) {
    if (field === 'children') node.children = native.children!.map(convertNode)
    else if (field !== 'position') node[field] = native[field]
    else if (native.position) node.position = positionOf(native.position)
  }
  return node as unknown as Nodes
}

function positionOf({start, end}: Position): Position {
  return {start: pointOf(start), end: pointOf(end)}
}

function pointOf({line, column, offset}: Point): Point {
  return {line, column, offset: offset!}
}
