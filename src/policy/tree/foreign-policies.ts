import {type JsonNode, type JsonObject, memberOf} from '../text/json-tree.ts'

/**
 * Whether statements are of a policy that is written like one of IAM's but is not, so that nothing that is known of IAM holds
 * for it:
 *
 * - what may be changed in a stack: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/protect-stack-resources.html
 * - Alibaba Cloud: https://www.alibabacloud.com/help/en/ram/policy-structure-and-syntax
 */
export function areForeign(statements: readonly JsonObject[], version: JsonNode | undefined): boolean {
  if (statements.length === 0) return false
  if (version?.type === 'string' && version.value === '1')
    return statements.some((statement) => textsAt(statement, 'Resource').some((text) => /^acs:/.test(text)))
  return statements.every((statement) => {
    const actions = textsAt(statement, 'Action')
    return actions.length > 0 && actions.every((text) => /^Update:(?:\*|Modify|Replace|Delete)$/.test(text))
  })
}

function textsAt(statement: JsonObject, name: string): string[] {
  const value = memberOf(statement, name)?.value
  if (value?.type === 'string') return [value.value]
  return value?.type === 'array'
    ? value.items.flatMap((item) => (item.type === 'string' ? item.value : []))
    : []
}
