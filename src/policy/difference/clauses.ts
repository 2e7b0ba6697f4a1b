import {prepareActions} from '../evaluate/action-match.ts'
import {allowsAll, statementsOf, wholeDoubt} from '../evaluate/evaluate-policy.ts'
import type {Match} from '../evaluate/match.ts'
import {matchPrincipals, namesPrincipals} from '../evaluate/principals-match.ts'
import {matchResources} from '../evaluate/resource-match.ts'
import {hasReadableCondition} from '../evaluate/statement-match.ts'
import type {Policy, PrincipalEntry, Statement} from '../tree/ast.ts'
import type {PolicyType} from '../tree/type.ts'
import {type Test, testsOf} from './condition-tests.ts'

/** Whom a clause is about: whoever the policy is attached to, one principal, or all but some. */
export type ClausePrincipal =
  | {kind: 'attached'}
  | {kind: 'one'; entry: PrincipalEntry}
  | {kind: 'all-but'; statement: Statement; names: readonly string[]}

/** One pattern, or everything but some. */
export interface ClauseResource {
  allBut: boolean
  values: readonly string[]
}

/** What one statement says of one principal and one resource. */
export interface Clause {
  effect: 'Allow' | 'Deny'
  /** 0-based index of its statement; undefined if other policies allow. */
  statement: number | undefined
  /** Whether an action is meant, asked for in lower case. */
  action(asked: string): Match
  /** The same for statements that write the same actions, in any order and case. */
  actionsWritten: string
  principal: ClausePrincipal
  resource: ClauseResource
  tests: readonly Test[]
}

const EVERYTHING: ClauseResource = {allBut: false, values: ['*']}

/** What a policy says, piece by piece; a text where something in it cannot be read, as the second half of a sentence. */
export function clausesOf(policy: Policy, type: PolicyType): Clause[] | string {
  const whole = wholeDoubt(policy, type)
  if (whole) return whole.because
  if (policy.hasAlternatives) return 'depending on which branch of a condition is taken'
  const statements = statementsOf(policy)
  for (const statement of statements) {
    const fault = faultOf(statement, type)
    if (fault !== undefined) return fault
  }
  const hasVariables = policy.version?.value !== '2008-10-17'
  const clauses = statements.flatMap((statement, index) => split(statement, index, type, hasVariables))
  return allowsAll(policy, type) ? [...clauses, allowOfOthers(type)] : clauses
}

/** Why a statement cannot be compared. */
function faultOf(statement: Statement, type: PolicyType): string | undefined {
  const {effect, members} = statement
  const names = members.map(({name}) => name)
  if (new Set(names).size < names.length) return 'depending on which of two elements of one name counts'
  if (effect?.value !== 'Allow' && effect?.value !== 'Deny')
    return 'depending on `Effect`, which cannot be read'
  if (!hasReadableCondition(statement)) return 'depending on `Condition`, which cannot be read'
  const matches = [
    prepareActions(statement)('*'),
    matchPrincipals(statement, type, '*'),
    matchResources(statement, type, undefined),
  ]
  return matches
    .map((match) => (typeof match === 'object' && match.kind === 'malformed' ? match : undefined))
    .find(Boolean)?.because
}

function split(statement: Statement, index: number, type: PolicyType, hasVariables: boolean): Clause[] {
  const tests = testsOf(statement, hasVariables)
  const action = prepareActions(statement)
  const written = (statement.action ?? statement.notAction)!.values.map(({value}) => value.toLowerCase())
  const actionsWritten = JSON.stringify([statement.action !== undefined, ...written.sort()])
  return principalsOf(statement, type).flatMap((principal) =>
    resourcesOf(statement, type).map((resource) => ({
      effect: statement.effect!.value as Clause['effect'],
      statement: index,
      action,
      actionsWritten,
      principal,
      resource,
      tests,
    })),
  )
}

function principalsOf(statement: Statement, type: PolicyType): ClausePrincipal[] {
  if (!namesPrincipals(type)) return [{kind: 'attached'}]
  const {principal, notPrincipal} = statement
  if (principal) return principal.entries.map((entry) => ({kind: 'one', entry}))
  const names = notPrincipal!.entries.map(nameOf)
  return [{kind: 'all-but', statement, names}]
}

/** As written; a star that means all of a kind with the kind: `Service: *`. */
export function nameOf({value, kind}: PrincipalEntry): string {
  return value === '*' && kind !== undefined && kind !== 'AWS' ? `${kind}: *` : value
}

/** None if a key policy leaves the resource out: KMS takes such a statement, but it has no effect. */
function resourcesOf({resource, notResource}: Statement, type: PolicyType): ClauseResource[] {
  if (type === 'trust') return [EVERYTHING]
  if (resource) return resource.values.map(({value}) => ({allBut: false, values: [value]}))
  // All but everything is nothing.
  if (notResource?.values.some(({value}) => /^\*+$/.test(value))) return []
  if (notResource) return [{allBut: true, values: notResource.values.map(({value}) => value)}]
  return type === 'key' ? [] : [EVERYTHING]
}

/** What other policies allow. */
function allowOfOthers(type: PolicyType): Clause {
  const everyone = {value: '*', kind: undefined} as PrincipalEntry
  return {
    effect: 'Allow',
    statement: undefined,
    action: () => 'yes',
    actionsWritten: '',
    principal: namesPrincipals(type) ? {kind: 'one', entry: everyone} : {kind: 'attached'},
    resource: EVERYTHING,
    tests: [],
  }
}
