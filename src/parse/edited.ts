import type {Root} from 'mdast'
import {endOf, isEntangled, isMarked, movedBy, rootOf, startOf} from './pieces.ts'

/** A text with its tree. */
export interface Parsed {
  text: string
  tree: Root
}

/**
 * The tree of a text that differs from another in one stretch, from the tree of that: only what is between the headings
 * around the stretch is parsed. Shares nodes with the other tree, whose places are left as they are. Undefined where it
 * cannot be told so: then the whole text has to be parsed.
 * @param parse gives the tree of a whole text
 */
export function parseEdited(text: string, other: Parsed, parse: (text: string) => Root): Root | undefined {
  if (isEntangled(text) || isEntangled(other.text)) return undefined
  const {children} = other.tree
  const headings = children.flatMap((node, index) => (isMarked(node, other.text) ? [index] : []))
  const start = sameStart(text, other.text)
  const end = sameEnd(text, other.text, start)
  const first = headings.findLast((index) => endOf(children[index]) < start)
  const last = headings.find((index) => startOf(children[index]) >= other.text.length - end)
  if (first === undefined && last === undefined) return undefined
  const from = first === undefined ? 0 : startOf(children[first])
  const moved = text.length - other.text.length
  const to = last === undefined ? text.length : endOf(children[last]) + moved
  const middle = parse(text.slice(from, to))
  const closing = last === undefined ? undefined : middle.children.pop()
  const lines = first === undefined ? 0 : (children[first]?.position?.start.line ?? 1) - 1
  const parsed = middle.children.map((node) => movedBy(node, from, lines))
  if (last === undefined) return rootOf([...children.slice(0, first), ...parsed], text)
  const heading = children[last]
  const isSame = closing?.type === 'heading' && startOf(closing) + from === startOf(heading) + moved
  if (!heading || !isSame) return undefined
  const shift = (closing.position?.start.line ?? 1) + lines - (heading.position?.start.line ?? 1)
  const rest = children.slice(last).map((node) => movedBy(node, moved, shift))
  return rootOf([...children.slice(0, first ?? 0), ...parsed, ...rest], text)
}

function sameStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let same = 0
  while (same < most && one[same] === other[same]) same++
  return same
}

/** Characters that are the same at the end, without those that are the same at the start. */
function sameEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start
  let same = 0
  while (same < most && one[one.length - 1 - same] === other[other.length - 1 - same]) same++
  return same
}
