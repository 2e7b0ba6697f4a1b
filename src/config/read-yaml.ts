import {type Document, isScalar, parseDocument, visit} from 'yaml'
import {yamlTooDeepAt} from '../parse/yaml-depth.ts'

/** Largest configuration, in bytes of UTF-8: what the library takes for some texts grows with the square of their size. */
const MOST_BYTES = 64 * 1024

/** Deepest nesting; a configuration needs ten levels. */
const MOST_LEVELS = 100

/** How many values aliases may stand for. */
const MOST_ALIASES = 20

/** Longest message of the library, in UTF-16 units. */
const MOST_MESSAGE = 200

/** What is wrong with a text. */
export interface Problem {
  /** In the text, from 0, in UTF-16 units. */
  offset: number
  message: string
}

/** A text of YAML that was read, or what is wrong with it. */
export type ReadYaml = {document: Document; data: unknown; problems: []} | {problems: Problem[]}

/** Reads YAML as data: nothing of it is executed, and a text that only wears its reader down is refused. */
export function readYaml(text: string): ReadYaml {
  const size = Buffer.byteLength(text)
  if (size > MOST_BYTES) return refuse(0, `Unexpected size of ${size} bytes, expected at most ${MOST_BYTES}`)
  const deepAt = yamlTooDeepAt(text, MOST_LEVELS)
  if (deepAt !== undefined)
    return refuse(deepAt, `Unexpected nesting, expected at most ${MOST_LEVELS} levels`)
  // The library compares every key with every other; and its warnings quote keys as they are.
  const document = parseDocument(text, {prettyErrors: false, uniqueKeys: false, logLevel: 'error'})
  const errors = document.errors.map(({pos, message}) => ({offset: pos[0], message: short(message)}))
  const problems = errors.length > 0 ? errors : repeatedKeys(document)
  if (problems.length > 0) return {problems}
  try {
    return {document, data: document.toJS({maxAliasCount: MOST_ALIASES}), problems: []}
  } catch (error) {
    // An alias without an anchor, or more aliases than a person writes.
    return refuse(0, short((error as Error).message))
  }
}

/** The library quotes names whole. */
function short(message: string): string {
  return message.length <= MOST_MESSAGE ? message : `${message.slice(0, MOST_MESSAGE)}…`
}

function refuse(offset: number, message: string): ReadYaml {
  return {problems: [{offset, message}]}
}

function repeatedKeys(document: Document): Problem[] {
  const problems: Problem[] = []
  visit(document, {
    Map(_, {items}) {
      const seen = new Set<unknown>()
      for (const {key} of items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value))
          problems.push({
            offset: key.range?.[0] ?? 0,
            message: short(`Unexpected second key \`${String(key.value)}\`, expected each key once`),
          })
        seen.add(key.value)
      }
    },
  })
  return problems
}
