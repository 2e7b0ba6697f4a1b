import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {QUEUE, SEND} from './example-statements.ts'
import {elementsNamed, membersNamed} from './members.ts'

const OPPOSITES = ['Action', 'Resource', 'Principal']

export const unsupportedElementCombination: PolicyCheck = {
  code: 'UNSUPPORTED_ELEMENT_COMBINATION',
  severity: 'error',
  summary: 'A statement with an element and its opposite, such as Action and NotAction',
  why: 'The two contradict each other, and AWS refuses the policy.',
  bad: policyExample('identity', {...SEND, NotResource: `${QUEUE}-archive`}),
  good: policyExample('identity', SEND),
  *check({policy}) {
    for (const name of OPPOSITES) {
      // Hardly any policy has an opposite at all.
      if (elementsNamed(policy, [`Not${name}`]).length === 0) continue
      for (const statement of policy.statements) {
        const members = membersNamed(statement, [name, `Not${name}`])
        const second = members.find((member) => member.name !== members[0]!.name)
        if (!second) continue
        yield {
          at: second,
          message: `Unexpected \`${second.name}\` beside \`${members[0]!.name}\`, expected one of them`,
        }
      }
    }
  },
}
