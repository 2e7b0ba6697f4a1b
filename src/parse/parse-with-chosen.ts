import type {Root} from 'mdast'
import {type NativeParser, parseNative} from './native/engine.ts'
import {nativeInUse} from './parser-choice.ts'
import {parseReference} from './reference.ts'
import {parseSections} from './sections.ts'
import {BOM} from './source.ts'

/**
 * The tree of a text by the parser in use. What the native parser may read otherwise than the reference is left to that:
 * the sections that are doubtful, or the whole text. A byte order mark at its beginning is not counted in places.
 */
export function parseWithChosen(text: string): Root {
  const native = nativeInUse()
  if (!native) return parseReference(text)
  const own = text.startsWith(BOM) ? text.slice(BOM.length) : text
  const result = parseNative(own, native)
  if ('tree' in result) return result.tree
  const {outline} = result
  const tree = outline && parseSections(own, outline, (section) => parseSection(section, native))
  return tree ?? parseReference(text)
}

function parseSection(text: string, native: NativeParser): Root {
  const result = parseNative(text, native)
  return 'tree' in result ? result.tree : parseReference(text)
}
