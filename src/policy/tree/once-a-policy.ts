import type {ActionData} from '../aws/action-data.ts'
import {onceFor} from '../text/once-for.ts'
import type {Policy} from './ast.ts'

/** What `read` finds in a policy, found once although several checks ask for it. */
export function onceAPolicy<Value extends object>(
  read: (policy: Policy) => Value,
): (policy: Policy) => Value {
  return onceFor(read)
}

/** The same of what is found in a policy and in the data of what exists. */
export function onceAPolicyWithData<Value extends object>(
  read: (policy: Policy, data: ActionData) => Value,
): (policy: Policy, data: ActionData) => Value {
  const ofData = onceFor((data: ActionData) => onceFor((policy: Policy) => read(policy, data)))
  return (policy, data) => {
    return ofData(data)(policy)
  }
}
