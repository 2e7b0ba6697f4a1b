import type {PolicyCheck} from '../check.ts'
import {arnChecks} from './arns/index.ts'
import {conditionChecks} from './conditions/index.ts'
import {documentChecks} from './document/index.ts'
import {duplicateJsonKey} from './duplicate-json-key.ts'
import {elementChecks} from './elements/index.ts'
import {forbiddenWildcard} from './forbidden-wildcard.ts'
import {grantChecks} from './grants/index.ts'
import {invalidAction} from './invalid-action.ts'
import {invalidServiceInAction} from './invalid-service-in-action.ts'
import {jsonSyntaxError} from './json-syntax-error.ts'

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
