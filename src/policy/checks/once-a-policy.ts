import type {Policy} from '../tree/ast.ts'

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
