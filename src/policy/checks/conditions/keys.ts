import {isOpen} from '../../open/is-open.ts'
import {showSource} from '../../text/show-source.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {conditionTests} from './condition-tests.ts'
import {GET, when} from './example-statements.ts'

/** A name without spaces, a colon, and something after it; tag keys may have spaces. */
const KEY = /^[^\s:]+:\S(?:.*\S)?$/s

export const invalidConditionKeyFormat: PolicyCheck = {
  code: 'INVALID_CONDITION_KEY_FORMAT',
  severity: 'error',
  summary: 'A condition key that is not of the form `service:name`',
  why: 'Every key begins with `aws:` or the prefix of a service. AWS refuses a policy with another name.',
  bad: policyExample('identity', when(GET, 'StringEquals', {PrincipalOrgID: 'o-a1b2c3d4e5'})),
  good: policyExample('identity', when(GET, 'StringEquals', {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'})),
  needs: 'conditions',
  *check({policy}) {
    for (const {conditionKey} of policy.statements.flatMap(({condition}) => condition?.tests ?? [])) {
      if (KEY.test(conditionKey.value) || isOpen(conditionKey.value, 'condition-key')) continue
      const message = `Unexpected condition key ${showSource(conditionKey.value)}, expected \`service:name\``
      yield {at: conditionKey, message}
    }
  },
}

export const duplicateKeysWithDifferentCase: PolicyCheck = {
  code: 'DUPLICATE_KEYS_WITH_DIFFERENT_CASE',
  severity: 'error',
  summary: 'The same condition key twice under one operator, in different case',
  why: 'The case of keys does not matter, so this is one key twice, and AWS refuses the policy.',
  bad: policyExample(
    'identity',
    when(GET, 'StringEquals', {
      'aws:PrincipalAccount': '111122223333',
      'aws:principalaccount': '444455556666',
    }),
  ),
  good: policyExample(
    'identity',
    when(GET, 'StringEquals', {'aws:PrincipalAccount': ['111122223333', '444455556666']}),
  ),
  needs: 'conditions',
  *check({policy}) {
    const first = new Map<string, string>()
    for (const {operator, conditionKey} of policy.statements.flatMap(
      ({condition}) => condition?.tests ?? [],
    )) {
      const id = `${operator.offset} ${conditionKey.value.toLowerCase()}`
      const earlier = first.get(id)
      if (earlier === undefined) first.set(id, conditionKey.value)
      else if (earlier !== conditionKey.value) {
        const message = `Unexpected second key ${showSource(conditionKey.value)}, expected its values under ${showSource(earlier)}`
        yield {at: conditionKey, message}
      }
    }
  },
}

export const missingTagKeyInCondition: PolicyCheck = {
  code: 'MISSING_TAG_KEY_IN_CONDITION',
  severity: 'error',
  summary: 'A condition key for tags that does not name the tag',
  why: 'A key of this kind exists once for every tag. Without a tag name, it does not refer to any tag.',
  bad: policyExample('identity', when(GET, 'StringEquals', {'aws:PrincipalTag': 'finance'})),
  good: policyExample('identity', when(GET, 'StringEquals', {'aws:PrincipalTag/team': 'finance'})),
  needs: 'conditions',
  *check({policy}) {
    for (const {test, key} of conditionTests(policy)) {
      if (!/^aws:(?:resource|request|principal)tag\/?$/.test(key)) continue
      const written = test.conditionKey.value
      const message = `Unexpected ${showSource(written)}, expected a tag key after it: \`${written.replace('/', '')}/tag-key\``
      yield {at: test.conditionKey, message}
    }
  },
}

export const unsupportedGlobalConditionKey: PolicyCheck = {
  code: 'UNSUPPORTED_GLOBAL_CONDITION_KEY',
  severity: 'error',
  summary: 'The condition key `aws:ARN`, which is not supported',
  why: 'The key is deprecated, and no request has it. The ARN of the caller is in `aws:PrincipalArn`.',
  bad: policyExample(
    'identity',
    when(GET, 'ArnLike', {'aws:ARN': 'arn:aws:iam::111122223333:role/finance/*'}),
  ),
  good: policyExample(
    'identity',
    when(GET, 'ArnLike', {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/finance/*'}),
  ),
  needs: 'conditions',
  *check({policy}) {
    for (const {test, key} of conditionTests(policy)) {
      if (key !== 'aws:arn') continue
      const message = `Unexpected ${showSource(test.conditionKey.value)}, expected \`aws:PrincipalArn\``
      yield {at: test.conditionKey, message, suggestion: 'aws:PrincipalArn'}
    }
  },
}
