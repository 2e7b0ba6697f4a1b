import {splitAction} from '../aws/action-name.ts'
import {isOpen} from '../open/is-open.ts'
import type {Statement} from '../tree/ast.ts'
import {anyOf, type Match, not} from './match.ts'
import {openDoubt, prepareValue} from './open-values.ts'
import {overlaps} from './patterns.ts'

/** Whether an action is meant; asked for in lower case. */
type ActionTest = (asked: string) => Match

/** Whether a statement means an action that is asked for; case is nothing. */
export function prepareActions({action, notAction, members}: Statement): ActionTest {
  const written = members.filter(({name}) => name === 'Action' || name === 'NotAction')
  const list = action ?? notAction
  if (!list || written.length > 1 || list.others.length > 0)
    return () => ({kind: 'malformed', because: 'depending on `Action`, which is missing or cannot be read'})
  const tests = list.values.map(({value}) => prepareAction(value))
  const named: ActionTest = (asked) => anyOf(tests.map((test) => test(asked.toLowerCase())))
  return notAction ? (asked) => not(named(asked)) : named
}

function prepareAction(value: string): ActionTest {
  const lower = value.toLowerCase()
  const open = openAction(lower)
  if (open === undefined) return prepareValue(lower)
  return (asked) => {
    if (lower === asked) return 'yes'
    return overlaps(open, asked) ? openDoubt(value) : 'no'
  }
}

/** A pattern for what `kms:<action>` or `service:ActionName` may become; undefined if nothing is left open. */
function openAction(value: string): string | undefined {
  const {prefix, name} = splitAction(value) ?? {prefix: value, name: ''}
  if (isOpen(prefix, 'service')) return '*'
  return isOpen(name, 'action') ? `${prefix}:*` : undefined
}
