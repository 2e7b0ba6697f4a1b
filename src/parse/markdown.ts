import type {Root} from 'mdast'
import {type Parsed, parseEdited} from './edited.ts'
import {ExcessError} from './excess-error.ts'
import {findTreeExcess} from './limits-tree.ts'
import {parseWithChosen} from './parse-with-chosen.ts'
import {BOM} from './source.ts'
import {placeUnplaced} from './unplaced.ts'
import {visit} from './visit.ts'

/** Where trees are kept for who reads a text again. Each tree that it gives is a new one, which may be changed. */
export interface TreeStore {
  get(text: string): Root | undefined
  set(text: string, tree: Root): void
}

let store: TreeStore | undefined

/** Has every tree kept from now on: for a process that reads the same texts several times. */
export function keepTrees(kept: TreeStore | undefined): void {
  store = kept
}

/** Does some work with other trees kept, or none. It must not wait for anything: others would find these trees. */
export function withTrees<Result>(kept: TreeStore | undefined, work: () => Result): Result {
  const before = store
  store = kept
  try {
    return work()
  } finally {
    store = before
  }
}

/**
 * The tree of one variant's text (GitHub-flavoured, with front matter). All of Proofbook parses by this function.
 * @throws {ExcessError} for a tree that is deeper than what walks it bears; `findExcess` tells of texts before
 */
export function parseMarkdown(text: string): Root {
  const kept = store?.get(text)
  if (kept) return kept
  const tree = parseAnew(text)
  store?.set(text, tree)
  return tree
}

/**
 * The same tree, made from that of a text that differs in one stretch; undefined where it cannot be.
 * @throws {ExcessError} likewise
 */
export function parseAlike(text: string, other: Parsed): Root | undefined {
  const tree = parseEdited(text, other, parseAnew)
  const excess = tree && findTreeExcess(tree)
  if (excess) throw new ExcessError(excess)
  return tree
}

function parseAnew(text: string): Root {
  const tree = parseWithChosen(text)
  const excess = findTreeExcess(tree)
  if (excess) throw new ExcessError(excess)
  if (text.startsWith(BOM)) countMark(tree)
  placeUnplaced(tree, text)
  return tree
}

/** Makes places count the byte order mark of a side that is first in its variant: the parsers do not. */
function countMark(tree: Root): void {
  visit(tree, ({position}) => {
    for (const point of position ? [position.start, position.end] : []) {
      point.offset = (point.offset ?? 0) + BOM.length
      if (point.line === 1) point.column += BOM.length
    }
  })
}
