import type {PolicyCheck} from '../../check.ts'
import {membersNamed} from './members.ts'

const OPPOSITES = ['Action', 'Resource', 'Principal']

export const unsupportedElementCombination: PolicyCheck = {
  code: 'UNSUPPORTED_ELEMENT_COMBINATION',
  severity: 'error',
  summary: 'A statement with an element and its opposite, such as Action and NotAction',
  *check({policy}) {
    for (const statement of policy.statements) {
      for (const name of OPPOSITES) {
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
