import type {ActionData} from '../../aws/action-data.ts'
import {splitAction} from '../../aws/action-name.ts'
import {ACTION_OF_API} from '../../aws/api-names.ts'
import {actionExists} from '../../aws/known-action.ts'
import {isOpen} from '../../open/is-open.ts'
import {closest} from '../../text/closest.ts'
import {showSource} from '../../text/show-source.ts'
import {writtenActions} from '../../tree/written-actions.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'

const upload = (action: string) => ({
  Effect: 'Allow',
  Action: action,
  Resource: 'arn:aws:s3:::quarterly-reports/*',
})

export const invalidAction: PolicyCheck = {
  code: 'INVALID_ACTION',
  severity: 'error',
  summary: 'An action that its service does not have, or a pattern that matches none of its actions',
  why:
    'AWS stores the policy without a word, so an Allow does not grant what was meant, and a Deny stops nothing. ' +
    'Often it is the name of an operation, which is not always that of the action that permits it.',
  bad: policyExample('identity', upload('s3:CreateMultipartUpload')),
  good: policyExample('identity', upload('s3:PutObject')),
  async *check({policy, data}) {
    for (const action of writtenActions(policy)) {
      const fault = splitAction(action.value)
        ? await unknownAction(action.value, data)
        : await missingColon(action.value, data)
      if (fault) yield {at: action, ...fault}
    }
  },
}

interface Fault {
  message: string
  suggestion?: string
}

/** Judges the name of an action; one of an unknown service is another check's business. */
async function unknownAction(value: string, data: ActionData): Promise<Fault | undefined> {
  const {prefix, name} = splitAction(value)!
  const actions = await data.actions(prefix.toLowerCase())
  if (!actions || actionExists(actions, name) || isOpen(name, 'action')) return undefined
  const near = closeAction(prefix, name, actions)
  const thing = /[*?]/.test(name) ? 'an action that matches' : 'action'
  return {
    message: `Cannot find ${thing} ${showSource(value)}${near ? `; did you mean \`${near}\`` : ''}`,
    suggestion: near,
  }
}

/** Judges a value without a colon only when another separator follows a known prefix: `kms=Decrypt`. */
async function missingColon(value: string, data: ActionData): Promise<Fault | undefined> {
  const [, prefix, name] = /^([a-z0-9-]+)\s?[=.;|/,：_ ]\s?([a-z0-9*?]+)$/i.exec(value) ?? []
  if (prefix === undefined || name === undefined) return undefined
  const actions = await data.actions(prefix.toLowerCase())
  if (!actions || !actionExists(actions, name)) return undefined
  const suggestion = `${prefix}:${name}`
  return {message: `Unexpected action ${showSource(value)}, expected \`${suggestion}\``, suggestion}
}

/** A near action with its prefix as written, or undefined; never one that does not exist. */
function closeAction(prefix: string, name: string, actions: ReadonlyMap<string, string>): string | undefined {
  const permitted = ACTION_OF_API.get(`${prefix}:${name}`.toLowerCase())
  if (permitted && actionExists(actions, splitAction(permitted)!.name)) return permitted
  const head = /^([^*?]+)\*$/.exec(name.trim())?.[1]?.toLowerCase()
  if (head !== undefined) return closeHead(prefix, head, actions)
  if (/[*?]/.test(name)) return undefined
  const near = closest(name.trim().toLowerCase(), actions.keys())
  return near.length === 1 ? `${prefix}:${actions.get(near[0]!)}` : undefined
}

/** For `Decript*`: the beginning of the same length that actions do have, with the star. */
function closeHead(prefix: string, head: string, actions: ReadonlyMap<string, string>): string | undefined {
  const heads = new Map<string, string>()
  for (const [lower, action] of actions) heads.set(lower.slice(0, head.length), action.slice(0, head.length))
  const near = closest(head, heads.keys())
  return near.length === 1 ? `${prefix}:${heads.get(near[0]!)}*` : undefined
}
