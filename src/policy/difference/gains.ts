import type {PolicyType} from '../tree/type.ts'
import type {ComparedAction} from './actions.ts'
import type {Clause, ClausePrincipal, ClauseResource} from './clauses.ts'
import {implies, type Test} from './condition-tests.ts'
import {coversPrincipals, excludesPrincipals} from './principals.ts'
import {coversResources, excludesResources} from './resources.ts'
import {type Candidate, type Certainty, certaintyOfAllow, certaintyOfDeny} from './witnesses.ts'

/** A region of requests of some actions that one policy may allow and the other not. */
export interface Gain extends Certainty {
  by: 'allow' | 'deny'
  /** 0-based index of the statement that came, or of the Deny that went. */
  statement: number
  principal: ClausePrincipal
  resource: ClauseResource
  tests: readonly Test[]
  actions: readonly ComparedAction[]
}

/**
 * What `to` allows and `from` may not. Certainly all of it: a request that only `to` allows meets an Allow of `to` that
 * no Allow of `from` covers, or a Deny of `from` that no Deny of `to` covers.
 */
export function gainsOf(
  from: readonly Clause[],
  to: readonly Clause[],
  actions: readonly ComparedAction[],
  type: PolicyType,
): Gain[] {
  return alike(from, to, actions).flatMap((group) => {
    const given = {from: candidates(from, group[0]!), to: candidates(to, group[0]!), type}
    return given.to
      .filter(({clause}) => clause.effect === 'Allow')
      .flatMap((allow) => gainsBy(allow, given))
      .map((gain) => ({...gain, actions: group}))
  })
}

interface Given {
  from: readonly Candidate[]
  to: readonly Candidate[]
  type: PolicyType
}

type GainOfOne = Omit<Gain, 'actions'>

function gainsBy(allow: Candidate, given: Given): GainOfOne[] {
  const {from, to, type} = given
  const {clause} = allow
  const isCovering = (each: Candidate) =>
    isSameOrYes(each, allow) &&
    coversPrincipals(each.clause, clause, type) &&
    coversResources(each.clause.resource, clause.resource) &&
    implies(clause.tests, each.clause.tests)
  if (to.some((each) => each.clause.effect === 'Deny' && isCovering(each))) return []
  if (from.some((each) => each.clause.effect === 'Allow' && isCovering(each)))
    return from
      .filter((each) => each.clause.effect === 'Deny' && !isKept(each, allow, given))
      .map((deny) => gainByDeny(deny, allow, given))
  const {principal, resource, tests} = clause
  const certainty = certaintyOfAllow(allow, from, to, type)
  return [{by: 'allow', statement: clause.statement ?? 0, principal, resource, tests, ...certainty}]
}

/** Whether a Deny takes nothing from an Allow, or nothing that the other policy leaves to it. */
function isKept(deny: Candidate, allow: Candidate, {to, type}: Given): boolean {
  const {clause} = deny
  if (excludesPrincipals(clause, allow.clause, type)) return true
  if (excludesResources(clause.resource, allow.clause.resource)) return true
  const inner = [clause, allow.clause]
  const tests = [...clause.tests, ...allow.clause.tests]
  return to.some(
    (each) =>
      each.clause.effect === 'Deny' &&
      isSameOrYes(each, deny) &&
      inner.some((one) => coversPrincipals(each.clause, one, type)) &&
      inner.some((one) => coversResources(each.clause.resource, one.resource)) &&
      implies(tests, each.clause.tests),
  )
}

/** In the narrower of both, where one is; the Allow is never too narrow. */
function gainByDeny(deny: Candidate, allow: Candidate, {to, type}: Given): GainOfOne {
  const [mine, its] = [deny.clause, allow.clause]
  const extra = mine.tests.filter((test) => !implies(its.tests, [test]))
  return {
    by: 'deny',
    statement: mine.statement ?? 0,
    principal: coversPrincipals(its, mine, type) ? mine.principal : its.principal,
    resource: coversResources(its.resource, mine.resource) ? mine.resource : its.resource,
    tests: [...its.tests, ...extra],
    ...certaintyOfDeny(deny, allow, to, type),
  }
}

/** Whether a clause means the action, or leaves open the same of it as another. */
function isSameOrYes({action, clause}: Candidate, other: Candidate): boolean {
  return action === 'yes' || clause.actionsWritten === other.clause.actionsWritten
}

/** Actions of which the policies say the same, together. */
function alike(
  from: readonly Clause[],
  to: readonly Clause[],
  actions: readonly ComparedAction[],
): ComparedAction[][] {
  const tests = new Map([...from, ...to].map(({actionsWritten, action}) => [actionsWritten, action]))
  const groups = new Map<string, ComparedAction[]>()
  for (const action of actions) {
    const answers = [...tests.values()].map((test) => {
      const match = test(action.asked)
      return typeof match === 'object' ? match.because : match
    })
    const key = JSON.stringify(answers)
    const group = groups.get(key)
    if (group) group.push(action)
    else groups.set(key, [action])
  }
  return [...groups.values()]
}

function candidates(clauses: readonly Clause[], {asked}: ComparedAction): Candidate[] {
  return clauses
    .map((clause) => ({clause, action: clause.action(asked)}))
    .filter(({action}) => action !== 'no')
}
