import {arityOf} from '../../aws/condition-keys.ts'
import {withBase} from '../../aws/operators.ts'
import {showSource} from '../../text/show-source.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {conditionTests} from './condition-tests.ts'
import {GET, when} from './example-statements.ts'

/** AWS's own examples and managed policies compare these without a qualifier (EventBridge user guide, "Using conditions"). */
const SPARED: ReadonlySet<string> = new Set(['events:source', 'events:detail-type'])

export const missingQualifier: PolicyCheck = {
  code: 'MISSING_QUALIFIER',
  severity: 'error',
  summary: 'A key of several values without ForAllValues or ForAnyValue',
  why: 'A request has a list under this key. Only a qualifier says whether all its values have to match, or just one.',
  bad: policyExample('identity', when(GET, 'StringLike', {'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/r-ab12/*'})),
  good: policyExample(
    'identity',
    when(GET, 'ForAnyValue:StringLike', {'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/r-ab12/*'}),
  ),
  needs: 'conditions',
  async *check({policy, data}) {
    for (const {test, operator, key} of conditionTests(policy)) {
      if (operator.qualifier || operator.family === 'null' || SPARED.has(key)) continue
      if ((await arityOf(key, data)) !== 'several') continue
      const written = showSource(test.operator.value)
      const message = `Unexpected ${written} for ${showSource(test.conditionKey.value)}, expected \`ForAllValues:\` or \`ForAnyValue:\` before it`
      yield {at: test.operator, message}
    }
  },
}

export const forAllValuesWithSingleValuedKey: PolicyCheck = {
  code: 'FORALLVALUES_WITH_SINGLE_VALUED_KEY',
  severity: 'warning',
  summary: 'ForAllValues in an Allow for a key with one value: it also holds if the key is absent',
  why: 'A request without the key passes, so the statement allows more than its values say.',
  bad: policyExample(
    'identity',
    when(GET, 'ForAllValues:StringEquals', {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}),
  ),
  good: policyExample('identity', when(GET, 'StringEquals', {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'})),
  needs: 'conditions',
  async *check({policy, data}) {
    for (const {statement, test, operator, key} of conditionTests(policy)) {
      if (statement.effect?.value !== 'Allow' || operator.qualifier !== 'ForAllValues') continue
      if (operator.family === 'null' || (await arityOf(key, data)) !== 'one') continue
      const plain = withBase({...operator, qualifier: undefined}, operator.base)
      const message = `Unexpected \`ForAllValues\` for ${showSource(test.conditionKey.value)}, expected \`${plain}\`: it has one value, and \`ForAllValues\` holds without any`
      yield {at: test.operator, message}
    }
  },
}
