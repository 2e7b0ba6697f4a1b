import {onceFor} from '../../model/once.ts'
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
  const known = new Map(namesIn(rules)(shapes.examples))
  for (const {ruleId, messageId} of findings) {
    const names = known.get(ruleId)
    if (names && !names.has(messageId)) known.set(ruleId, new Set([...names, messageId]))
  }
  return known
}

/** The names that are known whatever is found; the same for all documents. */
const namesIn = onceFor((rules: readonly Rule[]) =>
  onceFor(({forbiddenActions}: Shapes['examples']): KnownRules => {
    const codes = [
      ...policyCodes(),
      ...NOT_IMPLEMENTED.map(({code}) => code),
      ...forbiddenActions.map(({code}) => code),
    ]
    return new Map(
      rules.map(({id, messages}) => {
        const own = Object.keys(messages).filter((message) => message !== '*')
        return [id, new Set('*' in messages ? [...own, ...codes] : own)]
      }),
    )
  }),
)
