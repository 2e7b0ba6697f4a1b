import {placeholderIn} from '../open/placeholder.ts'
import type {Span} from '../text/place.ts'
import type {Policy, Text} from './ast.ts'
import {statementValues} from './statement-values.ts'

/** What a placeholder stands for, as far as its name tells. */
export type PlaceholderKind = 'account' | 'region' | 'key' | 'bucket' | 'principal' | 'other'

/** Something that anyone who uses a policy has to fill in. */
export interface Placeholder {
  /** As written, with its marks: `<account-id>`, `{{bucket}}`, `ACCOUNT_ID`. */
  name: string
  kind: PlaceholderKind
  /** Every place, in document order: 0-based UTF-16 offsets into the policy's text, with its marks. */
  places: readonly Span[]
}

const KINDS: readonly (readonly [PlaceholderKind, RegExp])[] = [
  ['account', /acc(?:oun)?t|owner|tenant/i],
  ['region', /region/i],
  ['key', /key/i],
  ['bucket', /bucket/i],
  ['principal', /role|user|principal/i],
]

/** Every placeholder in the values of a policy, in order of its first place; the same one in several places once. */
export function placeholdersOf(policy: Policy): Placeholder[] {
  const found = new Map<string, Map<number, Span>>()
  for (const {offset, length} of policy.syntaxFaults.filter(({kind}) => kind === 'placeholder'))
    add(found, policy.text.slice(offset, offset + length), [{offset, length}])
  for (const text of policy.statements.flatMap(statementValues))
    for (const name of namesIn(text.value, policy.format !== 'json'))
      add(found, name, placesIn(policy.text, text, name))
  return [...found]
    .map(([name, places]) => ({name, kind: kindOf(name), places: inOrder([...places.values()])}))
    .filter(({places}) => places.length > 0)
    .sort((a, b) => a.places[0]!.offset - b.places[0]!.offset)
}

function namesIn(value: string, isTemplate: boolean): string[] {
  const names: string[] = []
  let left = value
  for (let name = placeholderIn(left, isTemplate); name; name = placeholderIn(left, isTemplate)) {
    names.push(name)
    left = left.replaceAll(name, '0')
  }
  return names
}

function placesIn(text: string, {offset, length}: Text, name: string): Span[] {
  const places: Span[] = []
  const end = offset + length
  for (let at = text.indexOf(name, offset); at >= 0 && at < end; at = text.indexOf(name, at + name.length))
    places.push({offset: at, length: name.length})
  return places
}

function add(found: Map<string, Map<number, Span>>, name: string, places: readonly Span[]): void {
  const known = found.get(name) ?? new Map<number, Span>()
  found.set(name, known)
  for (const place of places) known.set(place.offset, place)
}

function inOrder(places: readonly Span[]): Span[] {
  return [...places].sort((a, b) => a.offset - b.offset)
}

function kindOf(name: string): PlaceholderKind {
  return KINDS.find(([, words]) => words.test(name))?.[0] ?? 'other'
}
