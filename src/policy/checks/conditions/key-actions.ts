import type {ActionData} from '../../aws/action-data.ts'
import {splitAction} from '../../aws/action-name.ts'
import {matchesWildcard} from '../../aws/wildcard.ts'
import {showSource} from '../../text/show-source.ts'
import type {Statement, Text} from '../../tree/ast.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {actionsWithoutProviderKey} from '../grants/trust-federation.ts'
import {conditionTests, needsKey} from './condition-tests.ts'
import {BUCKET, OBJECTS, READER, when} from './example-statements.ts'
import {readKey} from './known-keys.ts'

/**
 * Keys of a parameter of the request, which the actions with that parameter have and no other. Of keys for what acts, or
 * is acted on, the data does not say all: `kms:KeySpec` is in the requests of more actions than it lists.
 */
const OF_PARAMETER =
  /^(?:s3:(?:prefix|delimiter|max-keys)$|kms:(?:encryption|signing|mac|message|datakeypair|grant|retiring|recipientattestation|reencrypt|wrapping|validto|expirationmodel|schedulekey|rotationperiod|bypass|primaryregion|replicaregion))/

/** What sets a source identity, and what sets tags of a session. */
const SETTING_ACTIONS = ['sts:SetSourceIdentity', 'sts:TagSession'] as const

export const actionsWithoutConditionKey: PolicyCheck = {
  code: 'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
  severity: 'error',
  summary: "A service's condition key with actions of that service whose requests do not have it",
  why: 'The requests lack the key, so the test never holds for them: an Allow does not allow the actions, and a Deny does not stop them.',
  bad: policyExample(
    'identity',
    when({Effect: 'Allow', Action: 's3:GetObject', Resource: OBJECTS}, 'StringLike', {
      's3:prefix': 'reports/*',
    }),
  ),
  good: policyExample(
    'identity',
    when({Effect: 'Allow', Action: 's3:ListBucket', Resource: BUCKET}, 'StringLike', {
      's3:prefix': 'reports/*',
    }),
  ),
  async *check({policy, type, data}) {
    if (type === 'trust') {
      yield* actionsWithoutProviderKey(policy)
      return
    }
    // A key is judged once a statement, however many tests it has there.
    const judged = new Map<Statement, Set<string>>(policy.statements.map((each) => [each, new Set()]))
    for (const read of conditionTests(policy)) {
      const key = readKey(read.test.conditionKey.value)
      const actions = read.statement.action?.values ?? []
      if (!key || !OF_PARAMETER.test(read.key) || !needsKey(read) || actions.length === 0) continue
      const known = await data.conditionKey(key.written)
      const seen = judged.get(read.statement)!
      if (!known || seen.has(known.name)) continue
      seen.add(known.name)
      if (!(await allLack(key.prefix, known.name, actions, data))) continue
      for (const action of actions) {
        const message = `Unexpected action ${showSource(action.value)} with condition key ${showSource(key.written)}, expected one whose requests have the key`
        yield {at: action, message}
      }
    }
  },
}

export const missingActionForConditionKey: PolicyCheck = {
  code: 'MISSING_ACTION_FOR_CONDITION_KEY',
  severity: 'error',
  summary: 'A trust policy that asks for a session tag or source identity, and lets nobody set one',
  why: 'Whoever sets a session tag, or a source identity, needs an action of its own for it. Without the action in the trust policy every attempt to assume the role fails.',
  bad: policyExample(
    'trust',
    when({Effect: 'Allow', Principal: {AWS: READER}, Action: 'sts:AssumeRole'}, 'StringLike', {
      'sts:SourceIdentity': '*@example.com',
    }),
  ),
  good: policyExample(
    'trust',
    when(
      {Effect: 'Allow', Principal: {AWS: READER}, Action: ['sts:AssumeRole', 'sts:SetSourceIdentity']},
      'StringLike',
      {'sts:SourceIdentity': '*@example.com'},
    ),
  ),
  *check({policy, type, fragment}) {
    if (type !== 'trust' || fragment) return
    const missing = SETTING_ACTIONS.filter(
      (action) => !policy.statements.some((each) => mayAllow(each, action)),
    )
    if (missing.length === 0) return
    for (const read of conditionTests(policy)) {
      const wanted = settingAction(read.key)
      if (wanted === undefined || !missing.includes(wanted)) continue
      if (read.statement.effect?.value !== 'Allow' || !needsKey(read)) continue
      const key = showSource(read.test.conditionKey.value)
      const message = `Cannot find action \`${wanted}\`; no request has condition key ${key} without it`
      yield {at: read.test.conditionKey, message}
    }
  },
}

/** Whether all actions are named in full, are of the key's service, and none has the key. */
async function allLack(
  service: string,
  key: string,
  actions: readonly Text[],
  data: ActionData,
): Promise<boolean> {
  for (const {value} of actions) {
    const {prefix, name} = splitAction(value) ?? {}
    if (prefix?.toLowerCase() !== service || name === undefined) return false
    const details = await data.details(service, name)
    if (!details || details.conditionKeys.includes(key)) return false
  }
  return true
}

/** The action without which a request to assume a role cannot have the key. */
function settingAction(key: string): (typeof SETTING_ACTIONS)[number] | undefined {
  if (key === 'sts:sourceidentity') return 'sts:SetSourceIdentity'
  return key === 'sts:transitivetagkeys' || key.startsWith('aws:requesttag/') ? 'sts:TagSession' : undefined
}

function mayAllow({effect, action, notAction}: Statement, wanted: string): boolean {
  if (effect?.value !== 'Allow') return false
  if (notAction) return true
  return action?.values.some(({value}) => matchesWildcard(value.toLowerCase(), wanted.toLowerCase())) ?? false
}
