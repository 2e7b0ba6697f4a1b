import type {Nodes, Root, RootContent} from 'hast'
import type {Options} from 'hast-util-raw'
import {readTags, type Tag} from '../../../src/model/tags.ts'
import {nestAsBrowsersDo} from './nest.ts'
import {merged} from './plain-html.ts'

declare module 'hast' {
  interface Data {
    /** Whether the node comes of a part of its page that was nested as browsers do. */
    isNested?: boolean
  }
}

/** What is known of the parts of a page. */
export interface PartFacts {
  /** Whether a browser may nest a part otherwise than its tree says. */
  isDoubtful(part: Nodes): boolean
  /** Whether a part only holds others, which are nested as if they were the page. */
  holdsParts(part: Nodes): boolean
}

/** Stands at each end of what is parsed. In the middle of anything else, it says that something was left open. */
const EDGE = 'dataEdge'

/** Elements whose tags have an effect on what follows that no open element shows, and those that mean nothing to a body. */
const FAR_REACHING = new RegExp(
  '</?(?:base|basefont|bgsound|body|caption|col|colgroup|form|frame|frameset|head|html|link|meta|noframes|script|style|' +
    'tbody|td|template|tfoot|th|thead|title|tr)(?=[\\s/>])',
  'i',
)

/** Elements without an end tag. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i

/**
 * Nests a page as browsers will, but parses only the parts that they may nest otherwise than the tree says: a page whose
 * only raw HTML is an anchor or two is parsed in a moment. A page in which a part reaches into the next is parsed whole.
 * @param tree is used up
 */
export function nestParts(tree: Root, facts: PartFacts, options?: Options): Root {
  const children = mayBeParted(tree) ? nestedParts(tree.children, facts, options) : undefined
  return {...tree, children: children ?? nestedNodes(tree.children, options)}
}

function mayBeParted(node: Nodes): boolean {
  if (node.type === 'raw') return !FAR_REACHING.test(node.value)
  return !('children' in node) || node.children.every(mayBeParted)
}

/** The parts as nested; undefined if one reaches into what follows it. */
function nestedParts(parts: RootContent[], facts: PartFacts, options?: Options): RootContent[] | undefined {
  const result: RootContent[] = []
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!
    let nested: RootContent[] | undefined = [part]
    if (facts.holdsParts(part) && 'children' in part) {
      const children = nestedParts(part.children, facts, options)
      nested = children && [{...part, children} as RootContent]
    } else if (facts.isDoubtful(part)) {
      const end = endOfDoubt(parts, at, facts)
      const isFirst = result.every(({type}) => type !== 'element')
      nested = nestedApart(parts.slice(at, end), isFirst, options)
      at = end - 1
    }
    if (!nested) return undefined
    result.push(...nested)
  }
  return merged(result)
}

/** The place after a doubtful part and those that belong to it: what it opens, and the doubtful ones right after it. */
function endOfDoubt(parts: readonly RootContent[], from: number, facts: PartFacts): number {
  const open = new OpenElements()
  let end = from + 1
  for (let at = from; at < parts.length; at++) {
    const part = parts[at]!
    if (part.type === 'text' && open.count === 0) continue
    if (open.count === 0 && !facts.isDoubtful(part)) break
    open.read(part)
    end = at + 1
  }
  return end
}

/** The elements that raw HTML has opened and not closed, by their names only. */
class OpenElements {
  readonly #counts = new Map<string, number>()
  /** Of all of them. */
  count = 0

  read(node: Nodes): void {
    if (node.type === 'raw')
      for (const {name, kind} of readTags(node.value)) if (!VOID.test(name)) this.#count(name, kind)
    if ('children' in node) for (const child of node.children) this.read(child)
  }

  #count(written: string, kind: Tag['kind']): void {
    const name = written.toLowerCase()
    const known = this.#counts.get(name) ?? 0
    // An end tag of nothing is nothing.
    const change = kind === 'end' ? -Math.min(1, known) : 1
    this.#counts.set(name, known + change)
    this.count += change
  }
}

/**
 * Parts parsed by themselves; undefined if that leaves something open.
 * @param isFirst whether they begin the page, where end tags are nothing
 */
function nestedApart(parts: RootContent[], isFirst: boolean, options?: Options): RootContent[] | undefined {
  const edge = (): RootContent => ({
    type: 'element',
    tagName: 'span',
    properties: {[EDGE]: ''},
    children: [],
  })
  // They may have to be parsed once more.
  const before = isFirst ? [] : [edge()]
  const nested = nestedNodes([...before, ...structuredClone(parts), edge()], options)
  const isWhole = (isFirst || isEdge(nested[0])) && isEdge(nested.at(-1))
  return isWhole ? nested.slice(before.length, -1) : undefined
}

function isEdge(node: Nodes | undefined): boolean {
  return node?.type === 'element' && EDGE in node.properties
}

function nestedNodes(nodes: RootContent[], options?: Options): RootContent[] {
  const {children} = nestAsBrowsersDo({type: 'root', children: nodes}, options)
  children.forEach(mark)
  return children
}

/** Each of them may be all that the sanitiser leaves of what is around it. */
function mark(node: Nodes): void {
  if (node.type === 'text') return
  node.data = {...node.data, isNested: true}
  if ('children' in node) node.children.forEach(mark)
}
