import type {CheckExample} from '../check.ts'

/** An identity policy of one statement, as an example. */
export function identityPolicy(
  action: string,
  resource: string | readonly string[],
  condition?: object,
): CheckExample {
  const statement = {Effect: 'Allow', Action: action, Resource: resource, Condition: condition}
  return {type: 'identity', text: wholePolicy(statement)}
}

/** The text of a policy of one statement. */
export function wholePolicy(statement: object): string {
  return JSON.stringify({Version: '2012-10-17', Statement: [statement]}, null, 2)
}
