import type {ActionData, ActionDetails} from '../../aws/action-data.ts'
import {splitAction} from '../../aws/action-name.ts'
import {askedOnceOfData} from '../../aws/asked-once.ts'
import {matchesWildcard} from '../../aws/wildcard.ts'
import type {TextList} from '../../tree/ast.ts'

/**
 * The actions that a list names or matches; undefined for a list with a value for all services, a placeholder, or an
 * action that the data does not have.
 */
export async function grantedActions(
  {values, others}: TextList,
  data: ActionData,
): Promise<ActionDetails[] | undefined> {
  const written = new Set(values.map(({value}) => value.toLowerCase()))
  const lists = await Promise.all([...written].map((action) => actionsLike(action, data)))
  return others.length > 0 || lists.some(({length}) => length === 0) ? undefined : lists.flat()
}

/** What a name or a pattern stands for, in lower case; the same few are in most policies. */
const actionsLike = askedOnceOfData(async (action, data): Promise<readonly ActionDetails[]> => {
  const {prefix: service, name} = splitAction(action) ?? {prefix: '', name: ''}
  const names = await data.actions(service)
  const matching = [...(names?.keys() ?? [])].filter((lower) => matchesWildcard(name, lower))
  const details = await Promise.all(matching.map((lower) => data.details(service, lower)))
  return details.filter((known) => known !== undefined)
})
