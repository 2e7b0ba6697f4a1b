import {splitAction} from '../../aws/action-name.ts'
import {showSource} from '../../text/show-source.ts'
import type {PolicyType} from '../../tree/type.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {READ} from './example-statements.ts'

/** Types of one service alone. */
const SERVICE_OF: ReadonlyMap<PolicyType, string> = new Map([
  ['key', 'kms'],
  ['bucket', 's3'],
])

export const unsupportedActionInPolicy: PolicyCheck = {
  code: 'UNSUPPORTED_ACTION_IN_POLICY',
  severity: 'error',
  summary: 'An action of another service than the one that the resource belongs to',
  why: 'AWS refuses the policy: what belongs to another service is allowed in the policy of that resource, or of the role.',
  bad: policyExample('bucket', {...READ, Action: ['s3:GetObject', 'kms:Decrypt']}),
  good: policyExample('bucket', READ),
  async *check({policy, type, data}) {
    const service = SERVICE_OF.get(type)
    if (service === undefined) return
    const services = await data.services()
    for (const action of policy.statements.flatMap(({action}) => action?.values ?? [])) {
      const prefix = splitAction(action.value)?.prefix.toLowerCase()
      if (prefix === undefined || prefix === service || !services.has(prefix)) continue
      const message = `Unexpected action ${showSource(action.value)}, expected one of \`${service}\` in a ${type} policy`
      yield {at: action, message}
    }
  },
}
