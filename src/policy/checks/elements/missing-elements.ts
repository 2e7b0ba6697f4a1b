import {closest} from '../../text/closest.ts'
import type {Policy, Statement} from '../../tree/ast.ts'
import {POLICY_ELEMENTS, STATEMENT_ELEMENTS} from '../../tree/shape.ts'
import type {PolicyType} from '../../tree/type.ts'
import {writtenActions} from '../../tree/written-actions.ts'
import type {PolicyCheck, PolicyRemark} from '../check.ts'
import {exampleOf, policyExample} from '../example-policy.ts'
import {QUEUE, SEND} from './example-statements.ts'
import {hasAny} from './members.ts'
import {isMisspelt} from './misspelt-elements.ts'

/** Services whose resource policies belong to the resource they are attached to, and need not name it. */
const WITHOUT_RESOURCE = /^(?:ecr|ecr-public|elasticfilesystem|redshift|redshift-serverless):/i

const WITH_RESOURCE: readonly PolicyType[] = [
  'identity',
  'boundary',
  'session',
  'key',
  'bucket',
  'endpoint',
  'resource',
  'scp',
  'rcp',
]

export const missingAction: PolicyCheck = {
  code: 'MISSING_ACTION',
  severity: 'error',
  summary: 'A statement without Action or NotAction',
  why: 'It says on what, and perhaps for whom, but not what is allowed or denied: AWS refuses the policy.',
  bad: policyExample('identity', {Effect: 'Allow', Resource: QUEUE}),
  good: policyExample('identity', SEND),
  *check({policy}) {
    yield* lacking(policy, ['Action', 'NotAction'])
  },
}

export const missingEffect: PolicyCheck = {
  code: 'MISSING_EFFECT',
  severity: 'error',
  summary: 'A statement without Effect',
  why: 'There is no default effect, neither Allow nor Deny: AWS refuses the policy.',
  bad: policyExample('identity', {Action: 'sqs:SendMessage', Resource: QUEUE}),
  good: policyExample('identity', SEND),
  *check({policy}) {
    yield* lacking(policy, ['Effect'])
  },
}

export const missingResource: PolicyCheck = {
  code: 'MISSING_RESOURCE',
  severity: 'error',
  summary: 'A statement without Resource or NotResource, in a policy that has to say on what',
  why: 'AWS refuses the policy, or keeps a statement that has no effect: key policies were long stored like that.',
  bad: policyExample('identity', {Effect: 'Allow', Action: 'sqs:SendMessage'}),
  good: policyExample('identity', SEND),
  *check({policy, type, service}) {
    if (!WITH_RESOURCE.includes(type)) return
    const belongs = type === 'resource' && belongsToResource(policy, service)
    yield* lacking(policy, ['Resource', 'NotResource'], (statement) => !belongs || !isAttached(statement))
  },
}

export const missingStatement: PolicyCheck = {
  code: 'MISSING_STATEMENT',
  severity: 'error',
  summary: 'A policy without a statement',
  why: 'It allows and denies nothing, and AWS refuses it.',
  bad: exampleOf('identity', {Version: '2012-10-17', Statement: []}),
  good: policyExample('identity', SEND),
  *check({policy}) {
    if (!policy.certain) return
    const list = policy.members.findLast(({name}) => name === 'Statement')
    if (list?.type === 'array' && list.size === 0)
      yield {at: list, message: 'Cannot find a statement in `Statement`, expected one or more'}
    else if (
      policy.shape === 'policy' ? lacksStatement(policy) : policy.shape === 'other' && isPolicyHead(policy)
    )
      yield {at: policy, message: 'Cannot find `Statement` in the policy'}
  },
}

/** Whether a text that is stated to be a policy has no `Statement`, under a misspelt name neither. */
function lacksStatement(policy: Policy): boolean {
  return !hasAny(policy, ['Statement']) && !isMisspelt(policy, ['Statement'], POLICY_ELEMENTS)
}

/** Reports the statements that have none of the elements; what a fault of syntax may have swallowed is not missed. */
export function* lacking(
  policy: Policy,
  names: readonly string[],
  needed: (statement: Statement) => boolean = () => true,
): Generator<PolicyRemark> {
  if (!policy.certain) return
  const what = names.map((name) => `\`${name}\``).join(' or ')
  for (const statement of policy.statements) {
    if (hasAny(statement, names) || !needed(statement)) continue
    if (isMisspelt(statement, names, STATEMENT_ELEMENTS)) continue
    yield {at: statement, message: `Cannot find ${what} in the statement`}
  }
}

/** Whether the policy is of such a service, as far as is known or as its actions say. */
function belongsToResource(policy: Policy, service: string | undefined): boolean {
  if (service !== undefined) return WITHOUT_RESOURCE.test(`${service}:`)
  return writtenActions(policy).some(({value}) => WITHOUT_RESOURCE.test(value))
}

/** In such a policy all actions are those of its service: EFS itself writes `*` to deny what is not encrypted. */
function isAttached({action, notAction}: Statement): boolean {
  const actions = [...(action?.values ?? []), ...(notAction?.values ?? [])]
  return actions.length > 0 && actions.every(({value}) => value === '*' || WITHOUT_RESOURCE.test(value))
}

/** Many documents have a `Version`; only that of a policy is one of two dates, with nothing beside it but its Id. */
function isPolicyHead({text, strict}: Policy): boolean {
  if (!strict || !/^\s*\{/.test(text)) return false
  const {Version, Id: _, ...rest} = JSON.parse(text) as Record<string, unknown>
  if (Version !== '2012-10-17' && Version !== '2008-10-17') return false
  return Object.keys(rest).every((name) => closest(name, ['Statement']).length > 0)
}
