import type {PolicyType} from './type.ts'

/** Phrases that name a type. */
const PHRASES: readonly [PolicyType, RegExp][] = [
  ['endpoint', /\bendpoint(?:'s)? polic/gi],
  ['scp', /\bservice control polic|\bscps?\b/gi],
  ['rcp', /\bresource control polic|\brcps?\b/gi],
  ['trust', /\btrust polic|\btrust relationship|\bassume[- ]role polic/gi],
  ['session', /\bsession polic/gi],
  ['bucket', /\bbucket polic/gi],
  ['key', /\bkey polic/gi],
  ['identity', /\b(?:iam|identity(?:-based)?|permissions?) polic|\bpermissions? boundar/gi],
]

/** The type that the nearest of some texts names; undefined if none does. */
export function hintedType(texts: readonly string[]): PolicyType | undefined {
  for (const text of texts) {
    const type = typeNamedLast(text)
    if (type) return type
  }
  return undefined
}

/** The type that a text names last, nearest to the example that follows it. */
function typeNamedLast(text: string): PolicyType | undefined {
  let last = -1
  let type: PolicyType | undefined
  for (const [candidate, phrase] of PHRASES) {
    const index = [...text.matchAll(phrase)].at(-1)?.index ?? -1
    if (index > last) {
      last = index
      type = candidate
    }
  }
  return type
}
