import {isOpen} from '../../open/is-open.ts'
import {showSource} from '../../text/show-source.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {conditionTests, type ReadTest} from './condition-tests.ts'
import {BUCKET, READER, when} from './example-statements.ts'

/** Keys, in lower case, whose values are whole identifiers: AWS's page of global condition keys calls them sensitive. */
const SENSITIVE: ReadonlySet<string> = new Set([
  'aws:principalaccount',
  'aws:principalorgid',
  'aws:resourceaccount',
  'aws:resourceorgid',
  'aws:sourceaccount',
  'aws:sourceorgid',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:vpceaccount',
  'aws:vpceorgid',
])
/** Characters that have to stand before a wildcard. */
const LEAST = 6

const READ_BUCKET = {Effect: 'Allow', Principal: {AWS: READER}, Action: 's3:ListBucket', Resource: BUCKET}

export const wildcardUsageTooPermissive: PolicyCheck = {
  code: 'WILDCARD_USAGE_TOO_PERMISSIVE',
  severity: 'error',
  summary: 'A wildcard for an account, organisation or network, which lets in those of others too',
  why: 'Identifiers are given out at random, so a pattern for them matches those of strangers as well as your own.',
  bad: policyExample('bucket', when(READ_BUCKET, 'StringLike', {'aws:PrincipalOrgID': 'o-*'})),
  good: policyExample('bucket', when(READ_BUCKET, 'StringEquals', {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'})),
  needs: 'conditions',
  *check({policy}) {
    for (const read of conditionTests(policy)) {
      if (!SENSITIVE.has(read.key) || !letsIn(read)) continue
      for (const value of read.values) {
        const wildcard = value.value.search(/[*?]/)
        if (wildcard < 0 || wildcard >= LEAST || isOpen(value.value, 'condition-value')) continue
        const of = showSource(read.test.conditionKey.value)
        const message = `Unexpected wildcard in ${showSource(value.value)} for ${of}, expected whole identifiers`
        yield {at: value, message}
      }
    }
  },
}

/** Whether requests get through by fitting the pattern: they are allowed for it, or spared by a Deny. */
function letsIn({statement, operator}: ReadTest): boolean {
  if (!operator.base.startsWith('String') || !operator.base.endsWith('Like')) return false
  return statement.effect?.value === (operator.negated ? 'Deny' : 'Allow')
}
