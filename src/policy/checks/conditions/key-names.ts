import type {ActionData} from '../../aws/action-data.ts'
import {splitAction} from '../../aws/action-name.ts'
import {closest, closestOne} from '../../text/closest.ts'
import {onceFor} from '../../text/once-for.ts'
import {showSource} from '../../text/show-source.ts'
import type {ConditionTest, Statement} from '../../tree/ast.ts'
import {onceAPolicy} from '../../tree/once-a-policy.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {conditionTests} from './condition-tests.ts'
import {DECRYPT, GET, when} from './example-statements.ts'
import {prefixExists, readKey, serviceHasKey, type WrittenKey} from './known-keys.ts'

export const invalidGlobalConditionKey: PolicyCheck = {
  code: 'INVALID_GLOBAL_CONDITION_KEY',
  severity: 'error',
  summary: 'A condition key with the prefix `aws:` that does not exist',
  why: 'No request has the key. A test for it never holds, or always holds if it is negated: an Allow grants nothing, a Deny stops nothing or everything.',
  bad: policyExample('identity', when(GET, 'StringEquals', {'aws:PrincipleOrgID': 'o-a1b2c3d4e5'})),
  good: policyExample('identity', when(GET, 'StringEquals', {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'})),
  needs: 'conditions',
  async *check({policy, data}) {
    for (const {test, key} of writtenKeys(policy)) {
      if (key.prefix !== 'aws' || hasOwnCheck(key) || (await data.conditionKey(key.written))) continue
      const near = closeKey(key, data.globalConditionKeys())
      yield {at: test.conditionKey, message: cannotFind(key, near), suggestion: near}
    }
  },
}

export const invalidServiceConditionKey: PolicyCheck = {
  code: 'INVALID_SERVICE_CONDITION_KEY',
  severity: 'error',
  summary: 'A condition key that its service does not have',
  why: 'No request has the key. A test for it never holds, or always holds if it is negated: an Allow grants nothing, a Deny stops nothing or everything.',
  bad: policyExample(
    'identity',
    when(DECRYPT, 'StringEquals', {'kms:ViaServices': 's3.eu-west-1.amazonaws.com'}),
  ),
  good: policyExample(
    'identity',
    when(DECRYPT, 'StringEquals', {'kms:ViaService': 's3.eu-west-1.amazonaws.com'}),
  ),
  needs: 'conditions',
  async *check({policy, data}) {
    const services = new Map(policy.statements.map((statement) => [statement, servicesOf(statement)]))
    for (const {test, key, statement} of writtenKeys(policy)) {
      const known = await data.conditionKeys(key.prefix)
      if (!known || (await serviceHasKey(key, services.get(statement)!, data))) continue
      const near = closeKey(key, known)
      yield {at: test.conditionKey, message: cannotFind(key, near), suggestion: near}
    }
  },
}

export const invalidService: PolicyCheck = {
  code: 'INVALID_SERVICE',
  severity: 'error',
  summary: 'The part of a condition key before the colon is not the prefix of an AWS service',
  why: 'No request has the key. A test for it never holds, or always holds if it is negated: an Allow grants nothing, a Deny stops nothing or everything.',
  bad: policyExample(
    'identity',
    when(DECRYPT, 'StringEquals', {'kmss:ViaService': 's3.eu-west-1.amazonaws.com'}),
  ),
  good: policyExample(
    'identity',
    when(DECRYPT, 'StringEquals', {'kms:ViaService': 's3.eu-west-1.amazonaws.com'}),
  ),
  needs: 'conditions',
  async *check({policy, data}) {
    for (const {test, key} of writtenKeys(policy)) {
      if (await prefixExists(key.prefix, data)) continue
      const near = await closePrefix(key, data)
      const suggestion = near === undefined ? undefined : `${near}${key.written.slice(key.prefix.length)}`
      const exists = suggestion !== undefined && (await data.conditionKey(suggestion)) !== undefined
      const message = `Cannot find service prefix ${showSource(key.prefix)} of condition key ${showSource(key.written)}`
      yield {
        at: test.conditionKey,
        message: `${message}${near ? `; did you mean \`${near}\`?` : ''}`,
        suggestion: exists ? suggestion : undefined,
      }
    }
  },
}

interface FoundKey {
  statement: Statement
  test: ConditionTest
  key: WrittenKey
}

/** Every key that can be judged, with its place. */
const writtenKeys = onceAPolicy((policy): readonly FoundKey[] =>
  conditionTests(policy).flatMap(({statement, test}) => {
    const key = readKey(test.conditionKey.value)
    return key ? [{statement, test, key}] : []
  }),
)

/** Keys that do not exist either, and about which another check has more to say. */
function hasOwnCheck({name}: WrittenKey): boolean {
  return name === 'arn' || /^(?:resource|request|principal)tag\/?$/.test(name)
}

function servicesOf({action, notAction}: Statement): string[] {
  const actions = [...(action?.values ?? []), ...(notAction?.values ?? [])]
  const prefixes = actions.map(({value}) => splitAction(value)?.prefix.toLowerCase())
  return [...new Set(prefixes.filter((prefix) => prefix !== undefined))]
}

function cannotFind({written}: WrittenKey, near: string | undefined): string {
  return `Cannot find condition key ${showSource(written)}${near ? `; did you mean \`${near}\`?` : ''}`
}

/** The one key that is near; of keys with a part of free choice only the global one for the same tag of a resource. */
function closeKey({written, prefix, name}: WrittenKey, keys: readonly string[]): string | undefined {
  const tag = /^resourcetag\//.test(name) && keys.some((key) => key.startsWith('aws:ResourceTag/'))
  if (tag) return `aws:ResourceTag${written.slice(written.indexOf('/'))}`
  return closestOne(`${prefix}:${name}`, fixedKeys(keys))
}

/** The keys without a part of free choice. */
const fixedKeys = onceFor((keys: readonly string[]) => keys.filter((key) => !/[$<]|\/tag-key$/.test(key)))

const prefixesOf = onceFor((services: ReadonlySet<string>) => [...services, 'aws'])

/** The near prefix; of several the one whose service has the key. */
async function closePrefix({prefix, name}: WrittenKey, data: ActionData): Promise<string | undefined> {
  const near = closest(prefix, prefixesOf(await data.services()))
  if (near.length < 2) return near[0]
  const having: string[] = []
  for (const candidate of near) {
    if (await data.conditionKey(`${candidate}:${name}`)) having.push(candidate)
  }
  return having.length === 1 ? having[0] : undefined
}
