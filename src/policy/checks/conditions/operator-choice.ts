import {withBase} from '../../aws/operators.ts'
import {withoutReferences} from '../../open/references.ts'
import {showSource} from '../../text/show-source.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {conditionTests, type ReadTest} from './condition-tests.ts'
import {GET, when} from './example-statements.ts'

const ARN_KEYS: ReadonlySet<string> = new Set(['aws:sourcearn', 'aws:principalarn'])

export const wildcardWithoutLikeOperator: PolicyCheck = {
  code: 'WILDCARD_WITHOUT_LIKE_OPERATOR',
  severity: 'warning',
  summary: 'A wildcard under an operator for strings that takes it literally',
  why: 'The star is compared as a star, so only a value that really has one passes.',
  bad: policyExample('identity', when(GET, 'StringEquals', {'aws:PrincipalTag/team': 'finance-*'})),
  good: policyExample('identity', when(GET, 'StringLike', {'aws:PrincipalTag/team': 'finance-*'})),
  needs: 'conditions',
  *check({policy}) {
    for (const {test, operator, values, key} of conditionTests(policy)) {
      if (operator.family !== 'string' || operator.base.endsWith('Like')) continue
      const family = ARN_KEYS.has(key) ? 'Arn' : 'String'
      const like = withBase(operator, `${family}${operator.negated ? 'NotLike' : 'Like'}`)
      for (const value of values.filter(({value}) => hasWildcard(value))) {
        const message = `Unexpected wildcard in ${showSource(value.value)} under ${showSource(test.operator.value)}, expected \`${like}\``
        yield {at: value, message}
      }
    }
  },
}

export const stringLikeOperatorWithArnConditionKeys: PolicyCheck = {
  code: 'STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS',
  severity: 'warning',
  summary: 'An ARN compared as a plain string with wildcards, which reach across its colons',
  why: 'In a plain string, a star also matches past the next colon, so it includes other accounts and Regions. Operators for ARNs compare them part by part.',
  bad: policyExample(
    'identity',
    when(GET, 'StringLike', {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/finance/*'}),
  ),
  good: policyExample(
    'identity',
    when(GET, 'ArnLike', {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/finance/*'}),
  ),
  needs: 'conditions',
  *check({policy}) {
    for (const read of conditionTests(policy)) {
      const {test, operator, key} = read
      if (!operator.base.startsWith('String') || !operator.base.endsWith('Like') || !ARN_KEYS.has(key))
        continue
      const arn = withBase(operator, operator.base.replace('String', 'Arn'))
      const message = `Unexpected ${showSource(test.operator.value)} for ${showSource(test.conditionKey.value)}, expected \`${arn}\``
      yield {at: test.operator, message, suggestion: isAlone(read) ? arn : undefined}
    }
  },
}

export const mfaBoolWithoutIfExists: PolicyCheck = {
  code: 'PB_MFA_BOOL_WITHOUT_IFEXISTS',
  severity: 'warning',
  summary: 'A Deny without MFA that does not stop requests without the key, such as those with access keys',
  why: 'Requests signed with long-term access keys do not have the key at all. `Bool` does not hold then, and they are let through without MFA.',
  bad: policyExample(
    'identity',
    when({...GET, Effect: 'Deny'}, 'Bool', {'aws:MultiFactorAuthPresent': 'false'}),
  ),
  good: policyExample(
    'identity',
    when({...GET, Effect: 'Deny'}, 'BoolIfExists', {'aws:MultiFactorAuthPresent': 'false'}),
  ),
  source: {
    title: 'AWS global condition context keys',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent',
  },
  needs: 'conditions',
  *check({policy}) {
    for (const read of conditionTests(policy)) {
      if (!isMfaGap(read)) continue
      const {test, operator} = read
      const suggestion = withBase({...operator, ifExists: true}, 'Bool')
      const message = `Unexpected ${showSource(test.operator.value)}, expected \`${suggestion}\`: requests without \`aws:MultiFactorAuthPresent\` are not denied`
      yield {at: test.operator, message, suggestion: isAlone(read) ? suggestion : undefined}
    }
  },
}

function isMfaGap({statement, operator, key, values}: ReadTest): boolean {
  return (
    statement.effect?.value === 'Deny' &&
    operator.family === 'bool' &&
    !operator.ifExists &&
    key === 'aws:multifactorauthpresent' &&
    values.some(({value}) => value.toLowerCase() === 'false')
  )
}

/** Whether the operator has no other key, so that another operator changes nothing else. */
function isAlone({statement, test}: ReadTest): boolean {
  return !statement.condition?.tests.some(
    (other) => other !== test && other.operator.offset === test.operator.offset,
  )
}

/** Stars and question marks, except in variables: `${*}` is how a literal star is written. */
function hasWildcard(value: string): boolean {
  return /[*?]/.test(withoutReferences(value, ''))
}
