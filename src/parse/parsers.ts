import type {Root} from 'mdast'
import {type NativeParser, parseNative} from './native/engine.ts'
import {loadNative} from './native/load.ts'
import {parseReference} from './reference.ts'
import {parseSections} from './sections.ts'
import {BOM} from './source.ts'
import {UserError} from './user-error.ts'

/** The parsers of markdown, by their names. Both give the same trees. */
export const PARSERS = ['native', 'reference'] as const

export type ParserName = (typeof PARSERS)[number]

/** The parser in use, and why it is. */
export interface ParserChoice {
  name: ParserName
  /** One clause without a full stop, for people. */
  reason: string
}

/** What parses where nothing else is said: other people's pipelines get what remark gives them. */
let preferred: ParserName = 'reference'
let configured: ParserName | undefined

let load: () => NativeParser | undefined = loadNative
/** What loading gave; null before it was tried. */
let loaded: NativeParser | undefined | null = null

/**
 * Says what parses from now on where neither `PROOFBOOK_PARSER` nor a configuration does: for programs of our own.
 * @param loader loads the native parser, when it is first needed
 */
export function preferParser(name: ParserName, loader: () => NativeParser | undefined = loadNative): void {
  preferred = name
  if (loader !== load) [load, loaded] = [loader, null]
}

/** Says what the configuration of the documents names; undefined if it names none. */
export function configureParser(name: ParserName | undefined): void {
  configured = name
}

/**
 * The parser in use. Where the native one is asked for and not installed, the reference does its work.
 * @throws {UserError} if `PROOFBOOK_PARSER` names no parser
 */
export function parserInUse(): ParserChoice {
  const named = namedByVariable()
  const name = named ?? configured ?? preferred
  if (name === 'native' && !native())
    return {name: 'reference', reason: 'the package `satteri` is not installed, or cannot run here'}
  if (named) return {name, reason: 'named by `PROOFBOOK_PARSER`'}
  return {name, reason: configured ? 'named by the configuration' : 'by default'}
}

function namedByVariable(): ParserName | undefined {
  const {PROOFBOOK_PARSER: named} = process.env
  const known = PARSERS.find((name) => name === named)
  if (!named || known) return known
  const names = PARSERS.map((name) => `\`${name}\``).join(' or ')
  throw new UserError(`Unexpected \`${named}\` for \`PROOFBOOK_PARSER\`, expected ${names}`)
}

function native(): NativeParser | undefined {
  if (loaded === null) loaded = load()
  return loaded
}

/**
 * The tree of a text by the parser in use; by the reference where the native one may read the text otherwise. A byte order
 * mark at its beginning is not counted in places.
 */
export function parseWithChosen(text: string): Root {
  const parser = parserInUse().name === 'native' ? native() : undefined
  if (!parser) return parseReference(text)
  const own = text.startsWith(BOM) ? text.slice(BOM.length) : text
  const result = parseNative(own, parser)
  if ('tree' in result) return result.tree
  const {outline} = result
  return (
    (outline && parseSections(own, outline, (section) => parseEither(section, parser))) ??
    parseReference(text)
  )
}

function parseEither(text: string, parser: NativeParser): Root {
  const result = parseNative(text, parser)
  return 'tree' in result ? result.tree : parseReference(text)
}
