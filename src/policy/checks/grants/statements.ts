import {matchesWildcard} from '../../aws/wildcard.ts'
import {isOpen} from '../../open/is-open.ts'
import type {ConditionTest, Policy, Principals, Statement, Text, TextList} from '../../tree/ast.ts'
import {onceAPolicy} from '../../tree/once-a-policy.ts'

/** The statements of one effect; AWS takes no other spelling. */
export function withEffect(policy: Policy, effect: 'Allow' | 'Deny'): readonly Statement[] {
  return byEffect(policy)[effect]
}

const byEffect = onceAPolicy(({statements}) => {
  const ofEffect = (effect: string) => statements.filter((statement) => statement.effect?.value === effect)
  return {Allow: ofEffect('Allow'), Deny: ofEffect('Deny')}
})

/** The principals of a statement, whether named or spared. */
export function bothPrincipals({principal, notPrincipal}: Statement): Principals[] {
  return [principal, notPrincipal].filter((principals) => principals !== undefined)
}

/** The tests of a condition key; case is nothing. */
export function testsOf({condition}: Statement, key: string): ConditionTest[] {
  return (condition?.tests ?? []).filter(
    ({conditionKey}) => conditionKey.value.toLowerCase() === key.toLowerCase(),
  )
}

/** Whether a statement has a condition that asks for anything, readable or not. */
export function isConditional({members}: Statement): boolean {
  return members.some(({name, type, size}) => name === 'Condition' && (type !== 'object' || size > 0))
}

/** Whether a value has `*` or `?`. */
export function hasWildcard(value: string): boolean {
  return /[*?]/.test(value)
}

/** Whether an action as written (a name or a pattern, in any case) is or matches one of these. */
export function coversAction(written: string, actions: readonly string[]): boolean {
  const pattern = written.toLowerCase()
  return actions.some((action) => matchesWildcard(pattern, action.toLowerCase()))
}

/** Whether NotAction leaves an action to its statement; not where a placeholder may stand for it. */
export function leavesAction({values}: TextList, action: string): boolean {
  return !values.some(({value}) => isOpen(value, 'marked') || coversAction(value, [action]))
}

/** The first value that is a star and nothing else. */
export function loneStar(list: TextList | undefined): Text | undefined {
  return list?.values.find(({value}) => value === '*')
}
