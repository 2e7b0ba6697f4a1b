import {codeBlocksOf, offsetInVariant} from '../model/code-blocks.ts'
import type {CodeBlock} from '../model/passages.ts'
import type {Variant} from '../model/playbook-type.ts'
import type {PolicyExample} from '../model/policy-examples.ts'
import {Locator} from '../parse/place.ts'
import type {Statement} from '../policy/index.ts'
import {holds, type VariantPoint} from './positions.ts'

/** An action or a condition key of a policy example. */
export interface PolicyWord {
  kind: 'action' | 'conditionKey'
  value: string
  block: CodeBlock
  /** In the block's text, quotes included. */
  offset: number
  length: number
}

/** The action or condition key at a point; undefined where there is none. */
export function policyWordAt({variant, offset}: VariantPoint): PolicyWord | undefined {
  return variant.document.policyExamples
    .filter(({block}) => holds(block.span, offset))
    .flatMap(wordsOf)
    .find((word) => {
      const from = offsetInVariant(word.block, word.offset)
      return from <= offset && offset <= offsetInVariant(word.block, word.offset + word.length - 1) + 1
    })
}

function wordsOf({block, policy}: PolicyExample): PolicyWord[] {
  return policy.statements.flatMap((statement) => [
    ...actionsOf(statement).map((each) => ({kind: 'action' as const, block, ...each})),
    ...(statement.condition?.tests ?? []).map(({conditionKey}) => ({
      kind: 'conditionKey' as const,
      block,
      ...conditionKey,
    })),
  ])
}

function actionsOf({action, notAction}: Statement) {
  return [action, notAction].flatMap((list) => list?.values ?? [])
}

/** The text of the code block at an offset, and the offset in it; undefined outside of all. */
export function codeAt({document}: Variant, offset: number): {value: string; at: number} | undefined {
  const block = codeBlocksOf(document).find(({span}) => holds(span, offset))
  const line = block?.lineOffsets.findLastIndex((start) => start <= offset) ?? -1
  if (!block || line === -1) return undefined
  const {value, lineOffsets} = block
  return {value, at: new Locator(value).lineStart(line + 1) + offset - lineOffsets[line]!}
}
