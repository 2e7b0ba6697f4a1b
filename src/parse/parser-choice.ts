import type {NativeParser} from './native/engine.ts'
import {loadNative} from './native/load.ts'
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
 * @throws {UserError} if `PROOFBOOK_PARSER` names no parser
 */
export function preferParser(name: ParserName, loader: () => NativeParser | undefined = loadNative): void {
  namedByVariable()
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
  if (name === 'native' && !nativeParser())
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

/** The native parser, loaded when it is first asked for; undefined where it is not installed or cannot run. */
function nativeParser(): NativeParser | undefined {
  if (loaded === null) loaded = load()
  return loaded
}

/** The native parser where it is the one in use; undefined for the reference. */
export function nativeInUse(): NativeParser | undefined {
  return parserInUse().name === 'native' ? nativeParser() : undefined
}
