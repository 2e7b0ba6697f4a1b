import type {PolicyType} from './type.ts'

/** Phrases that name a type; no one overlaps another in a text. */
const PHRASES: Partial<Record<PolicyType, string>> = {
  endpoint: "endpoint(?:'s)? polic",
  scp: String.raw`service control polic|scps?\b`,
  rcp: String.raw`resource control polic|rcps?\b`,
  trust: 'trust polic|trust relationship|assume[- ]role polic',
  session: 'session polic',
  bucket: 'bucket polic',
  key: 'key polic',
  identity: '(?:iam|identity(?:-based)?|permissions?) polic|permissions? boundar',
}
/** Any of them, in the group of its type. */
const PHRASE = new RegExp(
  String.raw`\b(?:${Object.entries(PHRASES)
    .map(([type, phrases]) => `(?<${type}>${phrases})`)
    .join('|')})`,
  'gi',
)

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
  const groups = [...text.matchAll(PHRASE)].at(-1)?.groups ?? {}
  return (Object.keys(groups) as PolicyType[]).find((type) => groups[type] !== undefined)
}
