import type {Located, Member, Policy} from '../../ast.ts'
import type {PolicyCheck, Report} from '../../check.ts'
import {membersNamed, RESOURCE_TYPES, sourceOf} from './members.ts'

const PRINCIPALS = ['Principal', 'NotPrincipal']

/** Really empty in the text: what only could not be read, or is elided, does not count. */
const EMPTY_ARRAY = /^\[\s*\]$/
const EMPTY_OBJECT = /^\{\s*\}$/

export const emptyArrayAction: PolicyCheck = {
  code: 'EMPTY_ARRAY_ACTION',
  severity: 'info',
  summary: 'An empty list of actions: the statement does nothing',
  *check({policy}) {
    yield* empty(policy, ['Action', 'NotAction'], EMPTY_ARRAY, 'one action or more')
  },
}

export const emptyArrayResource: PolicyCheck = {
  code: 'EMPTY_ARRAY_RESOURCE',
  severity: 'info',
  summary: 'An empty list of resources: the statement does nothing',
  *check({policy}) {
    yield* empty(policy, ['Resource', 'NotResource'], EMPTY_ARRAY, 'one resource or more')
  },
}

export const emptyArrayPrincipal: PolicyCheck = {
  code: 'EMPTY_ARRAY_PRINCIPAL',
  severity: 'info',
  summary: 'An empty list of principals: the statement is for nobody',
  *check({policy, type}) {
    if (!RESOURCE_TYPES.includes(type) && type !== 'rcp') return
    for (const member of elements(policy, PRINCIPALS))
      for (const at of emptyLists(policy, member))
        yield {at, message: `Unexpected empty list in \`${member.name}\`, expected one principal or more`}
  },
}

export const emptyObjectCondition: PolicyCheck = {
  code: 'EMPTY_OBJECT_CONDITION',
  severity: 'info',
  summary: 'An empty Condition, which always holds',
  *check({policy}) {
    yield* empty(policy, ['Condition'], EMPTY_OBJECT, 'a condition, or no `Condition`')
  },
}

export const emptyObjectPrincipal: PolicyCheck = {
  code: 'EMPTY_OBJECT_PRINCIPAL',
  severity: 'info',
  summary: 'An empty object of principals: the statement is for nobody',
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
): Generator<Report> {
  for (const member of elements(policy, names))
    if (isEmpty(policy, member, pattern))
      yield {at: member, message: `Unexpected empty \`${member.name}\`, expected ${expected}`}
}

function elements({statements}: Policy, names: readonly string[]): Member[] {
  return statements.flatMap((statement) => membersNamed(statement, names))
}

function isEmpty(policy: Policy, member: Member, pattern: RegExp): boolean {
  return member.size === 0 && pattern.test(sourceOf(policy, member))
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
