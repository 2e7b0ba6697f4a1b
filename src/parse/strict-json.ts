import {createScanner, type Node, type ParseError, parseTree} from 'jsonc-parser'
import {scanConflicts} from './conflict.ts'
import {describeError} from './json-errors.ts'

/** How much of a text is read: limits keep recursion off the stack's end, and the tree of brackets out of memory. */
export interface JsonLimits {
  /** Levels of brackets. */
  levels: number
  values: number
}

/** What is wrong with a text that should be JSON, by offsets. */
export interface JsonFault {
  offset: number
  length: number
  /** What stands there, source text in backticks. */
  actual: string
  expected: string
}

/** The tree of a text, and why it is not JSON; there is no tree of a text with faults. */
export interface JsonText {
  root: Node | undefined
  faults: JsonFault[]
}

/** Reads JSON as `JSON.parse` does; never throws, however a text nests. */
export function readJson(text: string, limits: JsonLimits): JsonText {
  const tooMuch = findTooMuch(text, limits)
  if (tooMuch) return {root: undefined, faults: [tooMuch]}
  const errors: ParseError[] = []
  const root = parseTree(text, errors, {disallowComments: true, allowTrailingComma: false})
  if (errors.length === 0) return {root, faults: []}
  const marker = findConflict(text)
  return {root: undefined, faults: marker ? [marker] : describeErrors(text, errors)}
}

/** The bracket or comma at which a text passes a limit. */
function findTooMuch(text: string, {levels, values}: JsonLimits): JsonFault | undefined {
  const scanner = createScanner(text, true)
  let depth = 0
  let found = 1
  while (scanner.getPosition() < text.length) {
    scanner.scan()
    const offset = scanner.getTokenOffset()
    const sign = scanner.getTokenLength() === 1 ? text[offset]! : ''
    if (sign === '{' || sign === '[') depth++
    if (sign === '}' || sign === ']') depth--
    if (sign === ',' || sign === '{' || sign === '[') found++
    const fault = {offset, length: 1, actual: `\`${sign}\``}
    if (depth > levels) return {...fault, expected: `at most ${levels} levels of brackets`}
    if (found > values) return {...fault, expected: `at most ${values} values`}
  }
  return undefined
}

/** Markers of a merge break the text in many places, for one reason. */
function findConflict(text: string): JsonFault | undefined {
  const line = scanConflicts(text).hunks[0]?.line
  if (line === undefined) return undefined
  const marker = [...text.matchAll(/.*(?:\r\n|\r|\n|$)/g)][line - 1]!
  const length = marker[0].trimEnd().length
  return {offset: marker.index, length, actual: 'merge conflict', expected: 'JSON; take one of its sides'}
}

/** Each fault once: what stands on the line of a fault, or on the next, is mostly a consequence of it. */
function describeErrors(text: string, errors: ParseError[]): JsonFault[] {
  const faults: JsonFault[] = []
  let last: number | undefined
  for (const error of errors) {
    const isApart = last === undefined || text.slice(last, error.offset).split(/\r\n|\r|\n/).length > 2
    const isEnd = error.offset >= text.length
    if (isApart && !(isEnd && faults.length > 0)) faults.push(describeError(text, error))
    last = error.offset
  }
  return faults
}
