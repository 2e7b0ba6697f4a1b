import {NOT_IMPLEMENTED, policyCodes} from '../../policy/index.ts'
import type {Shapes} from '../../shapes/shapes.ts'
import type {KnownRules} from '../../suppressions/known.ts'
import type {Finding, Rule} from '../rule.ts'

/**
 * What comments and options may name: rules, and their messages. A rule that passes on what the policy linter says has
 * its codes: those of our checks, of AWS, of the organisation, and whatever another judge has said.
 */
export function knownRules(
  rules: readonly Rule[],
  shapes: Pick<Shapes, 'examples'>,
  findings: readonly Finding[] = [],
): KnownRules {
  const codes = [
    ...policyCodes(),
    ...NOT_IMPLEMENTED.map(({code}) => code),
    ...shapes.examples.forbiddenActions.map(({code}) => code),
  ]
  const known = new Map(
    rules.map(({id, messages}) => {
      const own = Object.keys(messages).filter((message) => message !== '*')
      return [id, new Set('*' in messages ? [...own, ...codes] : own)]
    }),
  )
  for (const {ruleId, messageId} of findings) known.get(ruleId)?.add(messageId)
  return known
}
