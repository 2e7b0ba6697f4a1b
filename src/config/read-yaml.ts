import {type Alias, type Document, isScalar, parseDocument, visit} from 'yaml'
import {yamlTooDeepAt} from '../parse/yaml-depth.ts'
import {yamlFault} from '../parse/yaml-fault.ts'

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
  const problems = document.errors.length > 0 ? [faultOf(document, text)] : repeatedKeys(document)
  if (problems.length > 0) return {problems}
  try {
    return {document, data: document.toJS({maxAliasCount: MOST_ALIASES}), problems: []}
  } catch {
    // An alias without an anchor, or more aliases than a person writes.
    return {problems: [aliasFault(document)]}
  }
}

/** Points at the first alias without an anchor; where all have one, at the first alias of too many. */
function aliasFault(document: Document.Parsed): Problem {
  const aliases: Alias[] = []
  const anchors = new Set<string>()
  visit(document, {
    Alias: (_, alias) => void aliases.push(alias),
    Value: (_, {anchor}) => void (anchor && anchors.add(anchor)),
  })
  const lost = aliases.find(({source}) => !anchors.has(source))
  const offset = (lost ?? aliases[0])?.range?.[0] ?? 0
  const message = lost
    ? `Unexpected alias \`*${lost.source}\`, expected an anchor \`&${lost.source}\` above it, or the value itself`
    : `Unexpected number of aliases, expected at most ${MOST_ALIASES} values by them`
  return {offset, message: short(message)}
}

function faultOf({errors}: Document.Parsed, text: string): Problem {
  const {offset, actual, expected} = yamlFault(errors, text)
  return {offset, message: `Unexpected ${actual}, expected ${expected}`}
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
