import type {Root} from 'mdast'
import {convertTree, type NativeNode} from './convert.ts'
import type {Doubt} from './doubt.ts'
import {readWithRowTags} from './row-tags.ts'
import {placeTasks} from './tasks.ts'
import {findTextDoubt} from './text-doubt.ts'
import {findTreeDoubt} from './tree-doubt.ts'

/** The native parser: GitHub-flavoured markdown with front matter, as a tree with places in UTF-16 units. */
export type NativeParser = (text: string) => NativeNode

/**
 * What came of a text: the tree that the reference parser would give, or why that has to be asked, with a tree that tells
 * where its parts may be.
 */
export type NativeResult = {tree: Root; isRepaired: boolean} | {doubt: Doubt; outline?: Root | undefined}

/**
 * The tree of a text from the native parser, where it is sure to be that of the reference.
 * @param text without a byte order mark at its beginning
 */
export function parseNative(text: string, parser: NativeParser): NativeResult {
  const before = findTextDoubt(text)
  // A strange character is only doubtful where it is; the other doubts are about the whole text.
  if (before && before !== 'character') return {doubt: before}
  try {
    const result = readWithRowTags(text, (each) => convertTree(parser(each)))
    if (!result) return {doubt: 'table'}
    const doubt = before ?? findTreeDoubt(result.tree, text)
    if (doubt) return {doubt, outline: result.tree}
    placeTasks(result.tree)
    return result
  } catch {
    return {doubt: 'failure'}
  }
}
