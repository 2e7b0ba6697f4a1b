import type {WrittenTest} from '../evaluate/condition-words.ts'
import type {PolicyType} from '../tree/type.ts'
import type {ComparedAction} from './actions.ts'
import {type ClausePrincipal, type ClauseResource, nameOf} from './clauses.ts'
import type {Test} from './condition-tests.ts'
import type {Change, Names} from './difference.ts'
import type {Gain} from './gains.ts'

/** Gains as changes: of the same region together, then those that differ in one list only. */
export function toChanges(gains: readonly Gain[], type: PolicyType, shorten: Shorten): Change[] {
  const sorted = [...gains].sort((a, b) => a.statement - b.statement)
  const changes = sorted.map((gain) => ({...toChange(gain, type), statement: gain.statement}))
  const byActions = merge(changes, 'actions', joinActions)
  const byResources = merge(byActions, 'resources', (one, other) => ({
    ...one,
    resources: joinNames(one.resources, other.resources),
  }))
  const merged = merge(byResources, 'principals', (one, other) => ({
    ...one,
    principals: joinNames(one.principals, other.principals),
  }))
  return merged.map(({statement: _, ...change}) => ({...change, shownActions: shorten(change.actions)}))
}

/** Says actions in few words. */
export type Shorten = (actions: readonly string[]) => string[]

interface Numbered extends Change {
  statement: number
}

function toChange(
  {by, principal, resource, tests, actions, otherwise, doubt}: Gain,
  type: PolicyType,
): Change {
  return {
    by,
    ...splitActions(actions),
    principals: principalNames(principal),
    resources: type === 'trust' ? undefined : resourceNames(resource),
    tests: writtenTests(tests),
    otherwise: otherwise && writtenTests(otherwise),
    doubt,
  }
}

function splitActions(actions: readonly ComparedAction[]) {
  const names = actions.flatMap(({name}) => name ?? [])
  return {
    actions: [...new Set(names)].sort(),
    shownActions: [],
    otherActions: actions.some(({name}) => name === undefined),
  }
}

function principalNames(principal: ClausePrincipal): Names | undefined {
  if (principal.kind === 'attached') return undefined
  if (principal.kind === 'all-but') return {allBut: true, names: principal.names}
  return {allBut: false, names: [nameOf(principal.entry)]}
}

function resourceNames({allBut, values}: ClauseResource): Names {
  return {allBut, names: values}
}

function writtenTests(tests: readonly Test[]): WrittenTest[] {
  return tests.map(({written}) => written)
}

/** Joins changes that are the same except for one field, in the order of the first of each. */
function merge(
  changes: readonly Numbered[],
  field: 'actions' | 'resources' | 'principals',
  join: (one: Numbered, other: Numbered) => Numbered,
): Numbered[] {
  const merged = new Map<string, Numbered>()
  for (const [index, change] of changes.entries()) {
    const {statement: _, [field]: own, ...rest} = change
    // Lists of all but some have no common list.
    const isSingle = typeof own === 'object' && 'allBut' in own && own.allBut
    if (field === 'actions') Object.assign(rest, {otherActions: undefined})
    const key = JSON.stringify([rest, isSingle ? index : ''])
    const before = merged.get(key)
    merged.set(key, before ? join(before, change) : change)
  }
  return [...merged.values()]
}

function joinActions(one: Numbered, other: Numbered): Numbered {
  const actions = [...new Set([...one.actions, ...other.actions])].sort()
  return {...one, actions, otherActions: one.otherActions || other.otherActions}
}

function joinNames(one: Names | undefined, other: Names | undefined): Names | undefined {
  return one && other && {allBut: false, names: [...new Set([...one.names, ...other.names])]}
}
