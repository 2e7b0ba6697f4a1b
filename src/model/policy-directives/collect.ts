import type {Code, Html, Nodes, Parents} from 'mdast'
import type {NodeIndex} from '../../parse/node-index.ts'
import type {Locator} from '../../parse/place.ts'
import type {CodeBlock} from '../passages.ts'
import {nodeSpan} from '../spans.ts'
import {nearDirectiveOfComment, nearDirectivesOfFence} from './near.ts'
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
  /** Words that are nearly directives. */
  near: DirectiveFault[]
}

/** The directives of all code blocks: those of the comments right above a block, then those of its fence's meta. */
export function collectPolicyDirectives(nodes: NodeIndex, locator: Locator): CollectedDirectives {
  const ofBlock = new Map<number, WrittenDirectives>()
  const stray: DirectiveFault[] = []
  const near: DirectiveFault[] = []
  const blocks = new BlocksAfter()
  for (const {node, parent} of nodes.of('html')) {
    const found = directivesInComment(node, locator)
    const almost = found ? undefined : nearDirectiveOfComment(node, locator)
    if (!found && !almost) continue
    const block = blocks.after(node, parent!.node)
    if (almost && block) near.push(almost)
    if (!found) continue
    if (block) add(ofBlock, block, found)
    else
      stray.push(
        ...found.directives.map(({nameSpan, name}) => ({span: nameSpan, message: strayMessage(name)})),
      )
  }
  for (const {node} of nodes.of('code')) {
    near.push(...nearDirectivesOfFence(node, locator))
    const directives = directivesInMeta(node, locator)
    if (directives.length > 0) add(ofBlock, node, {directives, faults: []})
  }
  return {ofBlock, stray, near}
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

/** Finds the code block that a comment is about; reads the children of a parent once, for it may have many comments. */
class BlocksAfter {
  readonly #ofParent = new Map<Parents, Map<Nodes, Code>>()

  /** The code block that follows a comment, with nothing but other comments for Proofbook between them. */
  after(comment: Html, parent: Parents): Code | undefined {
    const known = this.#ofParent.get(parent) ?? this.#read(parent)
    this.#ofParent.set(parent, known)
    return known.get(comment)
  }

  #read(parent: Parents): Map<Nodes, Code> {
    const blocks = new Map<Nodes, Code>()
    let block: Code | undefined
    for (const node of (parent.children as Nodes[]).toReversed()) {
      if (block) blocks.set(node, block)
      if (node.type === 'code') block = node
      else if (node.type !== 'html' || !/^<!--\s*(?:policy|proofbook)-/.test(node.value)) block = undefined
    }
    return blocks
  }
}

function add(ofBlock: Map<number, WrittenDirectives>, block: Code, found: WrittenDirectives): void {
  const {offset} = nodeSpan(block).start
  const known = ofBlock.get(offset) ?? {directives: [], faults: []}
  for (const directive of found.directives) known.directives.push(directive)
  for (const fault of found.faults) known.faults.push(fault)
  ofBlock.set(offset, known)
}
