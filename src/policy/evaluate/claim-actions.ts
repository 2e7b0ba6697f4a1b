import type {ActionData} from '../aws/action-data.ts'
import {splitAction} from '../aws/action-name.ts'
import {expandActions} from '../aws/expansion.ts'
import {isOpen} from '../open/is-open.ts'
import {closest} from '../text/closest.ts'
import {showSource} from '../text/show-source.ts'
import type {PolicyType} from '../tree/type.ts'
import type {Claim, ClaimFault} from './claim.ts'
import {onKey} from './key-actions.ts'
import {isPattern} from './patterns.ts'

/** The actions that a claim is about, in AWS's spelling; a placeholder as it is. One or more, or why there is none. */
export async function actionsOfClaim(
  {action}: Claim,
  type: PolicyType,
  data: ActionData,
): Promise<string[] | ClaimFault> {
  const {value, offset, length} = action
  const {prefix, name} = splitAction(value)!
  if (isOpen(prefix, 'service') || isOpen(name, 'action')) return [value]
  const expansion = await expandActions(value, data)
  const actions = expansion.kind === 'actions' ? expansion.actions.map(({action}) => action) : []
  if (actions.length > 0) return isPattern(name) ? applicable(actions, type, data) : actions
  const near = await closeAction(prefix, name, data)
  const thing = isPattern(name) ? 'an action that matches' : 'action'
  const hint = near === undefined ? '' : `; did you mean \`${near}\`?`
  return {offset, length, message: `Cannot find ${thing} ${showSource(value)}${hint}`}
}

/** A key policy has no say in what is not done to a key, such as `kms:CreateKey`; a name that matches nothing else stays. */
async function applicable(actions: readonly string[], type: PolicyType, data: ActionData): Promise<string[]> {
  if (type !== 'key') return [...actions]
  const onKeys = await onKey(actions, data)
  return onKeys.length > 0 ? onKeys : [...actions]
}

async function closeAction(prefix: string, name: string, data: ActionData): Promise<string | undefined> {
  const lower = prefix.toLowerCase()
  const services = await data.services()
  const service = services.has(lower) ? lower : closest(lower, services)[0]
  const actions = service === undefined ? undefined : await data.actions(service)
  if (service === undefined || !actions || isPattern(name)) return undefined
  const near = closest(name.toLowerCase(), actions)
  return near.length === 1 ? `${service}:${actions.get(near[0]!)}` : undefined
}
