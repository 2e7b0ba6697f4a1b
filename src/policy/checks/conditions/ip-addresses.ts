import {isOpen} from '../../open/is-open.ts'
import {showSource} from '../../text/show-source.ts'
import type {Policy, Text} from '../../tree/ast.ts'
import type {PolicyCheck, PolicyRemark} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {isPrivate, parseRange, tidyRange} from './addresses.ts'
import {conditionTests} from './condition-tests.ts'
import {GET, when} from './example-statements.ts'

export const typeMismatchIpRange: PolicyCheck = {
  code: 'TYPE_MISMATCH_IP_RANGE',
  severity: 'error',
  summary: 'A value under IpAddress or NotIpAddress that is neither an address nor a CIDR range',
  why: 'AWS refuses the policy: it cannot compare an address with the value.',
  bad: policyExample('identity', when(GET, 'IpAddress', {'aws:SourceIp': '203.0.113.0/33'})),
  good: policyExample('identity', when(GET, 'IpAddress', {'aws:SourceIp': '203.0.113.0/24'})),
  needs: 'conditions',
  *check({policy}) {
    for (const value of ipValues(policy)) {
      if (isOpen(value.value, 'address') || parseRange(value.value)) continue
      const message = `Unexpected ${showSource(value.value)}, expected an IP address or a CIDR range`
      yield {at: value, message}
    }
  },
}

export const improveIpRange: PolicyCheck = {
  code: 'IMPROVE_IP_RANGE',
  severity: 'info',
  summary: 'A CIDR range with bits set after its network part, which are ignored',
  why: 'The range is wider than its address suggests: it begins at the network, not at the address.',
  bad: policyExample('identity', when(GET, 'IpAddress', {'aws:SourceIp': '203.0.113.77/26'})),
  good: policyExample('identity', when(GET, 'IpAddress', {'aws:SourceIp': '203.0.113.64/26'})),
  needs: 'conditions',
  *check({policy}) {
    for (const value of ipValues(policy)) {
      const range = parseRange(value.value)
      const suggestion = range && tidyRange(range)
      if (suggestion === undefined) continue
      const message = `Unexpected host bits in ${showSource(value.value)}, expected \`${suggestion}\``
      yield {at: value, message, suggestion}
    }
  },
}

export const privateIpAddress: PolicyCheck = {
  code: 'PRIVATE_IP_ADDRESS',
  severity: 'error',
  summary: 'aws:SourceIp must be one of only private addresses, which it never is',
  why: '`aws:SourceIp` is the public address that a request comes from, so the test never holds and the statement never applies.',
  bad: policyExample('identity', when(GET, 'IpAddress', {'aws:SourceIp': '10.0.0.0/8'})),
  good: policyExample('identity', when(GET, 'IpAddress', {'aws:SourceIp': '203.0.113.0/24'})),
  needs: 'conditions',
  check: ({policy}) => onlyPrivate(policy, 'IpAddress'),
}

export const privateNotIpAddress: PolicyCheck = {
  code: 'PRIVATE_NOT_IP_ADDRESS',
  severity: 'error',
  summary: 'aws:SourceIp must be none of only private addresses, which is always true',
  why: '`aws:SourceIp` is the public address that a request comes from, so the test always holds: a Deny stops everyone, an Allow lets everyone in.',
  bad: policyExample(
    'identity',
    when({...GET, Effect: 'Deny'}, 'NotIpAddress', {'aws:SourceIp': '192.168.1.0/24'}),
  ),
  good: policyExample(
    'identity',
    when({...GET, Effect: 'Deny'}, 'NotIpAddress', {'aws:SourceIp': '203.0.113.0/24'}),
  ),
  needs: 'conditions',
  check: ({policy}) => onlyPrivate(policy, 'NotIpAddress'),
}

export const privateIpAddressSubset: PolicyCheck = {
  code: 'PRIVATE_IP_ADDRESS_SUBSET',
  severity: 'info',
  summary: 'A private address among those that aws:SourceIp must be one of',
  why: '`aws:SourceIp` is the public address that a request comes from, so the private ones in the list let nobody in.',
  bad: policyExample('identity', when(GET, 'IpAddress', {'aws:SourceIp': ['203.0.113.0/24', '10.0.0.0/8']})),
  good: policyExample('identity', when(GET, 'IpAddress', {'aws:SourceIp': '203.0.113.0/24'})),
  needs: 'conditions',
  check: ({policy}) => somePrivate(policy, 'IpAddress'),
}

export const privateNotIpAddressSubset: PolicyCheck = {
  code: 'PRIVATE_NOT_IP_ADDRESS_SUBSET',
  severity: 'info',
  summary: 'A private address among those that aws:SourceIp must be none of',
  why: '`aws:SourceIp` is the public address that a request comes from, so the private ones in the list spare nobody.',
  bad: policyExample(
    'identity',
    when({...GET, Effect: 'Deny'}, 'NotIpAddress', {'aws:SourceIp': ['203.0.113.0/24', '10.0.0.0/8']}),
  ),
  good: policyExample(
    'identity',
    when({...GET, Effect: 'Deny'}, 'NotIpAddress', {'aws:SourceIp': '203.0.113.0/24'}),
  ),
  needs: 'conditions',
  check: ({policy}) => somePrivate(policy, 'NotIpAddress'),
}

function* onlyPrivate(policy: Policy, base: string): Generator<PolicyRemark> {
  for (const values of sourceIps(policy, base)) {
    if (values[0] && values.every(isPrivateText)) yield reportPrivate(values[0])
  }
}

function* somePrivate(policy: Policy, base: string): Generator<PolicyRemark> {
  for (const values of sourceIps(policy, base)) {
    if (!values.every(isPrivateText)) yield* values.filter(isPrivateText).map(reportPrivate)
  }
}

function reportPrivate(at: Text): PolicyRemark {
  const message = `Unexpected private address ${showSource(at.value)}, expected a public one (\`aws:VpcSourceIp\` compares private ones)`
  return {at, message}
}

function isPrivateText({value}: Text): boolean {
  const range = parseRange(value)
  return range !== undefined && isPrivate(range)
}

function sourceIps(policy: Policy, base: string): (readonly Text[])[] {
  return conditionTests(policy)
    .filter(({operator, key}) => operator.base === base && key === 'aws:sourceip')
    .map(({values}) => values)
}

function ipValues(policy: Policy): Text[] {
  return conditionTests(policy).flatMap(({operator, values}) => (operator.family === 'ip' ? values : []))
}
