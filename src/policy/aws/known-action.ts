import {matchesWildcard} from './wildcard.ts'

/** Whether a service (its actions by lower-case name) has an action of that name, or one that the pattern matches; case is nothing. */
export function actionExists(actions: ReadonlyMap<string, string>, name: string): boolean {
  const lower = name.toLowerCase()
  if (actions.has(lower)) return true
  if (!/[*?]/.test(lower)) return false
  for (const action of actions.keys()) if (matchesWildcard(lower, action)) return true
  return false
}
