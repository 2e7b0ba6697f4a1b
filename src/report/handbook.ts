import {policyChecks} from '../policy/index.ts'

/** Where the handbook is published. Pages are below it as they are below `docs/`. */
export const HANDBOOK = 'https://proofbook.github.io/proofbook/handbook/'

/** The page of a rule. */
export function ruleUrl(ruleId: string, handbook = HANDBOOK): string {
  return new URL(`reference/rules/${ruleId}/`, folder(handbook)).href
}

/** The page that explains a finding: that of its code where the policy linter reports one, else that of its rule. */
export function findingUrl(
  {ruleId, messageId}: {ruleId: string; messageId: string},
  handbook = HANDBOOK,
): string {
  if (!isPolicyCode(messageId)) return ruleUrl(ruleId, handbook)
  const page = messageId.toLowerCase().replaceAll('_', '-')
  return new URL(`reference/policies/${page}/`, folder(handbook)).href
}

let codes: Set<string> | undefined

function isPolicyCode(messageId: string): boolean {
  codes ??= new Set(policyChecks.map(({code}) => code))
  return codes.has(messageId)
}

function folder(address: string): string {
  return address.endsWith('/') ? address : `${address}/`
}
