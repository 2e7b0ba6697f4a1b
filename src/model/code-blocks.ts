import type {Code, Root} from 'mdast'
import {visitParents} from 'unist-util-visit-parents'
import type {Locator} from '../parse/place.ts'
import {nodeSpan} from './spans.ts'
import type {CodeBlock} from './types.ts'

/** A line ending; the value of a code block keeps those of its file. */
const EOL = /\r\n|\r|\n/g

/** All code blocks of a document, fenced and indented. */
export function collectCodeBlocks(tree: Root, locator: Locator): CodeBlock[] {
  const blocks: CodeBlock[] = []
  visitParents(tree, 'code', (node) => {
    blocks.push({
      lang: node.lang ?? null,
      meta: node.meta ?? null,
      value: node.value,
      span: nodeSpan(node),
      lineOffsets: lineOffsets(node, locator),
    })
  })
  return blocks
}

/** Offset in the variant of an offset in a code block's value. */
export function offsetInVariant(block: CodeBlock, offset: number): number {
  let line = 0
  let lineStart = 0
  for (const eol of block.value.matchAll(EOL)) {
    const next = eol.index + eol[0].length
    if (next > offset) break
    line++
    lineStart = next
  }
  return (block.lineOffsets[line] ?? block.span.end.offset) + (offset - lineStart)
}

/**
 * Where each line of the value begins in the variant. The parser takes away what a container (list, quote) and the
 * fence's own indentation put before a line, so a line of the value is the end of its line in the source; only a tab
 * that was cut in two differs, and there the first character that is no white space is matched.
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
