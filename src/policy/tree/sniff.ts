import {FaultLog} from '../text/fault-log.ts'
import {type JsonText, readJson} from '../text/json-reader.ts'
import {Tokens} from '../text/json-tokens.ts'
import type {JsonNode} from '../text/json-tree.ts'
import {findShape, grants, isPolicy} from './shape.ts'

/** What an example is an example of. */
export type PolicyExampleKind = 'policy' | 'statement' | 'statements'

/** Whole documents are not examples; real policies stay under 10 KB. */
const LONGEST = 200_000

/** What a text is an example of, and what was read on the way to know it. */
export interface SniffedText {
  /** Undefined for a text that is not a policy itself. */
  kind: PolicyExampleKind | undefined
  /** The text read as JSON; undefined if a look at it was enough. */
  json: JsonText | undefined
}

/**
 * Whether the text of a code block is an IAM policy example, and of which kind. Dirt such as line numbers, ellipses,
 * comments and placeholders is no obstacle. A policy inside another document does not count.
 */
export function sniffPolicy(text: string): SniffedText {
  if (!mayBePolicy(text)) return {kind: undefined, json: undefined}
  const json = readJson(text)
  return {kind: exampleKind(json.roots), json}
}

/** What values are an example of, whatever they were written in; undefined for values that are no policy. */
export function exampleKind(roots: readonly JsonNode[]): PolicyExampleKind | undefined {
  const found = findShape(roots)
  if (found.shape !== 'other') return grants(found) ? found.shape : undefined
  // A list of policies, or of one, as a tool prints it.
  const [first] = roots
  return roots.length === 1 &&
    first?.type === 'array' &&
    first.items.length > 0 &&
    first.items.every((item) => isPolicy(item) && grants(findShape([item])))
    ? 'policy'
    : undefined
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
