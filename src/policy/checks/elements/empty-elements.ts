import type {Located} from '../../text/place.ts'
import type {Member, Policy} from '../../tree/ast.ts'
import type {PolicyCheck, PolicyRemark} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {READ, ROLE, SEND} from './example-statements.ts'
import {elementsNamed, RESOURCE_TYPES, sourceOf} from './members.ts'

const PRINCIPALS = ['Principal', 'NotPrincipal']

/** Really empty in the text: what only could not be read, or is elided, does not count. */
const EMPTY_ARRAY = /^\[\s*\]$/
const EMPTY_OBJECT = /^\{\s*\}$/

export const emptyArrayAction: PolicyCheck = {
  code: 'EMPTY_ARRAY_ACTION',
  severity: 'info',
  summary: 'An empty list of actions: the statement does nothing',
  why: 'Readers take the statement for a grant or a ban, but it is neither. Often the list was to be filled in later.',
  bad: policyExample('identity', {...SEND, Action: []}),
  good: policyExample('identity', {...SEND, Action: ['sqs:SendMessage']}),
  *check({policy}) {
    yield* empty(policy, ['Action', 'NotAction'], EMPTY_ARRAY, 'one action or more')
  },
}

export const emptyArrayResource: PolicyCheck = {
  code: 'EMPTY_ARRAY_RESOURCE',
  severity: 'info',
  summary: 'An empty list of resources: the statement does nothing',
  why: 'The actions are allowed, or denied, on nothing at all. Often a template was given no resources to fill in.',
  bad: policyExample('identity', {...SEND, Resource: []}),
  good: policyExample('identity', SEND),
  *check({policy}) {
    yield* empty(policy, ['Resource', 'NotResource'], EMPTY_ARRAY, 'one resource or more')
  },
}

export const emptyArrayPrincipal: PolicyCheck = {
  code: 'EMPTY_ARRAY_PRINCIPAL',
  severity: 'info',
  summary: 'An empty list of principals: the statement is for nobody',
  why: 'A grant lets nobody in and a ban stops nobody, although both look as if they did.',
  bad: policyExample('bucket', {...READ, Principal: {AWS: []}}),
  good: policyExample('bucket', {...READ, Principal: {AWS: [ROLE]}}),
  *check({policy, type}) {
    if (!RESOURCE_TYPES.includes(type) && type !== 'rcp') return
    for (const member of elementsNamed(policy, PRINCIPALS))
      for (const at of emptyLists(policy, member))
        yield {at, message: `Unexpected empty list in \`${member.name}\`, expected one or more principals`}
  },
}

export const emptyObjectCondition: PolicyCheck = {
  code: 'EMPTY_OBJECT_CONDITION',
  severity: 'info',
  summary: 'An empty Condition, which always holds',
  why: 'The statement applies to every request, and its readers may think that something limits it.',
  bad: policyExample('identity', {...SEND, Condition: {}}),
  good: policyExample('identity', {...SEND, Condition: {Bool: {'aws:SecureTransport': 'true'}}}),
  *check({policy}) {
    yield* empty(policy, ['Condition'], EMPTY_OBJECT, 'a condition, or no `Condition`')
  },
}

export const emptyObjectPrincipal: PolicyCheck = {
  code: 'EMPTY_OBJECT_PRINCIPAL',
  severity: 'info',
  summary: 'An empty object of principals: the statement is for nobody',
  why: 'A grant lets nobody in and a ban stops nobody, although both look as if they did.',
  bad: policyExample('bucket', {...READ, Principal: {}}),
  good: policyExample('bucket', READ),
  *check({policy, type}) {
    if (!RESOURCE_TYPES.includes(type) && type !== 'rcp') return
    yield* empty(policy, PRINCIPALS, EMPTY_OBJECT, 'one principal or more')
  },
}

function* empty(
  policy: Policy,
  names: readonly string[],
  pattern: RegExp,
  expected: string,
): Generator<PolicyRemark> {
  for (const member of elementsNamed(policy, names))
    if (isEmpty(policy, member, pattern))
      yield {at: member, message: `Unexpected empty \`${member.name}\`, expected ${expected}`}
}

function isEmpty(policy: Policy, member: Member, pattern: RegExp): boolean {
  return isCollection(member) && member.size === 0 && pattern.test(sourceOf(policy, member))
}

function isCollection({type}: Member): boolean {
  return type === 'array' || type === 'object'
}

/** The element itself, or the kinds of principals in it (`"AWS": []`) that are empty lists. */
function emptyLists(policy: Policy, member: Member): Located[] {
  if (member.type === 'array') return isEmpty(policy, member, EMPTY_ARRAY) ? [member] : []
  if (member.type !== 'object') return []
  const source = sourceOf(policy, member)
  return [...source.matchAll(/"([^"\\]*)"\s*:\s*(\[\s*\])/g)].map((match) => {
    const [whole, kind = '', list = ''] = match
    const offset = member.offset + match.index + whole.length - list.length
    return {path: [...member.path, kind], offset, length: list.length}
  })
}
