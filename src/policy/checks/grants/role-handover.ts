import type {Located} from '../../text/place.ts'
import type {Policy, Statement} from '../../tree/ast.ts'
import {onceAPolicy} from '../../tree/once-a-policy.ts'
import type {CheckContext, PolicyCheck, PolicyRemark} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {ACCOUNT, BILLING} from './example-statements.ts'
import {coversAction, hasWildcard, leavesAction, loneStar, testsOf, withEffect} from './statements.ts'

/** An action that hands a role to a service, and the condition key that says to which. */
interface Handover {
  prefix: string
  action: string
  key: string
  /** What someone gains who may hand over any role. */
  why: string
  /** For the examples: a role, a pattern for the action, and a service. */
  role: string
  pattern: string
  service: string
}

/** How a statement words the action and the resources. */
interface Wording {
  suffix: string
  actions: 'named' | 'star' | 'left'
  resources: 'star' | 'left'
}

const HANDOVERS: readonly Handover[] = [
  {
    prefix: 'PASS_ROLE',
    action: 'iam:PassRole',
    key: 'iam:PassedToService',
    why: 'Anyone who may pass any role to a service can act through that service with the permissions of the most powerful role in the account.',
    role: BILLING,
    pattern: 'iam:Pass*',
    service: 'ec2.amazonaws.com',
  },
  {
    prefix: 'CREATE_SLR',
    action: 'iam:CreateServiceLinkedRole',
    key: 'iam:AWSServiceName',
    why: 'Any service can be let into the account that way, with the permissions that AWS chose for it and that nobody there can narrow.',
    role: `arn:aws:iam::${ACCOUNT}:role/aws-service-role/rds.amazonaws.com/AWSServiceRoleForRDS`,
    pattern: 'iam:CreateService*',
    service: 'rds.amazonaws.com',
  },
]

const WORDINGS: readonly Wording[] = [
  {suffix: 'WITH_STAR_IN_RESOURCE', actions: 'named', resources: 'star'},
  {suffix: 'WITH_NOT_RESOURCE', actions: 'named', resources: 'left'},
  {suffix: 'WITH_STAR_IN_ACTION_AND_RESOURCE', actions: 'star', resources: 'star'},
  {suffix: 'WITH_STAR_IN_ACTION_AND_NOT_RESOURCE', actions: 'star', resources: 'left'},
  {suffix: 'WITH_NOT_ACTION_AND_NOT_RESOURCE', actions: 'left', resources: 'left'},
  {suffix: 'WITH_STAR_IN_RESOURCE_AND_NOT_ACTION', actions: 'left', resources: 'star'},
]

const SUMMARIES = {
  named: 'by name',
  star: 'by a wildcard',
  left: 'because NotAction leaves it',
}

/** One check for each action and wording: AWS gives each its own code. */
export const roleHandoverChecks: readonly PolicyCheck[] = HANDOVERS.flatMap((handover) => {
  const found = onceAPolicy((policy) => findHandovers(policy, handover))
  return WORDINGS.map((wording) => ({
    code: `${handover.prefix}_${wording.suffix}`,
    severity: 'warning' as const,
    summary: `An Allow of ${handover.action} ${SUMMARIES[wording.actions]}, on ${wording.resources === 'star' ? 'every resource' : 'all resources but some'}, for any service`,
    why: handover.why,
    bad: policyExample('identity', badStatement(handover, wording)),
    good: policyExample('identity', {
      Effect: 'Allow',
      Action: handover.action,
      Resource: handover.role,
      Condition: {StringEquals: {[handover.key]: handover.service}},
    }),
    types: ['identity' as const],
    check: ({policy}: CheckContext) => found(policy).get(wording) ?? [],
  }))
})

function badStatement({action, pattern, role}: Handover, {actions, resources}: Wording): object {
  return {
    Effect: 'Allow',
    ...(actions === 'left' ? {NotAction: 's3:*'} : {Action: actions === 'star' ? pattern : action}),
    ...(resources === 'left' ? {NotResource: role} : {Resource: '*'}),
  }
}

/** What there is to say of each wording. */
function findHandovers(
  policy: Policy,
  {action, key}: Handover,
): ReadonlyMap<Wording, readonly PolicyRemark[]> {
  const found = new Map<Wording, PolicyRemark[]>(WORDINGS.map((wording) => [wording, []]))
  for (const statement of withEffect(policy, 'Allow')) {
    if (!mayGrant(statement, action) || testsOf(statement, key).length > 0) continue
    for (const [wording, remarks] of found) {
      const {actions, resources} = wording
      const resource = resources === 'star' ? loneStar(statement.resource) : statement.notResource
      const granted = resource && grantedBy(statement, action, actions)
      if (!granted) continue
      const [at, written] =
        actions === 'named' ? [resource, resources === 'star' ? '*' : 'NotResource'] : granted
      const expected = actions === 'named' ? 'the ARNs of roles' : 'the actions that are needed'
      const message = `Unexpected \`${written}\` with \`${action}\`, expected ${expected} or a condition on \`${key}\``
      remarks.push({at, message})
    }
  }
  return found
}

/** Whether a statement names the action or leaves any, which nearly none does. */
function mayGrant({action, notAction}: Statement, name: string): boolean {
  return notAction !== undefined || (action?.values.some(({value}) => coversAction(value, [name])) ?? false)
}

/** The element that grants the action in that way, and how to call it. */
function grantedBy(
  {action, notAction}: Statement,
  name: string,
  actions: Wording['actions'],
): [at: Located, written: string] | undefined {
  if (actions === 'left') {
    return notAction && leavesAction(notAction, name) ? [notAction, 'NotAction'] : undefined
  }
  const value = action?.values.find(
    ({value}) => hasWildcard(value) === (actions === 'star') && coversAction(value, [name]),
  )
  return value && [value, value.value]
}
