import {isOpen} from '../../open/is-open.ts'
import {placeholderIn} from '../../open/placeholder.ts'
import {showSource} from '../../text/show-source.ts'
import type {Policy, Text} from '../../tree/ast.ts'
import {writtenPrincipals} from '../../tree/principals.ts'
import {resourcesIn} from '../arns/written-arns.ts'
import type {PolicyCheck} from '../check.ts'
import {conditionTests} from '../conditions/condition-tests.ts'
import {valuesForVariables} from '../conditions/variable-values.ts'
import {policyExample} from '../example-policy.ts'

const queueOf = (account: string) =>
  policyExample('identity', {
    Effect: 'Allow',
    Action: 'sqs:SendMessage',
    Resource: `arn:aws:sqs:eu-west-1:${account}:jobs`,
  })

export const placeholder: PolicyCheck = {
  code: 'PB_DOC_PLACEHOLDER',
  severity: 'info',
  summary: 'A placeholder to fill in before the policy is pasted',
  why:
    'AWS accepts most of them as they are, and the statement then matches nothing. ' +
    'What is left open is not judged either, so a mistake beside it can go unnoticed.',
  bad: queueOf('<account-id>'),
  good: queueOf('111122223333'),
  source: {title: 'Proofbook'},
  *check({policy}) {
    const unquoted = policy.syntaxFaults.filter(({kind}) => kind === 'placeholder')
    for (const {offset, length, message} of unquoted) yield {at: {path: [], offset, length}, message}
    const words = new Map([...wordsForAddresses(policy), ...phrasesForArns(policy)])
    for (const text of [...writtenPrincipals(policy), ...valuesForVariables(policy)]) {
      const found = placeholderIn(text.value, policy.format !== 'json') ?? words.get(text)
      if (found === undefined || unquoted.some(({offset}) => offset === text.offset)) continue
      yield {
        at: text,
        message: `Placeholder ${showSource(found)} is not filled in; replace it before the policy is used`,
      }
    }
  },
}

/** Phrases in place of addresses, which are placeholders as a whole: `IP-address-range`. */
function wordsForAddresses(policy: Policy): ReadonlyMap<Text, string> {
  const values = conditionTests(policy).flatMap(({operator, values}) =>
    operator.family === 'ip' ? values : [],
  )
  return new Map(
    values
      .filter(({value}) => !isOpen(value, 'marked') && isOpen(value, 'address'))
      .map((text) => [text, text.value]),
  )
}

/** Phrases in place of resources: `List of the ARNs of your keys`. */
function phrasesForArns(policy: Policy): [Text, string][] {
  return resourcesIn(policy)
    .filter(({value}) => isOpen(value, 'phrase'))
    .map((text) => [text, text.value])
}
