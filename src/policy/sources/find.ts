import {parsePolicies} from '../tree/parse.ts'
import {sniffPolicy} from '../tree/sniff.ts'
import type {FoundPolicy, PolicySource} from './source.ts'

/** The policies in a text: the text itself where it is one or several, else those that the first source with any finds in it. */
export function findPolicies(text: string, sources: readonly PolicySource[]): FoundPolicy[] {
  const {kind, json} = sniffPolicy(text)
  if (kind) return parsePolicies(text, json).map((policy) => ({policy, held: undefined}))
  for (const source of sources) {
    const found = source.find(text, json)
    if (found.length > 0) return found
  }
  return []
}
