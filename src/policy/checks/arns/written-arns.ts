import {type Arn, isFixed, parseArn} from '../../aws/arn.ts'
import type {Text} from '../../tree/ast.ts'
import {onceAPolicy} from '../../tree/once-a-policy.ts'
import type {CheckContext} from '../check.ts'

/** An ARN of Resource or NotResource that has all its fields. */
export interface WrittenArn {
  at: Text
  arn: Arn
}

/**
 * Every value of Resource and NotResource that ARN checks are about. In a key policy only `*` has an effect, and a trust
 * policy has no resources: other checks say so.
 */
export function writtenResources({policy, type}: Pick<CheckContext, 'policy' | 'type'>): readonly Text[] {
  return type === 'key' || type === 'trust' ? [] : resourcesIn(policy)
}

/** The same, of those that can be read as ARNs. */
export function writtenArns({policy, type}: Pick<CheckContext, 'policy' | 'type'>): readonly WrittenArn[] {
  return type === 'key' || type === 'trust' ? [] : arnsIn(policy)
}

/** A value as a list of one ARN, or none. */
export function toWrittenArn(at: Text): WrittenArn[] {
  const arn = parseArn(at.value)
  return arn ? [{at, arn}] : []
}

/** The value with another text in a field that is fixed; undefined if nothing better is known. */
export function withField(value: string, field: string, better: string | undefined): string | undefined {
  return better === undefined || !isFixed(field)
    ? undefined
    : value.replace(`:${field}:`, () => `:${better}:`)
}

/** Every value of Resource and NotResource, whatever the policy's type. */
export const resourcesIn = onceAPolicy(({statements}): readonly Text[] =>
  statements.flatMap(({resource, notResource}) => [
    ...(resource?.values ?? []),
    ...(notResource?.values ?? []),
  ]),
)

/** Every value of Resource and NotResource that can be read as an ARN, whatever the policy's type. */
export const arnsIn = onceAPolicy((policy): readonly WrittenArn[] =>
  resourcesIn(policy).flatMap(toWrittenArn),
)
