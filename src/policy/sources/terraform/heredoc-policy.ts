import type {JsonNode} from '../../text/json-tree.ts'
import type {Span} from '../../text/place.ts'
import type {SyntaxFault} from '../../text/syntax-faults.ts'
import {sniffPolicy} from '../../tree/sniff.ts'
import {findHoles} from './holes.ts'
import {openName} from './open-name.ts'
import {expressionIn} from './values.ts'

/** What could be read from a heredoc; the offsets are those of the text around it. */
export interface HeredocJson {
  roots: JsonNode[]
  faults: SyntaxFault[]
}

/** Characters of private use stand in the JSON for what a hole has and JSON cannot have, so that no offset moves. */
const FILL = '\uE000'
const BARE = '\uE001'

/** Reads a heredoc as JSON in which Terraform fills the holes; undefined for one that is not a policy. */
export function readHeredoc(text: string, content: Span): HeredocJson | undefined {
  const {json, templated} = fillHoles(text, content)
  const {kind, json: read} = sniffPolicy(json)
  if (kind !== 'policy' || !read) return undefined
  return {
    roots: read.roots.map((root) => restored(root, content.offset)),
    // What Terraform writes between values may be all that they lack.
    faults: templated ? [] : read.faults.map((fault) => restoredFault(fault, content.offset)),
  }
}

/** The same text, character by character, with each hole in a shape that JSON has. */
function fillHoles(text: string, {offset, length}: Span): {json: string; templated: boolean} {
  const pieces: string[] = []
  let templated = false
  let inString = false
  let at = offset
  const pushLiteral = (end: number): void => {
    const literal = text.slice(at, end)
    inString = endsInString(literal, inString)
    pieces.push(literal.replace(/([$%])\1\{/g, `${FILL}$1{`))
  }
  for (const hole of findHoles(text, offset, offset + length)) {
    pushLiteral(hole.offset)
    at = hole.offset + hole.length
    const inside = expressionIn(text, hole).replace(/[^A-Za-z0-9_.-]/g, FILL)
    if (inString) pieces.push(`\${${inside}}`)
    else {
      templated = true
      pieces.push(text[hole.offset] === '%' ? ' '.repeat(hole.length) : `"${BARE}${inside}"`)
    }
  }
  pushLiteral(offset + length)
  return {json: pieces.join(''), templated}
}

/** Whether a stretch of JSON ends within a string; none goes on to the next line. */
function endsInString(literal: string, inString: boolean): boolean {
  let inside = inString
  for (const [mark] of literal.matchAll(/\\[\s\S]|"|\n/g)) {
    if (mark === '"') inside = !inside
    if (mark.endsWith('\n')) inside = false
  }
  return inside
}

/** A node `by` characters further on, with the holes in its values named. */
function restored(node: JsonNode, by: number): JsonNode {
  const span = {offset: node.offset + by, length: node.length}
  switch (node.type) {
    case 'array':
      return {...node, ...span, items: node.items.map((item) => restored(item, by))}
    case 'object': {
      const members = node.members.map(({key, value}) => ({
        key: {...key, offset: key.offset + by, value: unfilled(key.value)},
        value: value && restored(value, by),
      }))
      return {...node, ...span, members}
    }
    default:
      return {...node, ...span, value: unfilled(node.value)}
  }
}

function restoredFault(fault: SyntaxFault, by: number): SyntaxFault {
  const message = unfilled(fault.message).replace('end of the example', 'end of the heredoc')
  return {...fault, offset: fault.offset + by, message}
}

function unfilled(value: string): string {
  if (value.startsWith(BARE)) return openName(value)
  return value.replaceAll(FILL, '').replaceAll('${}', openName(''))
}
