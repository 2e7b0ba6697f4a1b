import type {Statement} from '../../tree/ast.ts'
import {grantsToRootsOnly} from '../../tree/principals.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import type {ForbiddenWildcard} from '../organisation.ts'

const table = (action: string | string[]) => ({
  Effect: 'Allow',
  Action: action,
  Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/Orders',
})

/** The organisation's rule by which the examples are judged. */
export const EXAMPLE_RULE: ForbiddenWildcard = {
  code: 'PB_ORG_FORBIDDEN_WILDCARD',
  action: 'dynamodb:*',
  where: ['identity'],
  reason: 'applications do not manage tables',
}

export const forbiddenWildcard: PolicyCheck = {
  code: 'PB_ORG_FORBIDDEN_WILDCARD',
  severity: 'warning',
  summary:
    "An Allow with a service wildcard that the organisation's rules forbid there; the rule brings its own code",
  why:
    'An organisation says in its configuration (`examples.forbiddenActions`) which wildcards it does not want to ' +
    'see granted, in which types of policy, and why. In the example that is `dynamodb:*` in identity policies.',
  bad: policyExample('identity', table('dynamodb:*')),
  good: policyExample('identity', table(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'])),
  source: {title: 'Proofbook'},
  *check({policy, type, forbidden}) {
    for (const rule of forbidden.filter(({where}) => where.includes(type))) {
      for (const statement of policy.statements.filter((statement) =>
        grants(statement, type !== 'identity'),
      )) {
        for (const action of statement.action?.values ?? []) {
          if (action.value.toLowerCase() !== rule.action.toLowerCase()) continue
          const message = `Unexpected \`${action.value}\`, expected the actions that are needed: ${rule.reason}`
          yield {at: action, message, code: rule.code}
        }
      }
    }
  },
}

/** Whether a statement allows something to anyone but account roots (whose grant hands the decision to the account). */
function grants({effect, principal, notPrincipal}: Statement, namesPrincipals: boolean): boolean {
  if (effect?.value !== 'Allow') return false
  if (!principal) return notPrincipal !== undefined || !namesPrincipals
  return !grantsToRootsOnly(principal)
}
