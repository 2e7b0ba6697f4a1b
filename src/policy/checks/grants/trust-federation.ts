import type {PrincipalEntry, Statement} from '../../ast.ts'
import type {PolicyCheck} from '../../check.ts'
import {showSource} from '../../oddities.ts'
import {parseOperator} from '../conditions/operators.ts'
import {withEffect} from './statements.ts'

const ASSUME = 'sts:AssumeRole'
const WEB = 'sts:AssumeRoleWithWebIdentity'
const SAML = 'sts:AssumeRoleWithSAML'
/** Lower case → the spelling of AWS. Actions that only go with these, such as TagSession, are for every principal. */
const ASSUMING = new Map([ASSUME, WEB, SAML].map((action) => [action.toLowerCase(), action]))

/** A key of an identity provider has its host, and maybe a path, for a prefix. */
const WEB_KEY = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[^:]*)?:[^:]+$/i
const GITHUB = /(?:^|\/)token\.actions\.githubusercontent\.com(?:\/[^:]*)?$/i

export const mismatchedActionForPrincipal: PolicyCheck = {
  code: 'MISMATCHED_ACTION_FOR_PRINCIPAL',
  severity: 'error',
  summary: 'An action that none of the principals can use to assume the role',
  *check({policy, type}) {
    if (type !== 'trust') return
    for (const {principal, action} of withEffect(policy, 'Allow')) {
      const entries = principal?.entries ?? []
      const usable = new Set(entries.flatMap(actionsFor))
      for (const value of action?.values ?? []) {
        const assuming = ASSUMING.get(value.value.toLowerCase())
        if (assuming === undefined || entries.length === 0 || usable.has(assuming)) continue
        const expected = [...usable].map((name) => `\`${name}\``).join(' or ')
        yield {
          at: value,
          message: `Unexpected action ${showSource(value.value)}, expected ${expected} for the principal`,
        }
      }
    }
  },
}

export const unsupportedActionForConditionKey: PolicyCheck = {
  code: 'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
  severity: 'error',
  summary: "An identity provider's condition key with an action whose requests do not have it",
  *check({policy, type}) {
    if (type !== 'trust') return
    for (const statement of policy.statements) {
      for (const {key, action: expected} of providerKeys(statement)) {
        for (const action of statement.action?.values ?? []) {
          const assuming = ASSUMING.get(action.value.toLowerCase())
          if (assuming === undefined || assuming === expected) continue
          const message = `Unexpected action ${showSource(action.value)} with condition key \`${key}\`, expected \`${expected}\``
          yield {at: action, message}
        }
      }
    }
  },
}

export const missingGithubRepoConditionKey: PolicyCheck = {
  code: 'MISSING_GITHUB_REPO_CONDITION_KEY',
  severity: 'warning',
  summary:
    'Trust in GitHub Actions without a condition on the repository: every repository may assume the role',
  *check({policy, type}) {
    if (type !== 'trust') return
    for (const {principal, condition} of withEffect(policy, 'Allow')) {
      const github = principal?.entries.find(({kind, value}) => kind === 'Federated' && GITHUB.test(value))
      if (!github || condition?.tests.some(({conditionKey}) => /:sub$/i.test(conditionKey.value))) continue
      const message =
        'Cannot find a condition on `token.actions.githubusercontent.com:sub`; any repository could assume the role'
      yield {at: github, message}
    }
  },
}

/** The actions that a principal can assume the role with; all of them where it cannot be told. */
function actionsFor({kind, value}: PrincipalEntry): string[] {
  if (kind === 'Federated') return actionsOfProvider(value)
  if (kind === 'AWS' || kind === 'Service') return value === '*' ? [...ASSUMING.values()] : [ASSUME]
  return [...ASSUMING.values()]
}

function actionsOfProvider(value: string): string[] {
  if (/:saml-provider\//.test(value)) return [SAML]
  if (/:oidc-provider\//.test(value) || /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/|$)/i.test(value)) return [WEB]
  return [WEB, SAML]
}

/** The keys that only one action has, each once, with that action; a test that passes without its key asks nothing. */
function providerKeys({condition}: Statement): {key: string; action: string}[] {
  const keys = new Map<string, {key: string; action: string}>()
  for (const {operator, conditionKey} of condition?.tests ?? []) {
    const parsed = parseOperator(operator.value)
    const action = providerAction(conditionKey.value)
    if (!action || parsed?.ifExists || parsed?.family === 'null') continue
    // One report an action is enough, whatever the number of keys.
    if (!keys.has(action)) keys.set(action, {key: conditionKey.value, action})
  }
  return [...keys.values()]
}

function providerAction(key: string): string | undefined {
  if (/^saml:/i.test(key)) return SAML
  return WEB_KEY.test(key) ? WEB : undefined
}
