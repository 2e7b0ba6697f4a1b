import type {Code, Nodes, Parents} from 'mdast'
import {ancestorsOf, type NodeIndex} from '../parse/node-index.ts'
import {Locator, type Span} from '../parse/place.ts'
import type {CodeBlock} from './passages.ts'
import {renderedText} from './rendered.ts'
import {nodeSpan} from './spans.ts'
import type {DocumentModel} from './types.ts'

/** A line ending; the value of a code block keeps those of its file. */
const EOL = /\r\n|\r|\n/g

/** All code blocks of a document, fenced and indented. */
export function collectCodeBlocks(nodes: NodeIndex, locator: Locator): CodeBlock[] {
  const blocks: CodeBlock[] = []
  const leadIns = new LeadIns()
  for (const placed of nodes.of('code')) {
    const {node} = placed
    const path = [...ancestorsOf(placed), node]
    blocks.push({
      lang: node.lang ?? null,
      meta: node.meta ?? null,
      value: node.value,
      span: nodeSpan(node),
      lineOffsets: lineOffsets(node, locator),
      leadIn: leadIns.before(path),
      isExcerpt: saysExcerpt(leadIns.since(path)),
    })
  }
  return blocks
}

function saysExcerpt(prose: string): boolean {
  return /\bstatements?\b/i.test(prose) && !/\b(?:whole|entire|complete|full) (?:\w+ )?policy\b/i.test(prose)
}

/** How many paragraphs and lists before a block are read at most. */
const MOST_NODES = 20

/** Finds the text that leads up to a block; remembers where a parent's children stand, for many blocks have one parent. */
class LeadIns {
  readonly #indexes = new Map<Parents, Map<Nodes, number>>()

  /** The text right before the last of these nodes, each the parent of the next; empty if there is none. */
  before(path: readonly Nodes[]): string {
    for (let depth = path.length - 1; depth > 0; depth--) {
      const parent = path[depth - 1] as Parents
      const index = this.#indexOf(path[depth]!, parent)
      const earlier = parent.children
        .slice(Math.max(0, index - 3), index)
        .findLast((node) => node.type !== 'html')
      if (earlier) return earlier.type === 'code' ? '' : renderedText(lastItem(earlier))
    }
    return ''
  }

  /** All text before the last of these nodes, back to the heading, code block or table that comes before it. */
  since(path: readonly Nodes[]): string {
    const texts: string[] = []
    for (let depth = path.length - 1; depth > 0; depth--) {
      const parent = path[depth - 1] as Parents
      for (let index = this.#indexOf(path[depth]!, parent) - 1; index >= 0; index--) {
        const earlier = parent.children[index]!
        const isBefore = ['heading', 'code', 'table'].includes(earlier.type) || texts.length === MOST_NODES
        if (isBefore) return texts.reverse().join('\n')
        const lines = earlier.type === 'list' ? earlier.children : [earlier]
        texts.push(lines.map((line) => renderedText(line)).join('\n'))
      }
    }
    return texts.reverse().join('\n')
  }

  #indexOf(node: Nodes, parent: Parents): number {
    const known =
      this.#indexes.get(parent) ?? new Map(parent.children.map((child: Nodes, index) => [child, index]))
    this.#indexes.set(parent, known)
    return known.get(node)!
  }
}

/** Of a list only its last item leads up to what follows. */
function lastItem(node: Nodes): Nodes {
  return node.type === 'list' ? (node.children.at(-1) ?? node) : node
}

/** Offset in the variant of an offset in a code block's value. */
export function offsetInVariant(block: CodeBlock, offset: number): number {
  const lines = valueLines.get(block) ?? new Locator(block.value)
  valueLines.set(block, lines)
  const {line, column} = lines.point(offset)
  return (block.lineOffsets[line - 1] ?? block.span.end.offset) + (column - 1)
}

/** The lines of the value of a block in which many places are looked up. */
const valueLines = new WeakMap<CodeBlock, Locator>()

/** Span in the variant of a stretch of a code block's value; it ends after its last character, on that one's line. */
export function spanInVariant(block: CodeBlock, {offset, length}: Stretch, locator: Locator): Span {
  const from = offsetInVariant(block, offset)
  return locator.span(from, length === 0 ? from : offsetInVariant(block, offset + length - 1) + 1)
}

/** Offset and length in UTF-16 units. */
interface Stretch {
  offset: number
  length: number
}

/**
 * Where each line of the value begins in the variant. The parser takes away what a container (list, quote) and the
 * fence's own indentation put before a line, so a line of the value is the end of its line in the source; only a tab
 * that was cut in two differs, and there the first character that is not white space is matched.
 */
function lineOffsets(node: Code, locator: Locator): number[] {
  const {start} = nodeSpan(node)
  const isFenced = /^(`{3,}|~{3,})/.test(locator.text.slice(start.offset, start.offset + 3))
  const first = isFenced ? start.line + 1 : start.line
  return node.value.split(EOL).map((line, index) => {
    const source = locator.line(first + index)
    const trimmed = line.trimStart()
    const column = source.endsWith(line)
      ? source.length - line.length
      : Math.max(0, source.length - trimmed.length - (line.length - trimmed.length))
    return locator.lineStart(first + index) + column
  })
}

/** All code blocks of a document, each once: one that holds several policies is in several examples. */
export function codeBlocksOf({otherCodeBlocks, policyExamples}: DocumentModel): CodeBlock[] {
  return [...new Set([...otherCodeBlocks, ...policyExamples.map(({block}) => block)])]
}
