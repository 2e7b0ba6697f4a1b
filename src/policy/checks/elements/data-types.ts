import {isOpen} from '../../open/is-open.ts'
import {showSource} from '../../text/show-source.ts'
import type {JsonType, Member, Policy, Statement} from '../../tree/ast.ts'
import {writtenPrincipals} from '../../tree/principals.ts'
import type {PolicyCheck, PolicyRemark} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {SEND} from './example-statements.ts'
import {sourceOf} from './members.ts'

interface Expected {
  types: readonly JsonType[]
  what: string
}

const STRING: Expected = {types: ['string'], what: 'a string'}
const STRINGS: Expected = {types: ['string', 'array'], what: 'a string or a list of strings'}
/** That a string names a principal properly is another matter than its type. */
const PRINCIPALS: Expected = {types: ['string', 'object'], what: '`"*"` or an object'}

/** What is expected of elements, by their names. */
type Expectations = ReadonlyMap<string, Expected>

const OF_POLICY: Expectations = new Map([
  ['Version', STRING],
  ['Id', STRING],
  ['Statement', {types: ['object', 'array'], what: 'an object or a list of objects'}],
])
const OF_STATEMENT: Expectations = new Map([
  ['Sid', STRING],
  ['Effect', STRING],
  ['Action', STRINGS],
  ['NotAction', STRINGS],
  ['Resource', STRINGS],
  ['NotResource', STRINGS],
  ['Principal', PRINCIPALS],
  ['NotPrincipal', PRINCIPALS],
  ['Condition', {types: ['object'], what: 'an object'}],
])

/** What the reader takes for a value although it is not JSON is a fault of syntax. */
const LITERAL = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)$/

export const dataTypeMismatch: PolicyCheck = {
  code: 'DATA_TYPE_MISMATCH',
  severity: 'error',
  summary: 'An element has a value of the wrong JSON type',
  why: 'AWS refuses a policy with a number or a list where a string is required, even if a reader would know what is meant.',
  bad: policyExample('identity', {Sid: 1, ...SEND}),
  good: policyExample('identity', {Sid: 'Jobs1', ...SEND}),
  *check({policy}) {
    yield* mismatches(policy, policy, OF_POLICY)
    yield* strayStatements(policy)
    yield* strayPrincipals(policy)
    for (const statement of policy.statements) {
      yield* mismatches(policy, statement, OF_STATEMENT)
      yield* strayItems(policy, statement)
      if (statement.principal || statement.notPrincipal) yield* nestedPrincipals(policy, statement)
    }
  },
}

function* mismatches(
  policy: Policy,
  {members}: Pick<Statement, 'members'>,
  expectations: Expectations,
): Generator<PolicyRemark> {
  for (const member of members) {
    const expected = expectations.get(member.name)
    if (!expected || expected.types.includes(member.type) || !isJudged(policy, member)) continue
    yield {
      at: member,
      message: `Unexpected ${named(member.type)} for \`${member.name}\`, expected ${expected.what}`,
    }
  }
}

function isJudged(policy: Policy, member: Member): boolean {
  if (member.type === 'object' || member.type === 'array') return true
  if (member.type === 'missing') return false
  const source = sourceOf(policy, member)
  return member.type === 'string' ? !isOpen(source, 'marked') : LITERAL.test(source)
}

/** Items of the statement list that are not objects were left out of the statements. */
function* strayStatements(policy: Policy): Generator<PolicyRemark> {
  const list = policy.members.findLast(({name}) => name === 'Statement')
  if (list?.type !== 'array' || !policy.certain) return
  if (list.size === policy.statements.length || isOpen(sourceOf(policy, list).slice(0, 80), 'marked')) return
  yield {at: list, message: 'Unexpected item in `Statement`, expected only objects in the list'}
}

/**
 * Items of Action, Resource and the like that are not strings; those that are not scalars have no place of their own.
 */
function* strayItems(policy: Policy, statement: Statement): Generator<PolicyRemark> {
  const {action, notAction, resource, notResource} = statement
  for (const list of [action, notAction, resource, notResource]) {
    if (!list) continue
    const member = statement.members.findLast(({offset}) => offset === list.offset)
    if (member?.type !== 'array') continue
    const {values, others} = list
    for (const item of others.filter((item) => LITERAL.test(sourceOf(policy, item))))
      yield {at: item, message: `Unexpected ${showSource(item.value)}, expected a string`}
    if (policy.certain && values.length + others.length < member.size)
      yield {at: member, message: `Unexpected item in \`${member.name}\`, expected only strings in the list`}
  }
}

/** Lists and objects in place of principals; a list for the whole element is a mismatch of its own. */
function* nestedPrincipals(
  policy: Policy,
  {principal, notPrincipal, members}: Statement,
): Generator<PolicyRemark> {
  if (!policy.certain) return
  for (const principals of [principal, notPrincipal]) {
    if (!principals || members.find(({offset}) => offset === principals.offset)?.type !== 'object') continue
    for (const at of principals.nested)
      yield {at, message: `Unexpected list or object in place of a principal, expected a string`}
  }
}

/** Principals without quotes. YAML and Terraform make strings of them. */
function* strayPrincipals(policy: Policy): Generator<PolicyRemark> {
  if (policy.format !== 'json' && policy.format !== 'shell') return
  for (const entry of writtenPrincipals(policy))
    if (entry.kind !== undefined && entry.type !== 'string' && LITERAL.test(sourceOf(policy, entry)))
      yield {at: entry, message: `Unexpected ${showSource(entry.value)}, expected a string`}
}

function named(type: JsonType): string {
  return type === 'null' ? '`null`' : type
}
