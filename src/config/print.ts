import {Document, type Node} from 'yaml'
import {visible} from '../parse/visible.ts'
import type {Sourced} from './merge.ts'
import {type KeyPath, placeOf} from './source.ts'
import type {Layer} from './written.ts'

/** Which parts of a configuration are printed. */
export interface PrintOptions {
  /** Whether what holds by default is printed too, and not only what files and the presets that they name say. */
  isWhole: boolean
}

/** A configuration as YAML that could be a file of its own; a comment after each value says where it comes from. */
export function printConfig(said: Sourced, {isWhole}: PrintOptions): string {
  const document = new Document()
  const contents = nodeOf(said, [], isWhole, document)
  if (!contents) return '# No configuration sets anything: every key has its default (--all shows them)\n'
  document.contents = contents
  return document.toString({lineWidth: 0, singleQuote: true})
}

function nodeOf(sourced: Sourced, path: KeyPath, isWhole: boolean, document: Document): Node | undefined {
  if ('value' in sourced) return leaf(sourced, path, isWhole, document)
  if ('list' in sourced) return listOf(sourced.list, path, isWhole, document)
  const entries = [...sourced.entries].flatMap(([key, value]) => {
    const node = nodeOf(value, [...path, key], isWhole, document)
    return node ? [[key, node] as const] : []
  })
  return entries.length > 0 || isWhole ? document.createNode(Object.fromEntries(entries)) : undefined
}

function listOf(
  items: readonly {value: unknown; layer: Layer}[],
  path: KeyPath,
  isWhole: boolean,
  document: Document,
): Node | undefined {
  const counts = new Map<Layer, number>()
  const nodes = items.flatMap((item) => {
    const index = counts.get(item.layer) ?? 0
    counts.set(item.layer, index + 1)
    return leaf(item, [...path, index], isWhole, document) ?? []
  })
  return nodes.length > 0 || isWhole ? document.createNode(nodes) : undefined
}

/** A value on one line, and after it where it is said: in the file, or by a preset. */
function leaf(
  {value, layer}: {value: unknown; layer: Layer},
  path: KeyPath,
  isWhole: boolean,
  document: Document,
): Node | undefined {
  if (layer.isBase && !isWhole) return undefined
  const node = document.createNode(value, {flow: true}) as Node
  node.comment = ` ${visible(placeOf(layer, path))}`
  return node
}
