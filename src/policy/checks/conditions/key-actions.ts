import type {ActionData} from '../../aws/action-data.ts'
import {splitAction} from '../../aws/action-name.ts'
import {isForEveryService} from '../../aws/condition-keys.ts'
import {normalKey, requestKeys} from '../../aws/request-keys.ts'
import {matchesWildcard} from '../../aws/wildcard.ts'
import {showSource} from '../../text/show-source.ts'
import type {Policy, Statement, Text} from '../../tree/ast.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {actionsWithoutProviderKey} from '../grants/trust-federation.ts'
import {conditionTests, needsKey, type ReadTest} from './condition-tests.ts'
import {BUCKET, OBJECTS, READER, when} from './example-statements.ts'
import {OPEN_ENDED, readKey} from './known-keys.ts'

/** What sets a source identity, and what sets tags of a session. */
const SETTING_ACTIONS = ['sts:SetSourceIdentity', 'sts:TagSession'] as const

export const actionsWithoutConditionKey: PolicyCheck = {
  code: 'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
  severity: 'error',
  summary: "A service's condition key with actions whose requests never have it",
  why: 'The requests lack the key, so the test never holds for them, or always holds if it is negated: an Allow does not allow the actions, and a Deny does not stop them, or stops them all.',
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
    if (type === 'trust') yield* actionsWithoutProviderKey(policy)
    const known = new Map<string, ActionKeys | undefined>()
    for (const [{action}, keys] of keysByStatement(policy)) {
      const actions = action?.values ?? []
      // Statements often have the same actions, and a pattern may stand for hundreds.
      const id = JSON.stringify(actions.map(({value}) => value))
      if (!known.has(id)) known.set(id, await keysOfActions(actions, data))
      const having = known.get(id)
      if (!having) continue
      for (const [key, at] of keys) {
        const lack = await lackOf(key, having, data)
        const written = showSource(at.value)
        if (lack === 'service') {
          const services = having.services.map((service) => `\`${service}\``).join(' or ')
          yield {
            at,
            message: `Unexpected condition key ${written}, expected one that requests to ${services} have`,
          }
        }
        if (lack !== 'action') continue
        for (const each of actions) {
          const message = `Unexpected action ${showSource(each.value)} with condition key ${written}, expected one whose requests have the key`
          yield {at: each, message}
        }
      }
    }
  },
}

export const missingActionForConditionKey: PolicyCheck = {
  code: 'MISSING_ACTION_FOR_CONDITION_KEY',
  severity: 'error',
  summary: 'A trust policy that asks for a session tag or source identity, and lets nobody set one',
  why: 'Setting a session tag, or a source identity, needs an action of its own. Without the action in the trust policy every attempt to assume the role fails.',
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
  types: ['trust'],
  *check({policy, fragment}) {
    if (fragment) return
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

/** The keys that statements ask for, each once a statement, in lower case with their place. */
function keysByStatement(policy: Policy): ReadonlyMap<Statement, ReadonlyMap<string, Text>> {
  const statements = new Map<Statement, Map<string, Text>>()
  for (const read of conditionTests(policy).filter(asksForKey)) {
    const keys = statements.get(read.statement) ?? new Map<string, Text>()
    if (!keys.has(read.key)) keys.set(read.key, read.test.conditionKey)
    statements.set(read.statement, keys)
  }
  return statements
}

/** The services of a statement's actions, and the condition keys that requests for one of them or another can have. */
interface ActionKeys {
  services: readonly string[]
  keys: ReadonlySet<string>
}

/** Undefined without actions, and where one of them may be any. */
async function keysOfActions(actions: readonly Text[], data: ActionData): Promise<ActionKeys | undefined> {
  const services = new Set<string>()
  const keys = new Set<string>()
  for (const {value} of actions) {
    const found = await requestKeys(value, data)
    if (!found) return undefined
    services.add(splitAction(value)!.prefix.toLowerCase())
    for (const key of found) keys.add(key)
  }
  return services.size > 0 ? {services: [...services], keys} : undefined
}

/**
 * Whether no request for the actions has a key: others of the same service have it, or it is another service's.
 * Undefined if one has it, and where the data does not tell.
 */
async function lackOf(
  written: string,
  {services, keys}: ActionKeys,
  data: ActionData,
): Promise<'action' | 'service' | undefined> {
  const key = readKey(written)
  if (!key || isForEveryService(written, data) || OPEN_ENDED.has(key.prefix)) return undefined
  if (!(await data.services()).has(key.prefix)) return undefined
  const known = await data.conditionKey(written)
  if (!known) return undefined
  const name = normalKey(known.name)
  if (keys.has(name)) return undefined
  const all = await Promise.all(services.map((service) => requestKeys(`${service}:*`, data)))
  if (all.some((each) => each?.has(name))) return 'action'
  if (services.includes(key.prefix)) return undefined
  // A service that shares some keys with the other may share more than the data lists.
  const shares = all.some((each) => [...(each ?? [])].some((other) => other.startsWith(`${key.prefix}:`)))
  // What a service lists for none of its own actions is for others, such as `codebuild:BuildArn` of a build's session.
  const own = await requestKeys(`${key.prefix}:*`, data)
  return !shares && own?.has(name) ? 'service' : undefined
}

/** Whether the absence of the key decides the test, without its author saying what is to happen then. */
function asksForKey(read: ReadTest): boolean {
  const {negated, ifExists, qualifier} = read.operator
  return needsKey(read) || (negated && !ifExists && qualifier !== 'ForAllValues')
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
