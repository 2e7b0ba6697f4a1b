import {allOf, type Match} from '../evaluate/match.ts'
import type {PolicyType} from '../tree/type.ts'
import type {Clause} from './clauses.ts'
import {areIndependent, canFail, hasOpenTest, implies, type Test} from './condition-tests.ts'
import {firstDoubt, ofConditions, ofTogether} from './doubts.ts'
import {examplePrincipal, matchesPrincipal} from './principals.ts'
import {exampleResources, matchesResource} from './resources.ts'

/** A clause, and whether it means the action that is compared. */
export interface Candidate {
  clause: Clause
  action: Match
}

/** Whether a change is certain: that some request is answered otherwise. */
export interface Certainty {
  /** Undefined: it is. */
  doubt: string | undefined
  /** Tests under which the other policy says the same; undefined if it never does. */
  otherwise: readonly Test[] | undefined
}

interface Witness {
  principal: string | undefined
  resource: string
}

/** Looks for a request that an Allow lets pass and that the other policy does not allow. */
export function certaintyOfAllow(
  allow: Candidate,
  from: readonly Candidate[],
  to: readonly Candidate[],
  type: PolicyType,
): Certainty {
  const tests = allow.clause.tests
  return firstCertain(witnessesOf([allow.clause]), (witness) => {
    const own = firstDoubt([matchOf(allow, witness, type)])
    if (own !== undefined || matchOf(allow, witness, type) === 'no') return doubted(own ?? together(allow))
    const denied = deniedBy(to, tests, witness, type)
    if (denied !== undefined) return doubted(denied)
    if (isDenied(from, witness, type)) return certain(undefined)
    const allows = meaning(from, 'Allow', witness, type)
    if (allows.length === 0) return certain(undefined)
    return otherwiseOnly(allows, tests, together(allow))
  })
}

/** Looks for a request that a Deny, which the other policy has, takes from an Allow that both have. */
export function certaintyOfDeny(
  deny: Candidate,
  allow: Candidate,
  to: readonly Candidate[],
  type: PolicyType,
): Certainty {
  const {clause} = deny
  const tests = [...clause.tests, ...allow.clause.tests]
  const extra = allow.clause.tests.filter((test) => !implies(clause.tests, [test]))
  return firstCertain(witnessesOf([clause, allow.clause]), (witness) => {
    const matches = [matchOf(deny, witness, type), matchOf(allow, witness, type)]
    const own = firstDoubt(matches)
    if (own !== undefined || matches.includes('no')) return doubted(own ?? together(deny))
    if (!areIndependent([clause.tests, extra])) return doubted(ofConditions([clause.tests, extra]))
    const denies = meaning(to, 'Deny', witness, type)
    if (denies.length === 0) return certain(undefined)
    return otherwiseOnly(denies, tests, together(deny))
  })
}

/** Where the other policy has statements for the request: certain if each has a test that these tests leave open. */
function otherwiseOnly(
  found: readonly {clause: Clause; match: Match}[],
  tests: readonly Test[],
  covered: string,
): Certainty {
  const lists = found.map(({clause}) => clause.tests)
  const opens = lists.map((list) => list.filter((test) => !implies(tests, [test])))
  if (opens.some((open) => open.length === 0))
    return doubted(firstDoubt(found.map(({match}) => match)) ?? covered)
  const [only] = lists
  const isStricter = lists.length === 1 && implies(only!, tests) && !hasOpenTest(opens.flat())
  const isOther = lists.length === 1 && canFail(only!, tests)
  if (isStricter || isOther) return certain(only)
  return areIndependent([tests, ...opens]) ? certain(undefined) : doubted(ofConditions([tests, ...opens]))
}

/** Why an Allow may have no effect on a request; undefined if no Deny keeps it from that. */
function deniedBy(
  to: readonly Candidate[],
  tests: readonly Test[],
  witness: Witness,
  type: PolicyType,
): string | undefined {
  const denies = meaning(to, 'Deny', witness, type)
  const doubt = firstDoubt(denies.map(({match}) => match))
  if (doubt !== undefined) return doubt
  if (denies.some(({clause}) => clause.tests.length === 0)) return 'depending on what its Denies leave of it'
  const lists = [tests, ...denies.map(({clause}) => clause.tests)]
  return denies.length === 0 || areIndependent(lists) ? undefined : ofConditions(lists)
}

function isDenied(from: readonly Candidate[], witness: Witness, type: PolicyType): boolean {
  return meaning(from, 'Deny', witness, type).some(
    ({clause, match}) => match === 'yes' && clause.tests.length === 0,
  )
}

function meaning(
  candidates: readonly Candidate[],
  effect: Clause['effect'],
  witness: Witness,
  type: PolicyType,
) {
  return candidates
    .filter(({clause}) => clause.effect === effect)
    .map((candidate) => ({clause: candidate.clause, match: matchOf(candidate, witness, type)}))
    .filter(({match}) => match !== 'no')
}

function matchOf({clause, action}: Candidate, {principal, resource}: Witness, type: PolicyType): Match {
  return allOf([
    action,
    principal === undefined ? 'yes' : matchesPrincipal(clause, principal, type),
    matchesResource(clause.resource, resource, type),
  ])
}

function witnessesOf(clauses: readonly Clause[]): Witness[] {
  const principals = new Set(clauses.map(examplePrincipal))
  const resources = new Set(clauses.flatMap(({resource}) => exampleResources(resource)))
  return [...principals].flatMap((principal) => [...resources].map((resource) => ({principal, resource})))
}

function firstCertain(witnesses: readonly Witness[], judge: (witness: Witness) => Certainty): Certainty {
  let first: Certainty | undefined
  for (const witness of witnesses) {
    const found = judge(witness)
    if (found.doubt === undefined) return found
    first ??= found
  }
  return first!
}

function together({clause}: Candidate): string {
  return ofTogether(clause.resource.values.join(', '))
}

function certain(otherwise: readonly Test[] | undefined): Certainty {
  return {doubt: undefined, otherwise}
}

function doubted(doubt: string): Certainty {
  return {doubt, otherwise: undefined}
}
