import type {ActionData, ActionDetails} from '../../aws/action-data.ts'
import {splitAction} from '../../aws/action-name.ts'
import {matchesWildcard} from '../../aws/wildcard.ts'
import type {TextList} from '../../tree/ast.ts'

/** An action that exists, with its service. */
export interface GrantedAction extends ActionDetails {
  /** Service prefix in lower case. */
  service: string
}

/** Finds the actions of a list; undefined if not all of them are known. */
export type ExpandActions = (list: TextList) => Promise<GrantedAction[] | undefined>

/**
 * Makes a function for the actions that a list names or matches. It finds undefined for a list with a value for all
 * services, a placeholder, or an action that the data does not have; what it has once expanded it keeps.
 */
export function createExpandActions(data: ActionData): ExpandActions {
  const expanded = new Map<string, Promise<GrantedAction[]>>()
  const expand = (action: string) => {
    const actions = expanded.get(action) ?? actionsLike(action, data)
    expanded.set(action, actions)
    return actions
  }
  return async ({values, others}) => {
    const written = new Set(values.map(({value}) => value.toLowerCase()))
    const lists = await Promise.all([...written].map(expand))
    return others.length > 0 || lists.some(({length}) => length === 0) ? undefined : lists.flat()
  }
}

async function actionsLike(action: string, data: ActionData): Promise<GrantedAction[]> {
  const {prefix: service, name} = splitAction(action) ?? {prefix: '', name: ''}
  const names = await data.actions(service)
  const matching = [...(names?.keys() ?? [])].filter((lower) => matchesWildcard(name, lower))
  const details = await Promise.all(matching.map((lower) => data.details(service, lower)))
  return details.flatMap((known) => (known ? [{...known, service}] : []))
}
