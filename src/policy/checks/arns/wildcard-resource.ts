import {showSource} from '../../text/show-source.ts'
import type {Statement} from '../../tree/ast.ts'
import type {PolicyCheck} from '../check.ts'
import {isConditional, loneStar, withEffect} from '../grants/statements.ts'
import {identityPolicy} from './examples.ts'
import {createExpandActions, type ExpandActions, type GrantedAction} from './granted-actions.ts'

/** Changes that are fine on `*`: those that other checks judge, metrics, and messages to numbers and addresses without ARNs. */
const SPARED = new Set([
  'cloudwatch:PutMetricData',
  'iam:CreateServiceLinkedRole',
  'iam:PassRole',
  'ses:SendEmail',
  'ses:SendRawEmail',
  'sns:Publish',
])
/** Beginnings of actions that make something, which has no name yet. */
const CREATES = /^(?:Allocate|Copy|Create|Import|Register|Request|Run)/

export const wildcardResource: PolicyCheck = {
  code: 'PB_WILDCARD_RESOURCE',
  severity: 'warning',
  summary:
    'An identity policy that allows changes to every resource, by actions that could be limited to some',
  why: 'Whoever has the policy can change or delete what others rely on. Every one of these actions takes the ARNs of single resources.',
  bad: identityPolicy('ec2:TerminateInstances', '*'),
  good: identityPolicy('ec2:TerminateInstances', 'arn:aws:ec2:eu-west-1:111122223333:instance/*'),
  source: {title: 'Proofbook'},
  async *check({policy, type, data}) {
    if (type !== 'identity') return
    const expand = createExpandActions(data)
    for (const statement of withEffect(policy, 'Allow')) {
      const star = loneStar(statement.resource)
      const change = star && (await limitableChange(statement, expand))
      if (!change) continue
      const message = `Unexpected resource \`*\` with ${showSource(`${change.service}:${change.name}`)}, expected the ARNs of what it may change`
      yield {at: star, message}
    }
  },
}

/**
 * The first action that changes something. None where a condition limits the statement, or where one of its actions has
 * to be on `*`: actions without resources, and those that make something.
 */
async function limitableChange(
  statement: Statement,
  expand: ExpandActions,
): Promise<GrantedAction | undefined> {
  if (!statement.action || isConditional(statement)) return undefined
  const actions = await expand(statement.action)
  if (!actions?.every(isLimitable)) return undefined
  return actions.find(({accessLevel}) => /Write/.test(accessLevel))
}

function isLimitable({service, name, resourceTypes}: GrantedAction): boolean {
  return (
    resourceTypes.length > 0 && service !== 'kms' && !CREATES.test(name) && !SPARED.has(`${service}:${name}`)
  )
}
