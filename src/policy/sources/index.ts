import type {PolicySource} from './source.ts'

export type {FoundPolicy, PolicySource} from './source.ts'

/** A source, and how to tell without reading it that a text cannot be of it. */
interface LazySource {
  /** Found in every text of its kind, and cheap to look for. */
  sign: RegExp
  load: () => Promise<PolicySource>
}

/** In the order in which they are asked: the first that finds a policy has the text. */
const SOURCES: readonly LazySource[] = [
  {
    sign: /\baws_iam_policy_document\b|\bjsonencode\s*\(|\b(?:resource|data|module)\s+"|=\s*<<[-~]?[ \t]*\w/,
    load: () => import('./terraform/index.ts').then(({terraform}) => terraform),
  },
  {
    // A run of hyphens and letters is tried once, from its start: a long one would take long otherwise.
    sign: /(?<![\w-])--[\w-]*(?:policy|document|content)\b|<<-?[ \t]*['"\\]?\w|\becho\b|\bprintf\b/,
    load: () => import('./shell/index.ts').then(({shell}) => shell),
  },
  {
    sign: /AWS::|!Sub|!Ref|Fn::|[Pp]olicy(?:Document|Text)|KeyPolicy|(?:Inline|Resource|FileSystem|Access)Policy|AccessPolicies|"(?:Policy|Document)"\s*:|polic(?:y|ies)"?\s*:|^[ \t>]*(?:-[ \t]+)?["']?(?:Statement|Effect|Policy|Policies|Content|Document)["']?:/m,
    load: () => import('./cloudformation/index.ts').then(({cloudformation}) => cloudformation),
  },
]

/** The sources that a text may need, or all; the parser of a source is loaded when a text first shows its sign. */
export async function loadSources(text?: string): Promise<PolicySource[]> {
  const needed = SOURCES.filter(({sign}) => text === undefined || sign.test(text))
  return Promise.all(needed.map(({load}) => load()))
}
