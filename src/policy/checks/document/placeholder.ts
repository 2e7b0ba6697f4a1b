import type {Statement, Text} from '../../ast.ts'
import type {PolicyCheck} from '../../check.ts'
import {showSource} from '../../oddities.ts'

/** Angle brackets or braces around words, and CloudFormation's own variables; `${aws:username}` is a policy variable. */
const PLACEHOLDER =
  /<[A-Za-z][\w .-]*>|\{\{[^{}]+\}\}|\$\{AWS::\w+\}|\b(?:ACCOUNT|KEY|REGION|USER|ROLE)[-_](?:ID|NAME)\b/

export const placeholder: PolicyCheck = {
  code: 'PB_DOC_PLACEHOLDER',
  severity: 'info',
  summary: 'A placeholder that whoever pastes the policy has to fill in',
  *check({policy}) {
    for (const text of policy.statements.flatMap(valuesOf)) {
      const found = PLACEHOLDER.exec(text.value)
      if (!found) continue
      yield {
        at: text,
        message: `Unexpected placeholder ${showSource(found[0])}, expected what it stands for before the policy is used`,
      }
    }
  },
}

/** Every value of a statement in which something may be left open. */
function valuesOf({principal, notPrincipal, resource, notResource, condition}: Statement): Text[] {
  return [
    ...(principal?.entries ?? []),
    ...(notPrincipal?.entries ?? []),
    ...(resource?.values ?? []),
    ...(notResource?.values ?? []),
    ...(condition?.tests.flatMap(({values}) => values) ?? []),
  ]
}
