import {
  type FoundPolicy,
  findPolicies,
  type InferredType,
  inferPolicyType,
  type Policy,
  type PolicySource,
  type PolicyType,
  parsePolicy,
} from '../policy/index.ts'
import type {CodeBlock} from './passages.ts'
import type {PolicyDirectives} from './policy-directives/interpret.ts'
import {allowsComments, policyText} from './policy-text.ts'
import type {Heading} from './types.ts'

/** A code block that holds an IAM policy, or statements of one; a block that holds several is in several examples. */
export interface PolicyExample {
  block: CodeBlock
  kind: 'policy' | 'statement' | 'statements'
  type: PolicyType
  /** Prefix of the service whose resource it belongs to, where the type does not say it; undefined if not known. */
  service: string | undefined
  /** What the type was inferred from. */
  reason: string
  /** Whether the block's text is strict JSON, or parses as what it is. */
  parses: boolean
  policy: Policy
  /** Whether statements come into it that are not in the block; undefined: its shape says what it is. */
  fragment: boolean | undefined
  /** What the author states of it. */
  directives: PolicyDirectives
}

/** What policy examples are read with. */
export interface ExampleContext {
  headings: readonly Heading[]
  /** Path of the document below the folder that was asked for. */
  path: string
  sources: readonly PolicySource[]
  directivesOf(block: CodeBlock): PolicyDirectives
}

/** The policies that the code blocks hold, labelled or not. */
export function collectPolicyExamples(blocks: CodeBlock[], context: ExampleContext): PolicyExample[] {
  return blocks.flatMap((block) => {
    const directives = context.directivesOf(block)
    return policiesIn(block, directives, context.sources).map(({policy, held, fragment}) => {
      const {type, service, reason} = typeOf(policy, held, directives, () => hintsFor(block, context))
      const kind = policy.shape === 'other' ? 'policy' : policy.shape
      const isPart = fragment ?? (block.isExcerpt || undefined)
      return {block, kind, type, service, reason, parses: policy.strict, policy, fragment: isPart, directives}
    })
  })
}

/** What an author calls a policy is one, whatever it looks like. */
function policiesIn(
  block: CodeBlock,
  {type, fails, claims}: PolicyDirectives,
  sources: readonly PolicySource[],
): FoundPolicy[] {
  const value = policyText(block)
  const found = findPolicies(value, sources)
    .filter(({policy}) => !isSchema(policy))
    .map((each) => (allowsComments(block) ? {...each, policy: withoutComments(each.policy)} : each))
  if (found.length > 0 || (!type && fails.length === 0 && claims.length === 0)) return found
  return [{policy: parsePolicy(value, undefined, type !== undefined), held: undefined}]
}

/** Whether a text shows the form of an answer: every value is the word `string`, as in references of APIs. */
function isSchema({version, statements}: Policy): boolean {
  const isWord = (text: {value: string} | undefined) => text === undefined || text.value === 'string'
  return (
    version?.value === 'string' &&
    statements.every(({effect, action, resource}) =>
      [effect, ...(action?.values ?? []), ...(resource?.values ?? [])].every(isWord),
    )
  )
}

/** A policy whose comments are not faults, since the block's label says that they are meant. */
function withoutComments(policy: Policy): Policy {
  const syntaxFaults = policy.syntaxFaults.filter(({kind}) => kind !== 'comment')
  return {...policy, syntaxFaults, strict: syntaxFaults.length === 0}
}

/** The author's word goes before what holds the policy, and that before what can be seen in it. */
function typeOf(
  policy: Policy,
  held: InferredType | undefined,
  {type}: PolicyDirectives,
  hints: () => string[],
): InferredType {
  if (type) return {...type, reason: 'its author says so'}
  if (held && !held.mayLimit) return held
  const inferred = inferPolicyType(policy, ...hints())
  return held && inferred.type !== 'boundary' ? held : inferred
}

/** What may name the type of a block's policy, the nearest first: text before it, headings above it, the file's path. */
function hintsFor({span, leadIn}: CodeBlock, {headings, path}: ExampleContext): string[] {
  const above: string[] = []
  let depth = Number.POSITIVE_INFINITY
  for (let at = headingsBefore(headings, span.start.offset); at > 0; at--) {
    const heading = headings[at - 1]!
    if (heading.depth >= depth) continue
    above.push(heading.text)
    depth = heading.depth
  }
  return [introduction(leadIn), ...above, path.replace(/[-_/.]+/g, ' ')]
}

/** Sentences that mention another type of policy in passing introduce nothing. */
const INTRODUCES =
  /\b(?:following|below|these?|this|here|examples?|attach|create|add|use|apply|start|give|set|with|has|is|as)\b|:\s*$/i

/** The sentences of a text that may introduce what follows; a last one without a full stop always does. */
function introduction(text: string): string {
  const sentences = text.split(/(?<=[.!?])\s+/)
  return sentences
    .filter(
      (sentence, index) =>
        INTRODUCES.test(sentence) || (index === sentences.length - 1 && !/[.!?]$/.test(sentence)),
    )
    .join(' ')
}

/** How many headings begin before an offset; they come in document order. */
function headingsBefore(headings: readonly Heading[], offset: number): number {
  let [low, high] = [0, headings.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (headings[middle]!.span.start.offset < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Every action that an example names, in its own order, as written. */
export function namedActions(example: PolicyExample): string[] {
  return example.policy.statements.flatMap((statement) =>
    [statement.action, statement.notAction].flatMap((list) =>
      list ? list.values.map((value) => value.value) : [],
    ),
  )
}
