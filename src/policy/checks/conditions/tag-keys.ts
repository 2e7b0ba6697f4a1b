import type {ActionData} from '../../aws/action-data.ts'
import {splitAction} from '../../aws/action-name.ts'
import {showSource} from '../../text/show-source.ts'
import type {Policy, Statement} from '../../tree/ast.ts'
import type {PolicyCheck, PolicyRemark} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {conditionTests, needsKey, type ReadTest} from './condition-tests.ts'
import {TABLE, when} from './example-statements.ts'

/** Services whose requests have the tags of another service's resources, which the data does not say. */
const TAGGED_ELSEWHERE: ReadonlySet<string> = new Set(['execute-api'])

const OF_TEAM = {'aws:ResourceTag/team': 'finance'}
const READ_TABLE = {Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: TABLE}

export const allowWithUnsupportedTagKey: PolicyCheck = {
  code: 'ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
  severity: 'info',
  summary: 'An Allow for tagged resources, with actions of a service whose requests never have the tags',
  why: 'The condition never holds for the actions of that service, so they are not allowed although the statement names them.',
  bad: policyExample(
    'identity',
    when({...READ_TABLE, Action: ['dynamodb:GetItem', 'polly:GetLexicon']}, 'StringEquals', OF_TEAM),
  ),
  good: policyExample('identity', when(READ_TABLE, 'StringEquals', OF_TEAM)),
  needs: 'conditions',
  check: ({policy, data}) => unsupportedServices(policy, 'Allow', data),
}

export const denyWithUnsupportedTagKey: PolicyCheck = {
  code: 'DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
  severity: 'warning',
  summary: 'A Deny for tagged resources, with actions of a service whose requests never have the tags',
  why: 'The condition never holds for the actions of that service, so they are never denied, whatever the tags of the resource say.',
  bad: policyExample(
    'identity',
    when(
      {Effect: 'Deny', Action: ['dynamodb:DeleteTable', 'polly:DeleteLexicon'], Resource: '*'},
      'StringEquals',
      OF_TEAM,
    ),
  ),
  good: policyExample(
    'identity',
    when({Effect: 'Deny', Action: 'dynamodb:DeleteTable', Resource: '*'}, 'StringEquals', OF_TEAM),
    {Effect: 'Deny', Action: 'polly:DeleteLexicon', Resource: '*'},
  ),
  needs: 'conditions',
  check: ({policy, data}) => unsupportedServices(policy, 'Deny', data),
}

export const allowNotActionWithTagKey: PolicyCheck = {
  code: 'ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
  severity: 'info',
  summary: 'An Allow with NotAction for tagged resources: many of its actions never have the tags',
  why: 'Only the actions that carry the tags of their resource are allowed, and nobody can tell from the statement which these are.',
  bad: policyExample(
    'identity',
    when({Effect: 'Allow', NotAction: 'iam:*', Resource: TABLE}, 'StringEquals', OF_TEAM),
  ),
  good: policyExample('identity', when(READ_TABLE, 'StringEquals', OF_TEAM)),
  needs: 'conditions',
  check: ({policy}) => withNotAction(policy, 'Allow'),
}

export const denyNotActionWithTagKey: PolicyCheck = {
  code: 'DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
  severity: 'warning',
  summary: 'A Deny with NotAction for tagged resources: many of its actions never have the tags',
  why: 'Actions that do not carry the tags of their resource are not denied, though the statement reads as if all but the named ones were.',
  bad: policyExample(
    'identity',
    when({Effect: 'Deny', NotAction: 'dynamodb:GetItem', Resource: '*'}, 'StringEquals', OF_TEAM),
  ),
  good: policyExample(
    'identity',
    when({Effect: 'Deny', Action: 'dynamodb:DeleteTable', Resource: '*'}, 'StringEquals', OF_TEAM),
  ),
  needs: 'conditions',
  check: ({policy}) => withNotAction(policy, 'Deny'),
}

/** The first action of each service that does not know the tags of resources. */
async function* unsupportedServices(
  policy: Policy,
  effect: string,
  data: ActionData,
): AsyncGenerator<PolicyRemark> {
  for (const {statement, test} of tagTests(policy, effect)) {
    const judged = new Set<string>()
    for (const action of statement.action?.values ?? []) {
      const service = splitAction(action.value)?.prefix.toLowerCase()
      if (service === undefined || judged.has(service)) continue
      judged.add(service)
      if (await mayHaveTags(service, data)) continue
      const key = showSource(test.conditionKey.value)
      const message = `Unexpected action ${showSource(action.value)} with ${key}, expected one of a service whose requests have the tags of resources`
      yield {at: action, message}
    }
  }
}

function* withNotAction(policy: Policy, effect: string): Generator<PolicyRemark> {
  for (const {statement, test} of tagTests(policy, effect)) {
    if (!statement.notAction) continue
    const message = `Unexpected \`NotAction\` with ${showSource(test.conditionKey.value)}, expected \`Action\` with actions that have the key`
    yield {at: statement.notAction, message}
  }
}

/** The first test of each statement that only holds where the resource has a tag. */
function tagTests(policy: Policy, effect: string): ReadTest[] {
  const seen = new Set<Statement>()
  return conditionTests(policy).filter((read) => {
    const {statement, key} = read
    if (statement.effect?.value !== effect || !key.startsWith('aws:resourcetag/') || !needsKey(read))
      return false
    if (seen.has(statement)) return false
    seen.add(statement)
    return true
  })
}

/** Whether any action of a service has the tags of its resource; of an unknown service that is open. */
async function mayHaveTags(service: string, data: ActionData): Promise<boolean> {
  const keys = await data.conditionKeys(service)
  return !keys || TAGGED_ELSEWHERE.has(service) || keys.some((key) => /(?:^aws:|:)resourcetag\//i.test(key))
}
