import type {PolicyCheck} from '../../check.ts'
import {showSource} from '../../oddities.ts'
import {conditionTests} from './condition-tests.ts'

/** A name without spaces, a colon, and something behind it; tag keys may have spaces. */
const KEY = /^[^\s:]+:\S(?:.*\S)?$/s
/** What examples of the grammar write in the place of a key. */
const PLACEHOLDER = /[<>{}[\]$…]|\.\.|__|condition|^(?:your|my|example|some)\b|^key\d*$/i

export const invalidConditionKeyFormat: PolicyCheck = {
  code: 'INVALID_CONDITION_KEY_FORMAT',
  severity: 'error',
  summary: 'A condition key that is not of the form `service:name`',
  *check({policy}) {
    for (const {conditionKey} of policy.statements.flatMap(({condition}) => condition?.tests ?? [])) {
      if (KEY.test(conditionKey.value) || PLACEHOLDER.test(conditionKey.value)) continue
      const message = `Unexpected condition key ${showSource(conditionKey.value)}, expected \`service:name\``
      yield {at: conditionKey, message}
    }
  },
}

export const duplicateKeysWithDifferentCase: PolicyCheck = {
  code: 'DUPLICATE_KEYS_WITH_DIFFERENT_CASE',
  severity: 'error',
  summary: 'The same condition key twice under one operator, in different case',
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
  *check({policy}) {
    for (const {test, key} of conditionTests(policy)) {
      if (!/^aws:(?:resource|request|principal)tag\/?$/.test(key)) continue
      const written = test.conditionKey.value
      const message = `Unexpected ${showSource(written)}, expected a tag key behind it: \`${written.replace('/', '')}/tag-key\``
      yield {at: test.conditionKey, message}
    }
  },
}

export const unsupportedGlobalConditionKey: PolicyCheck = {
  code: 'UNSUPPORTED_GLOBAL_CONDITION_KEY',
  severity: 'error',
  summary: 'The condition key `aws:ARN`, which is not supported',
  *check({policy}) {
    for (const {test, key} of conditionTests(policy)) {
      if (key !== 'aws:arn') continue
      const message = `Unexpected ${showSource(test.conditionKey.value)}, expected \`aws:PrincipalArn\``
      yield {at: test.conditionKey, message, suggestion: 'aws:PrincipalArn'}
    }
  },
}
