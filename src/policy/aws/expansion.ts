import type {ActionData} from './action-data.ts'
import {splitAction} from './action-name.ts'
import {matchesWildcard} from './wildcard.ts'

/** An action that a pattern stands for. */
export interface ExpandedAction {
  /** With its prefix, as AWS spells it: `kms:DescribeKey`. */
  action: string
  /** `Read`, `List`, `Write`, `Tagging` or `Permissions management`. */
  accessLevel: string
}

/** How many actions of a service a pattern stands for. */
export interface ActionCount {
  /** The service's prefix. */
  service: string
  /** 1 or more. */
  count: number
}

/** What a pattern stands for: of one service all its actions, of all services (`*`) too many to be listed. */
export type Expansion =
  | {kind: 'actions'; actions: readonly ExpandedAction[]}
  | {kind: 'counts'; counts: readonly ActionCount[]}

/**
 * The actions that a name or a pattern (`kms:Describe*`, in any case) stands for, sorted; none for an unknown one.
 * Only the service that it names is loaded; where its prefix is a pattern, all are, and their actions counted.
 */
export async function expandActions(pattern: string, data: ActionData): Promise<Expansion> {
  const {prefix, name} = splitAction(pattern.toLowerCase()) ?? {prefix: pattern, name: '*'}
  if (!/[*?]/.test(prefix)) {
    // Without a colon it is not an action, unless it is a star.
    const names = pattern.includes(':') ? await namesMatching(prefix, name, data) : []
    return {kind: 'actions', actions: await Promise.all(names.map((name) => withLevel(prefix, name, data)))}
  }
  return {kind: 'counts', counts: await countByService(prefix, name, data)}
}

async function countByService(prefix: string, name: string, data: ActionData): Promise<ActionCount[]> {
  const services = [...(await data.services())].filter((service) => matchesWildcard(prefix, service)).sort()
  const counts = await Promise.all(
    services.map(async (service) => ({service, count: (await namesMatching(service, name, data)).length})),
  )
  return counts.filter(({count}) => count > 0)
}

/** In AWS's spelling; both the prefix and the pattern are in lower case. */
async function namesMatching(service: string, pattern: string, data: ActionData): Promise<string[]> {
  const actions = (await data.actions(service)) ?? new Map<string, string>()
  return [...actions]
    .filter(([lower]) => matchesWildcard(pattern, lower))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, name]) => name)
}

async function withLevel(service: string, name: string, data: ActionData): Promise<ExpandedAction> {
  const level = (await data.details(service, name))?.accessLevel ?? ''
  return {action: `${service}:${name}`, accessLevel: mainLevel(level)}
}

/** The data counts tagging and permissions management as writing too: `Tagging, Write`. */
function mainLevel(level: string): string {
  return level.split(', ', 1)[0]!
}
