import type {PolicyType} from './type.ts'

/** What calls the example itself a boundary. */
const BOUNDARY = [
  String.raw`(?:(?:this|following|example)(?: is)?|here is|below is|policy is|(?<!not )as|policy to set) (?:(?:an?|the|its|their|your|iam|\S+'s) ){0,2}permissions?[ -]boundary`,
  'permissions?[ -]boundary polic',
  'put-(?:role|user)-permissions-boundary',
].join('|')

/** Phrases that name a type; no one overlaps another in a text. */
const PHRASES: Partial<Record<PolicyType | 'mention', string>> = {
  endpoint: "endpoint(?:'s)? polic",
  scp: String.raw`service control polic|scps?\b`,
  rcp: String.raw`resource control polic|rcps?\b`,
  trust: 'trust polic|trust relationship|assume[- ]role polic',
  session: 'session polic',
  bucket: 'bucket polic',
  key: 'key polic',
  boundary: BOUNDARY,
  // Texts that speak of boundaries mostly introduce policies of those who set them, or who have one.
  mention: 'permissions?[ -]boundar',
  identity: '(?:iam|identity(?:-based)?|permissions?) polic',
}
/** Any of them, in the group of its type. */
const PHRASE = new RegExp(
  String.raw`\b(?:${Object.entries(PHRASES)
    .map(([type, phrases]) => `(?<${type}>${phrases})`)
    .join('|')})`,
  'gi',
)

/** Words that make a condition, a task, or what a policy is about of the boundary after them: "Roles with a permissions boundary". */
const NOT_NAMING = String.raw`(?:with|without|under|no|only|if|whether|must|has|have|is|needs?|requir\w+|enforc\w+|remov\w+|delet\w+|detach\w*|bypass\w*|chang\w+|protect\w*|prevent\w*|grant\w*|allow(?:s|ing)?(?!-)|deny(?!-)|denies)\b`
/** A heading, or the last few words before an example, that name a boundary and nothing else. */
const TITLE = new RegExp(
  String.raw`(?:^|[.!?]\s+)(?:(?:(?!${NOT_NAMING})\S+ ){0,5}permissions?[ -]boundary(?: (?:for|of) [^.]{1,60}| \([^().]{1,60}\))?|permissions?[ -]boundaries):?$`,
  'i',
)

/** The type that the nearest of some texts names; undefined if none does. */
export function hintedType(texts: readonly string[]): PolicyType | undefined {
  for (const [index, text] of texts.entries()) {
    const type = typeIn(text)
    if (type === 'mention') return hintedType(texts.slice(index + 1)) === 'boundary' ? 'boundary' : 'identity'
    if (type) return type
  }
  return undefined
}

/** The type that a text names last, nearest to the example that follows it; `mention` if it only speaks of boundaries. */
function typeIn(text: string): PolicyType | 'mention' | undefined {
  if (TITLE.test(text)) return 'boundary'
  const named = [...text.matchAll(PHRASE)].flatMap(({groups = {}}) =>
    (Object.keys(PHRASES) as (PolicyType | 'mention')[]).filter((type) => groups[type] !== undefined),
  )
  const last = named.at(-1)
  return last === 'mention' && named.some((type) => type !== 'mention') ? 'identity' : last
}
