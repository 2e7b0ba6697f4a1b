import type {Parents, PhrasingContent, Root, RootContent} from 'mdast'
import {parseMarkdown} from '../../../src/parse/markdown.ts'
import {visit} from '../../../src/parse/visit.ts'
import {type Admonition, findAdmonitions} from './admonition-fences.ts'
import {type CalloutKind, callout} from './callout.ts'

/**
 * The tree of a text in which `:::note` to `:::` is a boxed remark, as on some platforms. Markdown takes such lines into
 * the paragraph, list or table that they are in, so it is read once more with thematic breaks in their place: those end
 * what they follow, and are as long, so that every other node keeps its offsets.
 */
export function parseWithAdmonitions(text: string): Root {
  const plain = parseMarkdown(text)
  let found = findAdmonitions(text, plain)
  for (let round = 0; found.length > 0 && round < MOST_ROUNDS; round++) {
    const tree = parseMarkdown(withBreaks(text, found))
    const parents = parentsOfBreaks(tree)
    const paired = found.filter(({at, close}) => parents.has(at) && parents.get(at) === parents.get(close.at))
    if (paired.length === found.length) {
      const openings = new Map(found.map((each) => [each.at, each]))
      const closings = new Set(found.map(({close}) => close.at))
      for (const parent of new Set(parents.values())) box(parent, openings, closings)
      return tree
    }
    found = paired
  }
  return plain
}

/** A pair whose lines are not in one block is text again, which can change the blocks around it. */
const MOST_ROUNDS = 5

function withBreaks(text: string, found: readonly Admonition[]): string {
  const fences = found.flatMap((each) => [each, each.close]).sort((a, b) => a.at - b.at)
  const parts: string[] = []
  let end = 0
  for (const {at, length} of fences) {
    parts.push(text.slice(end, at), '***'.padEnd(length))
    end = at + length
  }
  return parts.join('') + text.slice(end)
}

/** What holds each thematic break, by the offset of that. */
function parentsOfBreaks(tree: Root): Map<number, Parents> {
  const parents = new Map<number, Parents>()
  visit(tree, 'thematicBreak', (node, _, parent) => {
    if (parent) parents.set(offsetOf(node), parent)
  })
  return parents
}

/** Puts what is between the two breaks of each pair into a box. */
function box(
  parent: Parents,
  openings: ReadonlyMap<number, Admonition>,
  closings: ReadonlySet<number>,
): void {
  const stack: {opening?: RootContent; children: RootContent[]}[] = [{children: []}]
  for (const node of parent.children as RootContent[]) {
    const at = node.type === 'thematicBreak' ? offsetOf(node) : -1
    const {opening, children} = stack.at(-1)!
    if (openings.has(at)) stack.push({opening: node, children: []})
    else if (opening && closings.has(at)) {
      const {kind, title} = openings.get(offsetOf(opening))!
      const position = {start: opening.position!.start, end: node.position!.end}
      stack.pop()
      stack.at(-1)!.children.push({...callout(kind as CalloutKind, children, titleOf(title)), position})
    } else children.push(node)
  }
  parent.children = stack[0]!.children as typeof parent.children
}

function offsetOf({position}: RootContent): number {
  return position?.start.offset ?? -1
}

/** A title may have emphasis, code and links. */
function titleOf(markdown: string): PhrasingContent[] {
  const [paragraph, ...others] = parseMarkdown(markdown).children
  if (paragraph?.type === 'paragraph' && others.length === 0) return withoutPlaces(paragraph.children)
  return markdown === '' ? [] : [{type: 'text', value: markdown}]
}

/** The places of nodes that were read apart would be those of others. */
function withoutPlaces(nodes: PhrasingContent[]): PhrasingContent[] {
  for (const node of nodes)
    visit(node, (each) => {
      each.position = undefined
    })
  return nodes
}
