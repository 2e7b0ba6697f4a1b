import type {ActionData, ActionDetails, ResourceType} from '../../aws/action-data.ts'
import {type Arn, isFixed} from '../../aws/arn.ts'
import {type ArnFormat, fitsFormat, fittingFormats, formatsOfType} from '../../aws/arn-formats.ts'
import {isArnService} from '../../aws/arn-services.ts'
import {showSource} from '../../text/show-source.ts'
import type {Statement} from '../../tree/ast.ts'
import type {PolicyCheck, PolicyRemark} from '../check.ts'
import {identityPolicy} from './examples.ts'
import {grantedActions} from './granted-actions.ts'
import {toWrittenArn} from './written-arns.ts'

/** Services whose kinds of resources are known for every action. Of others the data has gaps, so that nothing follows. */
const SETTLED = new Set(['dynamodb', 'iam', 'kms', 'lambda', 's3', 'secretsmanager', 'sns', 'sqs'])
/** Services in which an action without resources acts on `*` alone. Elsewhere such actions take ARNs all the same. */
const STAR_ALONE = new Set(['ec2', 'kms', 's3', 'secretsmanager'])
/** Prefixes of the same service under an old and a new name. */
const RENAMED = new Set(['codestar-connections', 'codeconnections'])

export const resourceMismatch: PolicyCheck = {
  code: 'PB_RESOURCE_MISMATCH',
  severity: 'warning',
  summary: 'A resource that no action of its statement can act on',
  why: 'The statement does nothing for that resource. Often the ARN is of a neighbour (a bucket for its objects), or the action does not act on single resources and needs `*`.',
  bad: identityPolicy('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket'),
  good: identityPolicy('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/*'),
  source: {
    title: 'Actions, resources, and condition keys for AWS services',
    url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
  },
  async *check({policy, type, service, data}) {
    if (type === 'key' || type === 'trust') return
    const owner = type === 'bucket' || type === 'resource' ? service : undefined
    for (const statement of policy.statements) yield* mismatches(statement, owner, data)
  },
}

/** @param owner the service of the resource that bears the policy: that a statement is about another is another check's business */
async function* mismatches(
  {action, resource}: Statement,
  owner: string | undefined,
  data: ActionData,
): AsyncGenerator<PolicyRemark> {
  const isOwn = ({service}: {service: string}) => owner === undefined || service === owner
  const arns = (resource?.values ?? []).flatMap(toWrittenArn).filter(({arn}) => isOwn(arn))
  if (!action || arns.length === 0) return
  const actions = await grantedActions(action, data)
  if (!actions?.some(isOwn)) return
  const formats = await formatsOfActions(actions, data)
  if (!formats) return
  for (const {at, arn} of arns) {
    if (!isFixed(arn.service) || formats.some((format) => isOf(arn, format))) continue
    if (mayActOn(arn, actions)) continue
    // What the data has no format for may be a kind that it lacks, unless all kinds are known that the actions take.
    const isOfOthers = actions.every(
      (action) => SETTLED.has(action.service) && !areRelated(action.service, arn.service),
    )
    const surely = isOfOthers && (await isArnService(arn.service, data))
    if (!surely && (await fittingFormats(arn, data)).length === 0) continue
    yield {at, message: mismatch(at.value, action.values[0]!.value, action.values.length)}
  }
}

function mismatch(resource: string, action: string, actions: number): string {
  const who = actions === 1 ? showSource(action) : `the ${actions} actions of its statement`
  return `Unexpected resource ${showSource(resource)}, expected one that ${who} can act on`
}

/** Whether one of the actions may act on a resource though the data gives it no such kind. */
function mayActOn({service, resource}: Arn, actions: readonly ActionDetails[]): boolean {
  const near = actions.filter((action) => areRelated(action.service, service))
  if (near.length === 0) return false
  // AWS takes everything of a service for a `*`.
  if (/^\*+$/.test(resource)) return true
  return near.some(({resourceTypes}) =>
    resourceTypes.length === 0 ? !STAR_ALONE.has(service) : !SETTLED.has(service),
  )
}

/** Whether two prefixes are of one service: `ssmmessages` acts on sessions of `ssm`. */
function areRelated(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one) || (RENAMED.has(one) && RENAMED.has(other))
}

function isOf(arn: Arn, format: ArnFormat): boolean {
  // Resources of any service, as for the recovery points of a backup vault.
  if (format.service.startsWith('$')) return true
  return format.service === arn.service && fitsFormat(arn, format)
}

/** The formats of all resources that some actions act on; undefined if the data does not say. */
async function formatsOfActions(
  actions: readonly ActionDetails[],
  data: ActionData,
): Promise<ArnFormat[] | undefined> {
  const types = new Map<string, ReadonlyMap<string, ResourceType> | undefined>()
  for (const service of new Set(actions.map(({service}) => service)))
    types.set(service, await data.resourceTypes(service))
  const formats = new Set<ArnFormat>()
  for (const {service, resourceTypes} of actions) {
    for (const name of resourceTypes) {
      const type = types.get(service)?.get(name)
      if (!type) return undefined
      for (const format of formatsOfType(type)) formats.add(format)
    }
  }
  return [...formats]
}
