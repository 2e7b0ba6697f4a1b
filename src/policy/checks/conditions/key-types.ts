import type {OperatorFamily} from '../../aws/operators.ts'
import {showSource} from '../../text/show-source.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {conditionTests, type ReadTest} from './condition-tests.ts'
import {GET, when} from './example-statements.ts'
import {prefixExists, readKey} from './known-keys.ts'

/**
 * The operators that compare a type of key, the usual one first. ARNs are strings as well, and many keys that hold ARNs
 * or numbers are documented as strings; dates may be written as numbers.
 */
const FAMILIES: Readonly<Record<string, readonly OperatorFamily[]>> = {
  String: ['string', 'arn', 'numeric', 'binary'],
  ARN: ['arn', 'string'],
  Bool: ['bool'],
  Numeric: ['numeric'],
  Date: ['date', 'numeric'],
  IPAddress: ['ip'],
}

const SHOWN: Readonly<Record<OperatorFamily, string>> = {
  string: '`String…`',
  arn: '`Arn…`',
  bool: '`Bool`',
  numeric: '`Numeric…`',
  date: '`Date…`',
  ip: '`IpAddress` or `NotIpAddress`',
  binary: '`BinaryEquals`',
  null: '`Null`',
}

export const typeMismatch: PolicyCheck = {
  code: 'TYPE_MISMATCH',
  severity: 'warning',
  summary: 'An operator that compares another type of value than the condition key has',
  why: 'The operator cannot read the value of the key, or compares it letter by letter: an address range as a string matches no address in it.',
  bad: policyExample('identity', when(GET, 'StringEquals', {'aws:SourceIp': '203.0.113.0/24'})),
  good: policyExample('identity', when(GET, 'IpAddress', {'aws:SourceIp': '203.0.113.0/24'})),
  needs: 'conditions',
  async *check({policy, data}) {
    for (const read of conditionTests(policy)) {
      const {test, operator} = read
      if (operator.family === 'null' || isPattern(read) || comparesVariable(read)) continue
      const key = readKey(test.conditionKey.value)
      if (!key || !(await prefixExists(key.prefix, data))) continue
      const type = (await data.conditionKey(key.written))?.type.replace(/^ArrayOf/, '')
      const families = type === undefined || !Object.hasOwn(FAMILIES, type) ? undefined : FAMILIES[type]
      if (!families || families.includes(operator.family) || comparesFlag(read)) continue
      const of = showSource(test.conditionKey.value)
      const message = `Unexpected ${showSource(test.operator.value)} for ${of}, expected ${SHOWN[families[0]!]}`
      yield {at: test.operator, message}
    }
  },
}

/** Tags and the like hold whatever people put there. */
function isPattern({key}: ReadTest): boolean {
  return key.includes('/') || key.split(':').length > 2
}

/** Some keys that are documented as strings hold nothing but true or false. */
function comparesFlag({operator, values}: ReadTest): boolean {
  return operator.family === 'bool' && values.every(({value}) => /^(?:true|false)$/i.test(value))
}

/** Variables are read under operators for strings and ARNs only, so other keys have to be compared with them as strings. */
function comparesVariable({operator, values}: ReadTest): boolean {
  return operator.family === 'string' && values.some(({value}) => value.includes('${'))
}
