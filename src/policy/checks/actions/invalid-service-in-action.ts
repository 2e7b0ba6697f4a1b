import type {ActionData} from '../../aws/action-data.ts'
import {type ActionName, splitAction} from '../../aws/action-name.ts'
import {isUnlistedService} from '../../aws/corrections.ts'
import {actionExists} from '../../aws/known-action.ts'
import {PREFIX_OF_SERVICE} from '../../aws/service-names.ts'
import {isOpen} from '../../open/is-open.ts'
import {closest} from '../../text/closest.ts'
import {showSource} from '../../text/show-source.ts'
import {writtenActions} from '../../tree/written-actions.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'

const call = (action: string) => ({
  Effect: 'Allow',
  Action: action,
  Resource: 'arn:aws:lambda:eu-west-1:111122223333:function:report',
})

export const invalidServiceInAction: PolicyCheck = {
  code: 'INVALID_SERVICE_IN_ACTION',
  severity: 'error',
  summary: 'The part of an action before the colon is not the prefix of an AWS service',
  why:
    'The statement grants or denies nothing of the service that was meant. ' +
    'A prefix is not always the name that the service goes by.',
  bad: policyExample('identity', call('lamda:InvokeFunction')),
  good: policyExample('identity', call('lambda:InvokeFunction')),
  async *check({policy, data}) {
    const services = await data.services()
    for (const action of writtenActions(policy)) {
      const written = splitAction(action.value)
      if (!written || services.has(written.prefix.toLowerCase()) || isOpen(written.prefix, 'service'))
        continue
      if (/[*?]/.test(written.prefix)) {
        if (!isEverything(written)) yield {at: action, message: wildcard(written.prefix)}
        continue
      }
      if (isUnlistedService(written.prefix)) continue
      const near = await closeService(written, services, data)
      const message = `Cannot find service prefix ${showSource(written.prefix)}${near ? `; did you mean \`${near}\`?` : ''}`
      const actions = near === undefined ? undefined : await data.actions(near)
      const exists = actions !== undefined && actionExists(actions, written.name)
      yield {at: action, message, suggestion: exists ? `${near}:${written.name}` : undefined}
    }
  },
}

/** `*:*` is taken for `*`. */
function isEverything({prefix, name}: ActionName): boolean {
  return /^\*+$/.test(prefix) && /^\*+$/.test(name)
}

function wildcard(prefix: string): string {
  return `Unexpected wildcard in service prefix ${showSource(prefix)}, expected the prefix of one service`
}

/**
 * The prefix of a service that is called so, or the one near prefix that has the action; failing that, the nearest one if
 * no other is as near.
 */
async function closeService(
  {prefix, name}: ActionName,
  services: ReadonlySet<string>,
  data: ActionData,
): Promise<string | undefined> {
  const lower = prefix.trim().toLowerCase()
  const called = PREFIX_OF_SERVICE.get(lower)
  if (called !== undefined) return called
  const near = closest(lower, services)
  if (near.length < 2) return near[0]
  const withAction: string[] = []
  for (const service of near) {
    const actions = await data.actions(service)
    if (actions && actionExists(actions, name)) withAction.push(service)
  }
  return withAction.length === 1 ? withAction[0] : undefined
}
