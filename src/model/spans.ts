import type {Node} from 'unist'
import type {Span} from '../parse/place.ts'

/** The span of a parsed node. The parser places every node of a document, so a missing place is a bug. */
export function nodeSpan(node: Node): Span {
  const {position} = node
  if (position?.start.offset === undefined || position.end.offset === undefined) {
    throw new Error(`The parser gave a ${node.type} node without a place`)
  }
  return {
    start: {line: position.start.line, column: position.start.column, offset: position.start.offset},
    end: {line: position.end.line, column: position.end.column, offset: position.end.offset},
  }
}
