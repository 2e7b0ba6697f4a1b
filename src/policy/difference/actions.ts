import type {ActionData} from '../aws/action-data.ts'
import {matchesWildcard} from '../aws/wildcard.ts'
import {isPattern} from '../evaluate/patterns.ts'
import {loadCatalogue, OWNERS} from '../evaluate/statement-actions.ts'
import type {Policy} from '../tree/ast.ts'
import type {PolicyType} from '../tree/type.ts'
import {writtenActions} from '../tree/written-actions.ts'

/** An action that policies are compared for. */
export interface ComparedAction {
  /** In lower case. */
  asked: string
  /** As AWS spells it, else as written; undefined: all actions of services that no policy names. */
  name: string | undefined
}

/** An action of a service that does not exist. */
const OTHER: ComparedAction = {asked: '\uE010:\uE010', name: undefined}

/** Every action that one of the policies can be about; with each written name that AWS's data does not have. */
export async function comparedActions(
  policies: readonly Policy[],
  type: PolicyType,
  data: ActionData,
): Promise<ComparedAction[]> {
  const actions = new Map<string, string>()
  const known = new Set<string>()
  for (const policy of policies) {
    const {services, effective} = await loadCatalogue(policy, type, data)
    for (const {action} of [...services.values()].flat()) known.add(action.toLowerCase())
    for (const action of effective) actions.set(action.toLowerCase(), action)
  }
  for (const {value} of policies.flatMap(writtenActions)) {
    const lower = value.toLowerCase()
    if (!isKnown(lower, known)) actions.set(lower, value)
  }
  const listed = [...actions].map(([asked, name]) => ({asked, name}))
  return OWNERS.has(type) ? listed : [...listed, OTHER]
}

function isKnown(lower: string, known: ReadonlySet<string>): boolean {
  if (known.has(lower) || /^\*+$/.test(lower)) return true
  return isPattern(lower) && [...known].some((action) => matchesWildcard(lower, action))
}
