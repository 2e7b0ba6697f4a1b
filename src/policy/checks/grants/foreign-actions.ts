import type {ActionData} from '../../aws/action-data.ts'
import {splitAction} from '../../aws/action-name.ts'
import {formatsOfType} from '../../aws/arn-formats.ts'
import {showSource} from '../../text/show-source.ts'
import type {PolicyType} from '../../tree/type.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {READ} from './example-statements.ts'

/** Types whose policies belong to a resource of one service; a role's trust policy has actions of STS. */
const OF_RESOURCES: ReadonlySet<PolicyType> = new Set(['key', 'bucket', 'resource'])

export const unsupportedActionInPolicy: PolicyCheck = {
  code: 'UNSUPPORTED_ACTION_IN_POLICY',
  severity: 'error',
  summary: 'An action of another service than the one that the resource belongs to',
  why: 'AWS refuses the policy: what belongs to another service is allowed in the policy of that resource, or of the role.',
  bad: policyExample('bucket', {...READ, Action: ['s3:GetObject', 'kms:Decrypt']}),
  good: policyExample('bucket', READ),
  async *check({policy, type, service, data}) {
    if (service === undefined || !OF_RESOURCES.has(type)) return
    const services = await data.services()
    for (const action of policy.statements.flatMap(({action}) => action?.values ?? [])) {
      const prefix = splitAction(action.value)?.prefix.toLowerCase()
      if (prefix === undefined || prefix === service || !services.has(prefix)) continue
      if (await actsOnResourcesOf(service, prefix, data)) continue
      const message = `Unexpected action ${showSource(action.value)}, expected one of \`${service}\` in a ${type} policy`
      yield {at: action, message}
    }
  },
}

/** Whether some actions are for another service's resources: those of `kafka-cluster` are for clusters of `kafka`. */
async function actsOnResourcesOf(owner: string, service: string, data: ActionData): Promise<boolean> {
  const types = (await data.resourceTypes(service))?.values() ?? []
  return [...types].flatMap(formatsOfType).some((format) => format.service === owner)
}
