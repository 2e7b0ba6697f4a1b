import type {Root} from 'mdast'
import {parseNative} from './native/engine.ts'
import {nativeInUse} from './parser-choice.ts'
import {parsePiecewise} from './piecewise.ts'
import {parseReference} from './reference.ts'
import {BOM} from './source.ts'

/**
 * The tree of a text by the parser in use. What the native parser may read otherwise than the reference is left to that:
 * the blocks that are doubtful, or the whole text. A byte order mark at its beginning is not counted in places.
 */
export function parseWithChosen(text: string): Root {
  const native = nativeInUse()
  if (!native) return parseReference(text)
  const own = text.startsWith(BOM) ? text.slice(BOM.length) : text
  const result = parseNative(own, native)
  if ('tree' in result) return result.tree
  const {outline} = result
  return (outline && parsePiecewise(own, outline, parseReference)) ?? parseReference(text)
}
