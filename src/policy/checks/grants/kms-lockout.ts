import {principalFault} from '../../aws/principal-form.ts'
import {isOpen} from '../../open/is-open.ts'
import type {Located} from '../../text/place.ts'
import type {Policy, PrincipalEntry, Statement} from '../../tree/ast.ts'
import {includesEveryone} from '../../tree/principals.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {DECRYPT, keyExample} from './example-statements.ts'
import {coversAction, isConditional, leavesAction, withEffect} from './statements.ts'

const ACTION = 'kms:PutKeyPolicy'

export const kmsLockout: PolicyCheck = {
  code: 'PB_KMS_LOCKOUT',
  severity: 'error',
  summary: 'A whole key policy that lets nobody change it again, not even the account',
  why: 'KMS refuses such a policy unless the request skips that check; then only AWS Support can give the key back to its owners.',
  bad: policyExample('key', DECRYPT),
  good: keyExample(DECRYPT),
  source: {
    title: 'Default key policy',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html',
  },
  *check({policy, type, fragment}) {
    // Where it is not certain what the policy says, neither is who is left.
    if (!policy.certain) return
    if (type !== 'key' || fragment || isManaged(policy)) return
    const denied = withEffect(policy, 'Deny').map(deniesEveryone).find(Boolean)
    if (denied)
      yield {
        at: denied,
        message: `Unexpected Deny of \`${ACTION}\` to everyone, expected it to exclude a principal`,
      }
    else if (policy.statements.length > 0 && !policy.statements.some(mayGrant)) {
      const at = policy.members.findLast(({name}) => name === 'Statement') ?? policy
      yield {at, message: `Cannot find an Allow of \`${ACTION}\`; nobody could change the key policy again`}
    }
  },
}

/** Nobody changes the policy of an AWS managed key: its `Id` is `auto-` and the name of the service. */
function isManaged({id}: Policy): boolean {
  return id?.value.startsWith('auto-') ?? false
}

/** Whether a statement gives the action to a principal, or may once its placeholders are filled in. */
function mayGrant({effect, principal, notPrincipal, action, notAction}: Statement): boolean {
  if (!/^allow$/i.test(effect?.value ?? '') && !isOpen(effect?.value ?? '', 'marked')) return false
  if (!notPrincipal && !principal?.entries.some(canAct)) return false
  if (notAction)
    return notAction.values.every(({value}) => isOpen(value, 'marked') || !coversAction(value, [ACTION]))
  return action?.values.some(({value}) => isOpen(value, 'marked') || coversAction(value, [ACTION])) ?? false
}

/** Services do not change key policies, and nobody is a principal that cannot exist. */
function canAct({kind, value}: PrincipalEntry): boolean {
  return kind !== 'Service' && (kind === undefined || !principalFault(kind, value))
}

/** Where a statement denies the action to everyone and whatever the request; undefined if it does not. */
function deniesEveryone(statement: Statement): Located | undefined {
  const {principal, action, notAction, resource, notResource} = statement
  if (!principal || !includesEveryone(principal) || isConditional(statement) || notResource) return undefined
  if (resource && !resource.values.some(({value}) => value === '*')) return undefined
  if (notAction) return leavesAction(notAction, ACTION) ? notAction : undefined
  return action?.values.find(({value}) => coversAction(value, [ACTION]))
}
