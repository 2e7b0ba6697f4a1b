import type {ActionData} from '../aws/action-data.ts'
import {splitAction} from '../aws/action-name.ts'

/** Those of the actions that are done to a KMS key. */
export async function onKey(actions: readonly string[], data: ActionData): Promise<string[]> {
  const details = await Promise.all(
    actions.map((action) => {
      const {prefix, name} = splitAction(action)!
      return prefix === 'kms' ? data.details(prefix, name) : undefined
    }),
  )
  return actions.filter((_, index) => details[index]?.resourceTypes.includes('key'))
}
