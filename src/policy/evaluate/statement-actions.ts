import type {ActionData} from '../aws/action-data.ts'
import {splitAction} from '../aws/action-name.ts'
import {type ExpandedAction, expandActions} from '../aws/expansion.ts'
import {matchesWildcard} from '../aws/wildcard.ts'
import type {Policy, Statement, TextList} from '../tree/ast.ts'
import type {PolicyType} from '../tree/type.ts'
import {writtenActions} from '../tree/written-actions.ts'
import {onKey} from './key-actions.ts'
import {isPattern} from './patterns.ts'

/** The actions that a policy can be about. */
export interface ActionCatalogue {
  /** Prefix → the service's actions, sorted. */
  services: ReadonlyMap<string, readonly ExpandedAction[]>
  /** Those that such a policy has a say in: of a key policy, what is done to a key. */
  effective: ReadonlySet<string>
}

/** The services of the types that belong to one. */
export const OWNERS: ReadonlyMap<PolicyType, string> = new Map([
  ['key', 'kms'],
  ['bucket', 's3'],
  ['trust', 'sts'],
])

/** The actions of the service that a policy belongs to, else of all that it names. */
export async function loadCatalogue(
  policy: Policy,
  type: PolicyType,
  data: ActionData,
): Promise<ActionCatalogue> {
  const services = new Map<string, readonly ExpandedAction[]>()
  for (const service of servicesOf(policy, type)) {
    const expansion = await expandActions(`${service}:*`, data)
    if (expansion.kind === 'actions') services.set(service, expansion.actions)
  }
  const all = [...services.values()].flat().map(({action}) => action)
  return {services, effective: new Set(type === 'key' ? await onKey(all, data) : all)}
}

/**
 * The actions of a statement, in AWS's spelling and sorted; after them, as they are and without a level, what is none
 * that the catalogue has, such as placeholders.
 */
export function actionsOf({action, notAction}: Statement, catalogue: ActionCatalogue): ExpandedAction[] {
  const all = [...catalogue.services.values()].flat()
  const {known, unknown} = selectActions(action ?? notAction, catalogue)
  const meant = all.filter(({action: name}) => known.has(name) === (action !== undefined))
  const effective = meant.filter(({action: name}) => catalogue.effective.has(name))
  return action ? [...effective, ...unknown.map((name) => ({action: name, accessLevel: ''}))] : effective
}

/** The actions that a list names or matches, and its values that are none of them. */
function selectActions(
  list: TextList | undefined,
  {services}: ActionCatalogue,
): {known: Set<string>; unknown: string[]} {
  const known = new Set<string>()
  const unknown: string[] = []
  for (const {value} of list?.values ?? []) {
    const found = actionsMatching(value.toLowerCase(), services)
    for (const action of found) known.add(action)
    if (found.length === 0) unknown.push(value)
  }
  return {known, unknown}
}

/** Of a service named, a value is compared with its actions; of a pattern of services with all. */
function actionsMatching(value: string, services: ActionCatalogue['services']): string[] {
  const {prefix} = splitAction(value) ?? {prefix: value}
  const candidates = isPattern(prefix) ? [...services.values()].flat() : (services.get(prefix) ?? [])
  if (/^\*+$/.test(value)) return candidates.map(({action}) => action)
  return candidates.map(({action}) => action).filter((action) => matchesWildcard(value, action.toLowerCase()))
}

function servicesOf(policy: Policy, type: PolicyType): string[] {
  const owner = OWNERS.get(type)
  if (owner !== undefined) return [owner]
  const prefixes = writtenActions(policy).flatMap(({value}) => splitAction(value)?.prefix.toLowerCase() ?? [])
  return [...new Set(prefixes)].filter((prefix) => !isPattern(prefix)).sort()
}
