import type {ActionData} from '../../aws/action-data.ts'
import {splitAction} from '../../aws/action-name.ts'
import {ACTION_OF_API} from '../../aws/api-names.ts'
import {parseArn} from '../../aws/arn.ts'
import {isMissingAction} from '../../aws/corrections.ts'
import {actionExists} from '../../aws/known-action.ts'
import {isOpen} from '../../open/is-open.ts'
import {closest} from '../../text/closest.ts'
import {onceFor} from '../../text/once-for.ts'
import {showSource} from '../../text/show-source.ts'
import type {Policy} from '../../tree/ast.ts'
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
    const faults = await faultsOf(policy, data)
    for (const action of writtenActions(policy)) {
      const fault = faults.get(action.value)
      if (fault) yield {at: action, ...fault}
    }
  },
}

/** What is wrong with actions, by how they are written: most policies write the same few again and again. */
async function faultsOf(policy: Policy, data: ActionData): Promise<ReadonlyMap<string, Fault>> {
  const faults = new Map<string, Fault>()
  let services: Promise<Services> | undefined
  for (const value of new Set(writtenActions(policy).map(({value}) => value))) {
    const fault = splitAction(value)
      ? await unknownAction(value, data)
      : await missingColon(value, data, () => (services ??= servicesOf(policy, data)))
    if (fault) faults.set(value, fault)
  }
  return faults
}

/** No action of AWS's is longer. */
const LONGEST_ACTION = 200
/** What people write for the colon. */
const SEPARATOR = /\s?[-=.;|/,：_ ]\s?/g

/** Services by their prefixes, with their actions by the lower case of their names. */
type Services = ReadonlyMap<string, ReadonlyMap<string, string>>

interface Fault {
  message: string
  suggestion?: string
}

/** Judges the name of an action; one of an unknown service is another check's business. */
async function unknownAction(value: string, data: ActionData): Promise<Fault | undefined> {
  const {prefix, name} = splitAction(value)!
  const actions = await data.actions(prefix.toLowerCase())
  if (!actions || actionExists(actions, name) || isOpen(name, 'action') || isMissingAction(value))
    return undefined
  const near = closeAction(prefix, name, actions)
  const thing = /[*?]/.test(name) ? 'an action that matches' : 'action'
  return {
    message: `Cannot find ${thing} ${showSource(value)}${near ? `; did you mean \`${near}\`?` : ''}`,
    suggestion: near,
  }
}

/** Judges a value without a colon: a lone star is the only action that needs none. */
async function missingColon(
  value: string,
  data: ActionData,
  services: () => Promise<Services>,
): Promise<Fault | undefined> {
  if (value.trim() === '')
    return {message: 'Unexpected empty action, expected a service prefix, a colon and a name'}
  if (/^[*?]+$/.test(value)) return undefined
  const separated = await withColon(value, data)
  if (separated !== undefined)
    return {
      message: `Unexpected action ${showSource(value)}, expected \`${separated}\``,
      suggestion: separated,
    }
  if (isOpen(value, 'whole-action')) return undefined
  const suggestion = withPrefix(value, await services())
  const near = suggestion === undefined ? '' : `; did you mean \`${suggestion}\`?`
  const message = `Unexpected action ${showSource(value)}, expected the prefix of its service and a colon before it${near}`
  return {message, suggestion}
}

/** For `kms=Decrypt` and `s3-GetObject`: the action with a colon, where it exists. */
async function withColon(value: string, data: ActionData): Promise<string | undefined> {
  if (value.length > LONGEST_ACTION) return undefined
  for (const {0: separator, index} of value.matchAll(SEPARATOR)) {
    const prefix = value.slice(0, index)
    const name = value.slice(index + separator.length)
    const actions = await data.actions(prefix.toLowerCase())
    if (actions && /^[a-z0-9*?]+$/i.test(name) && actionExists(actions, name)) return `${prefix}:${name}`
  }
  return undefined
}

/** For a bare `GetObject`: the action with the one prefix of the policy whose service has it. */
function withPrefix(name: string, services: Services): string | undefined {
  const found = [...services].flatMap(([prefix, actions]) =>
    actionExists(actions, name) ? `${prefix}:${name}` : [],
  )
  return found.length === 1 ? found[0] : undefined
}

/** The services that a policy's actions and resources name, as far as they exist, with their actions. */
async function servicesOf(policy: Policy, data: ActionData): Promise<Services> {
  const resources = policy.statements.flatMap(({resource}) => resource?.values ?? [])
  const prefixes = new Set([
    ...writtenActions(policy).map(({value}) => splitAction(value)?.prefix.toLowerCase()),
    ...resources.map(({value}) => parseArn(value)?.service),
  ])
  const services = new Map<string, ReadonlyMap<string, string>>()
  for (const prefix of prefixes) {
    const actions = prefix === undefined ? undefined : await data.actions(prefix)
    if (actions) services.set(prefix!, actions)
  }
  return services
}

/** A near action with its prefix as written, or undefined; never one that does not exist. */
function closeAction(prefix: string, name: string, actions: ReadonlyMap<string, string>): string | undefined {
  const permitted = ACTION_OF_API.get(`${prefix}:${name}`.toLowerCase())
  if (permitted && actionExists(actions, splitAction(permitted)!.name)) return permitted
  const head = /^([^*?]+)\*$/.exec(name.trim())?.[1]?.toLowerCase()
  if (head !== undefined) return closeHead(prefix, head, actions)
  if (/[*?]/.test(name)) return undefined
  const near = closest(name.trim().toLowerCase(), actions)
  return near.length === 1 ? `${prefix}:${actions.get(near[0]!)}` : undefined
}

/** For `Decript*`: the beginning of the same length that actions do have, with the star. */
function closeHead(prefix: string, head: string, actions: ReadonlyMap<string, string>): string | undefined {
  const heads = headsOf(actions)(head.length)
  const near = closest(head, heads)
  return near.length === 1 ? `${prefix}:${heads.get(near[0]!)}*` : undefined
}

/** The beginnings of so many letters, by their lower case. */
type Heads = (length: number) => ReadonlyMap<string, string>

const headsOf = onceFor((actions: ReadonlyMap<string, string>): Heads => {
  const known = new Map<number, ReadonlyMap<string, string>>()
  const longest = Math.max(...[...actions.keys()].map(({length}) => length))
  return (wanted) => {
    // Longer beginnings are the whole names.
    const length = Math.min(wanted, longest)
    const heads =
      known.get(length) ??
      new Map([...actions].map(([lower, action]) => [lower.slice(0, length), action.slice(0, length)]))
    known.set(length, heads)
    return heads
  }
})
