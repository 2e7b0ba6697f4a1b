import type {Root} from 'mdast'
import type {NativeParser, NativeResult} from '../../../src/parse/native/engine.ts'
import {parseNative} from '../../../src/parse/native/engine.ts'
import {loadNative} from '../../../src/parse/native/load.ts'

const parser = loadNative()

/** The native parser as it is, without any test of what it says. */
export const raw: NativeParser = (text) => {
  if (!parser) throw new Error('Cannot find the native parser, which these tests compare with the reference')
  return parser(text)
}

/** What the native parser makes of a text. */
export function read(text: string): NativeResult {
  return parseNative(text, raw)
}

/** Its tree of a text of which it should have one. */
export function treeOf(text: string): Root {
  const result = read(text)
  if ('doubt' in result) throw new Error(`Cannot read the text: ${result.doubt}`)
  return result.tree
}
