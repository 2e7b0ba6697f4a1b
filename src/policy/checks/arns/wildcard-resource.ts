import type {ActionData, ActionDetails} from '../../aws/action-data.ts'
import {showSource} from '../../text/show-source.ts'
import type {Statement, TextList} from '../../tree/ast.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {isConditional, loneStar, withEffect} from '../grants/statements.ts'
import {identityPolicy} from './examples.ts'
import {grantedActions} from './granted-actions.ts'

const NOT_RESOURCE = {
  title: 'AWS JSON policy elements: NotResource',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html',
}

/** Changes that are fine on `*`: those that other checks judge, metrics, logs, and messages to numbers and addresses without ARNs. */
const SPARED = new Set([
  'cloudwatch:PutMetricData',
  'iam:CreateServiceLinkedRole',
  'iam:PassRole',
  // AWS's own AWSLambdaBasicExecutionRole has it on `*`.
  'logs:PutLogEvents',
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
  why: 'Anyone who has the policy can change or delete what others rely on. Every one of these actions takes the ARNs of single resources.',
  bad: identityPolicy('ec2:TerminateInstances', '*'),
  good: identityPolicy('ec2:TerminateInstances', 'arn:aws:ec2:eu-west-1:111122223333:instance/*'),
  source: {title: 'Proofbook'},
  types: ['identity'],
  async *check({policy, data}) {
    for (const statement of withEffect(policy, 'Allow')) {
      const star = loneStar(statement.resource)
      const what = star && (await whatMayChange(statement, data))
      if (!what) continue
      const message = `Unexpected resource \`*\` with ${showSource(what)}, expected the ARNs of what it may change`
      yield {at: star, message}
    }
  },
}

export const allowWithNotResource: PolicyCheck = {
  code: 'PB_ALLOW_WITH_NOT_RESOURCE',
  severity: 'warning',
  summary: 'Allow with NotResource grants the actions on everything but what is named',
  why: 'That is every other resource of the account, in every service that the actions reach, and all that will be created. AWS advises to be careful with it: often the opposite, or a Deny, is meant.',
  bad: policyExample('identity', {
    Effect: 'Allow',
    Action: 'sqs:SendMessage',
    NotResource: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
  }),
  good: identityPolicy('sqs:SendMessage', 'arn:aws:sqs:eu-west-1:111122223333:jobs'),
  source: NOT_RESOURCE,
  *check({policy, type}) {
    if (type !== 'identity' && type !== 'session') return
    for (const {notResource} of withEffect(policy, 'Allow'))
      if (notResource)
        yield {at: notResource, message: 'Unexpected `NotResource` with `Allow`, expected `Resource`'}
  },
}

/** Names of actions that only read, whatever access level the data gives them. */
const READS = /^(?:List|Describe|Get\w*ResourcePolic)/

/**
 * The first action that changes something and could be limited to some resources; the others of the statement do not
 * excuse it, and `NotAction` leaves many of them. Nothing if a condition limits the statement.
 */
async function whatMayChange(statement: Statement, data: ActionData): Promise<string | undefined> {
  if (isConditional(statement)) return undefined
  const {action, notAction} = statement
  if (!action) return notAction && !isEverything(notAction) ? 'NotAction' : undefined
  const actions = await grantedActions(action, data)
  const change = actions?.find(
    (action) => isLimitable(action) && /Write/.test(action.accessLevel) && !READS.test(action.name),
  )
  return change && `${change.service}:${change.name}`
}

/** Whether nothing is left beside a list of actions. */
function isEverything({values}: TextList): boolean {
  return values.some(({value}) => /^\*+(?::\*+)?$/.test(value))
}

function isLimitable({service, name, resourceTypes}: ActionDetails): boolean {
  return (
    resourceTypes.length > 0 && service !== 'kms' && !CREATES.test(name) && !SPARED.has(`${service}:${name}`)
  )
}
