import type {PolicyType} from '../tree/type.ts'
import type {CheckExample} from './check.ts'

/** An example as people write policies: JSON indented by two. */
export function exampleOf(type: PolicyType, policy: object): CheckExample {
  return {type, text: JSON.stringify(policy, null, 2)}
}

/** A whole policy of these statements. */
export function policyExample(type: PolicyType, ...statements: readonly object[]): CheckExample {
  return exampleOf(type, {Version: '2012-10-17', Statement: statements})
}
