import {inferPolicyType, type Policy, type PolicyType, parsePolicy, sniffPolicy} from '../policy/index.ts'
import type {CodeBlock} from './types.ts'

/** A code block that holds an IAM policy, or statements of one. */
export interface PolicyExample {
  block: CodeBlock
  kind: 'policy' | 'statement' | 'statements'
  type: PolicyType
  /** What the type was inferred from. */
  reason: string
  /** Whether the block's text is strict JSON. */
  parses: boolean
  policy: Policy
}

/** The policy examples among the code blocks, labelled or not. */
export function collectPolicyExamples(blocks: CodeBlock[]): PolicyExample[] {
  return blocks.flatMap((block) => {
    const kind = sniffPolicy(block.value)
    if (!kind) return []
    const policy = parsePolicy(block.value)
    return [{block, kind, ...inferPolicyType(policy), parses: policy.strict, policy}]
  })
}

/** Every action that an example names, in its own order, as written. */
export function namedActions(example: PolicyExample): string[] {
  return example.policy.statements.flatMap((statement) =>
    [statement.action, statement.notAction].flatMap((list) =>
      list ? list.values.map((value) => value.value) : [],
    ),
  )
}
