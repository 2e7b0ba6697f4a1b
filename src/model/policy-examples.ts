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
import type {PolicyDirectives} from './policy-directives/interpret.ts'
import {allowsComments, policyText} from './policy-text.ts'
import type {CodeBlock, Heading} from './types.ts'

/** A code block that holds an IAM policy, or statements of one; a block that holds several is in several examples. */
export interface PolicyExample {
  block: CodeBlock
  kind: 'policy' | 'statement' | 'statements'
  type: PolicyType
  /** Prefix of the service whose resource it belongs to, where the type does not say it; undefined where not known. */
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
  sources: readonly PolicySource[]
  directivesOf(block: CodeBlock): PolicyDirectives
}

/** The policies that the code blocks hold, labelled or not. */
export function collectPolicyExamples(blocks: CodeBlock[], context: ExampleContext): PolicyExample[] {
  return blocks.flatMap((block) => {
    const directives = context.directivesOf(block)
    return policiesIn(block, directives, context.sources).map(({policy, held, fragment}) => {
      const {type, service, reason} = typeOf(policy, held, directives, () =>
        proseBefore(block, context.headings),
      )
      const kind = policy.shape === 'other' ? 'policy' : policy.shape
      const isPart = fragment ?? (isExcerpt(block.prose) || undefined)
      return {block, kind, type, service, reason, parses: policy.strict, policy, fragment: isPart, directives}
    })
  })
}

/** Whether the text before a block says that it shows statements of a policy, whatever is around them there. */
function isExcerpt(prose: string): boolean {
  return /\bstatements?\b/i.test(prose) && !/\b(?:whole|entire|complete|full) (?:\w+ )?policy\b/i.test(prose)
}

/** What an author calls a policy is one, whatever it looks like. */
function policiesIn(
  block: CodeBlock,
  {type, fails, claims}: PolicyDirectives,
  sources: readonly PolicySource[],
): FoundPolicy[] {
  const value = policyText(block)
  const found = findPolicies(value, sources).map((each) =>
    allowsComments(block) ? {...each, policy: withoutComments(each.policy)} : each,
  )
  if (found.length > 0 || (!type && fails.length === 0 && claims.length === 0)) return found
  return [{policy: parsePolicy(value, undefined, type !== undefined), held: undefined}]
}

/** A policy whose comments are no faults, since the block's label says that they are meant. */
function withoutComments(policy: Policy): Policy {
  const syntaxFaults = policy.syntaxFaults.filter(({kind}) => kind !== 'comment')
  return {...policy, syntaxFaults, strict: syntaxFaults.length === 0}
}

/** The author's word goes before what holds the policy, and that before what can be seen in it. */
function typeOf(
  policy: Policy,
  held: InferredType | undefined,
  {type}: PolicyDirectives,
  prose: () => string,
): InferredType {
  if (type) return {...type, reason: 'its author says so'}
  return held ?? inferPolicyType(policy, prose())
}

/** The heading that a block stands under, and the text right before it. */
function proseBefore({span, leadIn}: CodeBlock, headings: readonly Heading[]): string {
  const heading = lastBefore(headings, span.start.offset)
  return `${heading?.text ?? ''}\n${leadIn}`
}

/** The last heading that begins before an offset; headings come in document order. */
function lastBefore(headings: readonly Heading[], offset: number): Heading | undefined {
  let [low, high] = [0, headings.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (headings[middle]!.span.start.offset < offset) low = middle + 1
    else high = middle
  }
  return headings[low - 1]
}

/** Every action that an example names, in its own order, as written. */
export function namedActions(example: PolicyExample): string[] {
  return example.policy.statements.flatMap((statement) =>
    [statement.action, statement.notAction].flatMap((list) =>
      list ? list.values.map((value) => value.value) : [],
    ),
  )
}
