import type {Root} from 'mdast'
import type {Outline} from '../piecewise.ts'
import {convertTree, type NativeNode} from './convert.ts'
import type {Doubt, PlacedDoubt} from './doubt.ts'
import {readWithRowTags} from './row-tags.ts'
import {placeTasks} from './tasks.ts'
import {findPlacedDoubts, findTextDoubt} from './text-doubt.ts'
import {findTreeDoubts} from './tree-doubt.ts'

/** The native parser: GitHub-flavoured markdown with front matter, as a tree with places in UTF-16 units. */
export type NativeParser = (text: string) => NativeNode

/** What a task begins with, after the mark of its item. */
const BOX = /\[[ xX]\]/

/**
 * What came of a text: the tree that the reference parser would give, or why that has to be asked, with what is sure
 * nevertheless.
 */
export type NativeResult = {tree: Root; isRepaired: boolean} | {doubt: Doubt; outline?: Outline}

/**
 * The tree of a text from the native parser, where it is sure to be that of the reference.
 * @param text without a byte order mark at its beginning
 */
export function parseNative(text: string, parser: NativeParser): NativeResult {
  const doubt = findTextDoubt(text)
  if (doubt) return {doubt}
  try {
    const result = readWithRowTags(text, (each) => convertTree(parser(each), text))
    const {tree} = result
    const doubts: PlacedDoubt[] = [...findPlacedDoubts(text), ...findTreeDoubts(tree, text)]
    if (BOX.test(text)) placeTasks(tree)
    if (!doubts[0]) return result
    return {doubt: doubts[0].doubt, outline: {tree, doubtfulAt: doubts.map(({offset}) => offset)}}
  } catch {
    return {doubt: 'failure'}
  }
}
