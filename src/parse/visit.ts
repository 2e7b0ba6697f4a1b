import type {Node, Parent} from 'unist'
import type {visit as packageVisit} from 'unist-util-visit'
import type {visitParents as packageVisitParents} from 'unist-util-visit-parents'

/** Ends a visit. */
export const EXIT = false

/** Leaves out what is in a node. */
export const SKIP = 'skip'

/** What a visitor says: how to go on, the index of the sibling that is next, or both. */
type Answer = undefined | null | boolean | typeof SKIP | number | readonly [boolean | typeof SKIP, number?]

/** @param ancestors of the node, the outermost first; the same array for all nodes */
type Visitor = (node: Node, index: number | undefined, ancestors: readonly Parent[]) => Answer

/**
 * Visits the nodes of a tree, parents before children: all, or those of one type. Does what the package of that name does,
 * which makes and names a function for every node that it meets: a build goes through its trees a few dozen times.
 */
export const visit = ((tree: Node, ...given: unknown[]): void => {
  const visitor = given.at(-1) as (
    node: Node,
    index: number | undefined,
    parent: Parent | undefined,
  ) => Answer
  walk(tree, undefined, {
    type: typeOf(given),
    ancestors: [],
    visitor: (node, index, ancestors) => visitor(node, index, ancestors.at(-1)),
  })
}) as unknown as typeof packageVisit

/** The same for visitors who ask for all ancestors of a node. */
export const visitParents = ((tree: Node, ...given: unknown[]): void => {
  const visitor = given.at(-1) as (node: Node, ancestors: Parent[], index: number | undefined) => Answer
  walk(tree, undefined, {
    type: typeOf(given),
    ancestors: [],
    visitor: (node, index, ancestors) => visitor(node, [...ancestors], index),
  })
}) as unknown as typeof packageVisitParents

/** The one type of nodes to visit; undefined for all. */
function typeOf(given: readonly unknown[]): string | undefined {
  if (given.length === 1) return undefined
  const [type] = given
  if (given.length === 2 && typeof type === 'string') return type
  throw new Error('Cannot visit nodes by anything but one type')
}

/** Whether nothing is to visit in a node or in it: most nodes are leaves of another type. */
function isPassedBy(node: Node, {type}: Walk): boolean {
  return type !== undefined && node.type !== type && !('children' in node)
}

interface Walk {
  type: string | undefined
  /** Those of the node that is visited. */
  ancestors: Parent[]
  visitor: Visitor
}

/** Visits a node and what is in it; tells the index of the sibling that is next, or that the visit ends. */
function walk(node: Node, index: number | undefined, on: Walk): number | typeof EXIT | undefined {
  let action: Answer
  let next: number | undefined
  if (on.type === undefined || node.type === on.type) {
    const answer = on.visitor(node, index, on.ancestors)
    if (Array.isArray(answer)) [action, next] = answer as readonly [Answer, number?]
    else if (typeof answer === 'number') next = answer
    else action = answer as Answer
  }
  if (action === EXIT) return EXIT
  if (action === SKIP || !('children' in node)) return next
  const parent = node as Parent
  on.ancestors.push(parent)
  for (let at = 0; at > -1 && at < parent.children.length; ) {
    const child = parent.children[at]!
    const after = isPassedBy(child, on) ? undefined : walk(child, at, on)
    if (after === EXIT) return EXIT
    at = after ?? at + 1
  }
  on.ancestors.pop()
  return next
}
