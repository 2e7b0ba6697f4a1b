import type {Statement} from '../ast.ts'
import type {PolicyCheck} from '../check.ts'
import {grantsToRootsOnly} from '../principals.ts'

export const forbiddenWildcard: PolicyCheck = {
  code: 'PB_ORG_FORBIDDEN_WILDCARD',
  severity: 'warning',
  summary:
    "An Allow with a service wildcard that the organisation's rules forbid there; the rule brings its own code",
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
