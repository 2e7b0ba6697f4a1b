import {showSource} from '../../text/show-source.ts'
import type {ConditionTest} from '../../tree/ast.ts'
import {includesEveryone} from '../../tree/principals.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {conditionTests} from './condition-tests.ts'
import {GET, when} from './example-statements.ts'

/** Keys, in lower case, whose values the caller writes into a header of the request. */
const SPOOFABLE: ReadonlySet<string> = new Set(['aws:referer', 'aws:useragent'])

/** Addresses, in lower case, that only a network's identifier makes unique, with the keys that identify it. */
const PRIVATE_ADDRESSES: ReadonlyMap<string, readonly string[]> = new Map([
  ['aws:vpcsourceip', ['aws:SourceVpc', 'aws:SourceVpce', 'aws:SourceVpcArn']],
  ['aws:ec2instancesourceprivateipv4', ['aws:Ec2InstanceSourceVpc']],
])

const FOR_ALL = {...GET, Principal: '*'}

export const untrustworthyConditionKey: PolicyCheck = {
  code: 'UNTRUSTWORTHY_CONDITION_KEY',
  severity: 'warning',
  summary: 'An Allow for everyone that only asks for a header, which every caller can write',
  why: 'Anyone who knows or guesses the value can send it, so the statement is open to the public.',
  bad: policyExample('bucket', when(FOR_ALL, 'StringLike', {'aws:Referer': 'https://www.example.com/*'})),
  good: policyExample('bucket', when(FOR_ALL, 'StringEquals', {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'})),
  needs: 'conditions',
  *check({policy}) {
    for (const {statement, test, key} of conditionTests(policy)) {
      if (!SPOOFABLE.has(key) || statement.effect?.value !== 'Allow') continue
      if (!statement.principal || !includesEveryone(statement.principal)) continue
      if (statement.condition?.tests.some(mayLimit)) continue
      const message = `Unexpected ${showSource(test.conditionKey.value)} by itself, expected a key that callers cannot choose, such as \`aws:PrincipalOrgID\``
      yield {at: test.conditionKey, message}
    }
  },
}

export const missingPairedConditionKeys: PolicyCheck = {
  code: 'MISSING_PAIRED_CONDITION_KEYS',
  severity: 'warning',
  summary: 'Private addresses without the network that they belong to',
  why: 'Every network can use the same private addresses, so a caller from another one gets in with them.',
  bad: policyExample('identity', when(GET, 'IpAddress', {'aws:VpcSourceIp': '10.0.4.0/24'})),
  good: policyExample('identity', {
    ...GET,
    Condition: {
      IpAddress: {'aws:VpcSourceIp': '10.0.4.0/24'},
      StringEquals: {'aws:SourceVpc': 'vpc-0a1b2c3d4e5f60718'},
    },
  }),
  *check({policy, type}) {
    // The policy of an endpoint is for requests from its own network.
    if (type === 'endpoint') return
    const tests = conditionTests(policy)
    const keys = new Set(tests.map(({key}) => key))
    for (const {statement, test, key} of tests) {
      const partners = PRIVATE_ADDRESSES.get(key)
      if (
        !partners ||
        statement.effect?.value !== 'Allow' ||
        partners.some((name) => keys.has(name.toLowerCase()))
      )
        continue
      const expected = partners.map((name) => `\`${name}\``).join(' or ')
      const message = `Unexpected ${showSource(test.conditionKey.value)} by itself, expected ${expected} beside it`
      yield {at: test.conditionKey, message}
    }
  },
}

/** Whether a test may shut anyone out; how a request travels is for every caller to choose as well. */
function mayLimit({conditionKey}: ConditionTest): boolean {
  const key = conditionKey.value.toLowerCase()
  return !SPOOFABLE.has(key) && key !== 'aws:securetransport'
}
