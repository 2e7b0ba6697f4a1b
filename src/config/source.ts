import type {ErrorObject} from 'ajv'
import {type Document, isMap, isNode} from 'yaml'
import {Locator} from '../parse/place.ts'
import type {Layer} from './written.ts'

/** The way to a value: keys, and indices from 0. */
export type KeyPath = readonly (string | number)[]

/** Where the value that an error of validation is about begins in the text; 0 where that is not known. */
export function offsetOf(document: Document, {instancePath, params}: ErrorObject): number {
  const steps = instancePath.split('/').slice(1)
  const path = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const node = nodeAt(
    document,
    path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  )
  const extra: unknown = params.additionalProperty
  if (typeof extra === 'string' && isMap(node)) {
    const key = node.items.map((pair) => pair.key).find((candidate) => String(candidate) === extra)
    if (isNode(key)) return key.range?.[0] ?? 0
  }
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

/** Where a value is written: `file:line:column`; the layer's name where that has no text. */
export function placeOf({name, source}: Layer, path: KeyPath): string {
  if (!source) return name
  const node = nodeAt(source.document, path)
  const {line, column} = new Locator(source.text).point(isNode(node) ? (node.range?.[0] ?? 0) : 0)
  return `${name}:${line}:${column}`
}

function nodeAt(document: Document, path: KeyPath): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true)
}
