import {showSource} from '../../text/show-source.ts'
import type {Policy} from '../../tree/ast.ts'
import type {PolicyCheck, PolicyRemark} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {conditionTests, type ReadTest} from './condition-tests.ts'
import {GET, when} from './example-statements.ts'

/** What a test with a lone `*` comes to. */
type Meaning = 'present' | 'absent' | 'always' | 'never'

export const equivalentToNullFalse: PolicyCheck = {
  code: 'EQUIVALENT_TO_NULL_FALSE',
  severity: 'info',
  summary: 'A test that any value of the key passes: it only asks whether the key is there',
  why: 'A pattern that fits everything looks like a limit on the value. `Null` says that only the presence of the key counts.',
  bad: policyExample('identity', when(GET, 'StringLike', {'aws:PrincipalTag/team': '*'})),
  good: policyExample('identity', when(GET, 'Null', {'aws:PrincipalTag/team': 'false'})),
  needs: 'conditions',
  check: ({policy}) => testsMeaning(policy, 'present', '`Null` with `false`'),
}

export const equivalentToNullTrue: PolicyCheck = {
  code: 'EQUIVALENT_TO_NULL_TRUE',
  severity: 'info',
  summary: 'A test that no value of the key passes: it only asks whether the key is absent',
  why: 'A pattern that fits everything looks like a limit on the value. `Null` says that only the absence of the key counts.',
  bad: policyExample('identity', when(GET, 'StringNotLike', {'aws:PrincipalTag/team': '*'})),
  good: policyExample('identity', when(GET, 'Null', {'aws:PrincipalTag/team': 'true'})),
  needs: 'conditions',
  check: ({policy}) => testsMeaning(policy, 'absent', '`Null` with `true`'),
}

export const redundantKeyDueToWildcard: PolicyCheck = {
  code: 'REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION',
  severity: 'info',
  summary: 'A test that every request passes, with the key or without it',
  why: 'The statement applies as if the test were not there, though it looks as if something limited it.',
  bad: policyExample('identity', when(GET, 'StringLikeIfExists', {'aws:PrincipalTag/team': '*'})),
  good: policyExample('identity', when(GET, 'StringLikeIfExists', {'aws:PrincipalTag/team': 'finance-*'})),
  needs: 'conditions',
  check: ({policy}) => testsMeaning(policy, 'always', 'values that it is limited to'),
}

export const redundantStatementDueToWildcard: PolicyCheck = {
  code: 'REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION',
  severity: 'info',
  summary: 'A test that no request passes, so the statement never applies',
  why: 'The statement does nothing: an Allow grants nothing, and a Deny stops nothing.',
  bad: policyExample('identity', when(GET, 'ForAnyValue:StringNotLike', {'aws:PrincipalOrgPaths': '*'})),
  good: policyExample(
    'identity',
    when(GET, 'ForAnyValue:StringLike', {'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*'}),
  ),
  needs: 'conditions',
  check: ({policy}) => testsMeaning(policy, 'never', 'values that it is limited to'),
}

/** Reports the tests with a lone `*` that mean this. */
function* testsMeaning(policy: Policy, meaning: Meaning, expected: string): Generator<PolicyRemark> {
  for (const read of conditionTests(policy)) {
    const star = read.values.find(({value}) => /^\*+$/.test(value))
    if (!star || meaningOfStar(read) !== meaning) continue
    const {test} = read
    const under = `under ${showSource(test.operator.value)} for ${showSource(test.conditionKey.value)}`
    yield {at: star, message: `Unexpected ${showSource(star.value)} ${under}, expected ${expected}`}
  }
}

/** Undefined for operators that take a star literally, and where two rules about absent keys meet. */
function meaningOfStar({operator}: ReadTest): Meaning | undefined {
  const {base, qualifier, ifExists, negated} = operator
  if (base !== 'StringLike' && base !== 'StringNotLike') return undefined
  if (qualifier === 'ForAnyValue' && ifExists) return undefined
  // ForAllValues holds without any value, as IfExists does; of ForAnyValue one value is needed, even where negated.
  if (negated) return qualifier === 'ForAnyValue' ? 'never' : 'absent'
  return ifExists || qualifier === 'ForAllValues' ? 'always' : 'present'
}
