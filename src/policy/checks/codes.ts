import {policyChecks} from './index.ts'

/** The codes that the checks can report, except for those of an organisation's own rules. */
export function policyCodes(): string[] {
  return policyChecks.map(({code}) => code)
}
