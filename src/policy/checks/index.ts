import {forbiddenWildcard} from './actions/forbidden-wildcard.ts'
import {invalidAction} from './actions/invalid-action.ts'
import {invalidServiceInAction} from './actions/invalid-service-in-action.ts'
import {arnChecks} from './arns/index.ts'
import type {PolicyCheck} from './check.ts'
import {conditionChecks} from './conditions/index.ts'
import {documentChecks} from './document/index.ts'
import {elementChecks} from './elements/index.ts'
import {grantChecks} from './grants/index.ts'
import {duplicateJsonKey} from './json/duplicate-json-key.ts'
import {jsonSyntaxError} from './json/json-syntax-error.ts'

/** All checks there are: one a file of this folder, or of a family's folder below it. */
export const policyChecks: readonly PolicyCheck[] = [
  jsonSyntaxError,
  duplicateJsonKey,
  invalidServiceInAction,
  invalidAction,
  forbiddenWildcard,
  ...elementChecks,
  ...arnChecks,
  ...conditionChecks,
  ...grantChecks,
  ...documentChecks,
]

/** The codes that the checks can report, those of an organisation's own rules aside. */
export function policyCodes(): string[] {
  return policyChecks.map(({code}) => code)
}
