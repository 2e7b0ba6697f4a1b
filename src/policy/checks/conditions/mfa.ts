import {showSource} from '../../text/show-source.ts'
import type {Statement} from '../../tree/ast.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {conditionTests, needsKey, type ReadTest} from './condition-tests.ts'
import {GET, when} from './example-statements.ts'

const KEY = 'aws:multifactorauthpresent'

export const allowWithoutMfa: PolicyCheck = {
  code: 'PB_MFA_NOT_ENFORCED',
  severity: 'warning',
  summary: 'An Allow that asks for MFA in a way that requests without MFA pass too',
  why: 'Temporary credentials have `aws:MultiFactorAuthPresent` whether MFA was used or not, and long-term access keys never have it. So neither its presence nor its absence proves MFA, and `IfExists` lets access keys through.',
  bad: policyExample('identity', when(GET, 'Null', {'aws:MultiFactorAuthPresent': 'false'})),
  good: policyExample('identity', when(GET, 'Bool', {'aws:MultiFactorAuthPresent': 'true'})),
  source: {
    title: 'AWS global condition context keys',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent',
  },
  needs: 'conditions',
  *check({policy}) {
    const tests = conditionTests(policy).filter(({key}) => /^aws:multifactorauth(?:present|age)$/.test(key))
    const enforced = new Set(tests.filter(isEnforcing).map(({statement}) => statement))
    for (const read of tests) {
      if (!letsIn(read) || enforced.has(read.statement)) continue
      const {test} = read
      const message = `Unexpected ${showSource(test.operator.value)} for ${showSource(test.conditionKey.value)}, expected \`Bool\` with \`true\`: requests without MFA pass`
      yield {at: test.operator, message}
    }
  },
}

function isAllow({effect}: Statement): boolean {
  return effect?.value === 'Allow'
}

/** Whether only requests with MFA pass a test: the key is true, or there is an age. */
function isEnforcing(read: ReadTest): boolean {
  if (!needsKey(read)) return false
  if (read.key !== KEY) return true
  return (
    read.operator.family !== 'null' &&
    read.values.length > 0 &&
    read.values.every(({value}) => /^true$/i.test(value))
  )
}

/** Whether an Allow asks whether the key is there, or for true only where it is. */
function letsIn({statement, key, operator, values}: ReadTest): boolean {
  if (!isAllow(statement) || key !== KEY || values.length === 0) return false
  if (operator.family === 'null') return values.every(({value}) => /^(?:true|false)$/i.test(value))
  return operator.family === 'bool' && operator.ifExists && values.every(({value}) => /^true$/i.test(value))
}
