import type {Root} from 'mdast'
import {convertTree, type NativeNode} from './convert.ts'
import type {Doubt} from './doubt.ts'
import {readWithRowTags} from './row-tags.ts'
import {placeTasks} from './tasks.ts'
import {findTextDoubt} from './text-doubt.ts'
import {findTreeDoubt} from './tree-doubt.ts'

/** The native parser: GitHub-flavoured markdown with front matter, as a tree with places in UTF-16 units. */
export type NativeParser = (text: string) => NativeNode

/** What came of a text: the tree that the reference parser would give, or why that has to be asked. */
export type NativeResult = {tree: Root; isRepaired: boolean} | {doubt: Doubt}

/**
 * The tree of a text from the native parser, where it is sure to be that of the reference.
 * @param text without a byte order mark at its beginning
 */
export function parseNative(text: string, parser: NativeParser): NativeResult {
  const before = findTextDoubt(text)
  if (before) return {doubt: before}
  try {
    const result = readWithRowTags(text, (each) => convertTree(parser(each)))
    if (!result) return {doubt: 'table'}
    const doubt = findTreeDoubt(result.tree, text)
    if (doubt) return {doubt}
    placeTasks(result.tree)
    return result
  } catch {
    return {doubt: 'failure'}
  }
}
