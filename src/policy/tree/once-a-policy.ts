import type {ActionData} from '../aws/action-data.ts'
import type {Policy} from './ast.ts'

/** What `read` finds in a policy, found once although several checks ask for it. */
export function onceAPolicy<Value extends object>(
  read: (policy: Policy) => Value,
): (policy: Policy) => Value {
  const found = new WeakMap<Policy, Value>()
  return (policy) => {
    const value = found.get(policy) ?? read(policy)
    found.set(policy, value)
    return value
  }
}

/** The same of what is found in a policy and in the data of what exists. */
export function onceAPolicyWithData<Value extends object>(
  read: (policy: Policy, data: ActionData) => Value,
): (policy: Policy, data: ActionData) => Value {
  const found = new WeakMap<ActionData, (policy: Policy) => Value>()
  return (policy, data) => {
    const ofData = found.get(data) ?? onceAPolicy((policy) => read(policy, data))
    found.set(data, ofData)
    return ofData(policy)
  }
}
