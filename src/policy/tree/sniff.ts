import {FaultLog} from '../text/fault-log.ts'
import {readJson} from '../text/json-reader.ts'
import {Tokens} from '../text/json-tokens.ts'
import {findShape, grants} from './shape.ts'

/** What an example is an example of. */
export type PolicyExampleKind = 'policy' | 'statement' | 'statements'

/** Whole documents are no examples; real policies stay under 10 KB. */
const LONGEST = 200_000

/**
 * Whether the text of a code block is an IAM policy example, and of which kind; undefined for anything else. Dirt such
 * as line numbers, ellipses, comments and placeholders is no obstacle. A policy inside another document does not count.
 */
export function sniffPolicy(text: string): PolicyExampleKind | undefined {
  if (!mayBePolicy(text)) return undefined
  const found = findShape(readJson(text).roots)
  return found.shape === 'other' || !grants(found) ? undefined : found.shape
}

/** The cheap test before parsing: most code blocks fail at the first search, most others at their first token. */
function mayBePolicy(text: string): boolean {
  if (!hasQuoted(text, 'Statement') && !hasQuoted(text, 'Effect')) return false
  if (text.length > LONGEST) return false
  const {kind} = new Tokens(text, new FaultLog()).peek()
  return kind === '{' || kind === '[' || kind === 'string'
}

function hasQuoted(text: string, name: string): boolean {
  return text.includes(`"${name}`) || text.includes(`“${name}`) || text.includes(`${name}"`)
}
