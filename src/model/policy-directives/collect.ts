import type {Code, Nodes, Parents, Root} from 'mdast'
import {visitParents} from 'unist-util-visit-parents'
import type {Locator} from '../../parse/place.ts'
import {nodeSpan} from '../spans.ts'
import type {CodeBlock} from '../types.ts'
import {
  type DirectiveFault,
  directivesInComment,
  directivesInMeta,
  type WrittenDirectives,
} from './written.ts'

/** What authors state of the code blocks of a document. */
export interface CollectedDirectives {
  /** By the offset at which a code block starts. */
  ofBlock: ReadonlyMap<number, WrittenDirectives>
  /** Directives that no code block follows. */
  stray: DirectiveFault[]
}

/** The directives of all code blocks: those of the comments right above a block, then those of its fence's meta. */
export function collectPolicyDirectives(tree: Root, locator: Locator): CollectedDirectives {
  const ofBlock = new Map<number, WrittenDirectives>()
  const stray: DirectiveFault[] = []
  visitParents(tree, 'html', (node, ancestors) => {
    const found = directivesInComment(node, locator)
    if (!found) return
    const block = blockAfter(node, ancestors.at(-1)!)
    if (block) add(ofBlock, block, found)
    else
      stray.push(
        ...found.directives.map(({nameSpan, name}) => ({span: nameSpan, message: strayMessage(name)})),
      )
  })
  visitParents(tree, 'code', (node) => {
    const directives = directivesInMeta(node, locator)
    if (directives.length > 0) add(ofBlock, node, {directives, faults: []})
  })
  return {ofBlock, stray}
}

/** Of code blocks that hold no policy: whatever is stated of them. */
export function directivesWithoutPolicy(
  blocks: readonly CodeBlock[],
  {ofBlock}: CollectedDirectives,
): DirectiveFault[] {
  return blocks
    .flatMap(({span}) => ofBlock.get(span.start.offset)?.directives ?? [])
    .map(({name, nameSpan}) => ({
      span: nameSpan,
      message: `Unexpected \`${name}\`, expected an IAM policy in the code block`,
    }))
}

function strayMessage(name: string): string {
  return `Unexpected \`${name}\`, expected a code block right below the comment`
}

/** The code block that follows a comment, with nothing but other comments of the kind between them. */
function blockAfter(node: Nodes, parent: Parents): Code | undefined {
  const siblings: readonly Nodes[] = parent.children
  for (const next of siblings.slice(siblings.indexOf(node) + 1)) {
    if (next.type === 'code') return next
    if (next.type !== 'html' || !/^<!--\s*policy-/.test(next.value)) return undefined
  }
  return undefined
}

function add(ofBlock: Map<number, WrittenDirectives>, block: Code, found: WrittenDirectives): void {
  const {offset} = nodeSpan(block).start
  const earlier = ofBlock.get(offset) ?? {directives: [], faults: []}
  ofBlock.set(offset, {
    directives: [...earlier.directives, ...found.directives],
    faults: [...earlier.faults, ...found.faults],
  })
}
