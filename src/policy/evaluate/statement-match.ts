import type {Statement} from '../tree/ast.ts'
import type {PolicyType} from '../tree/type.ts'
import {prepareActions} from './action-match.ts'
import {type DecidingTest, type Evidence, type Request, toEvidence} from './answer.ts'
import {allOf, type Doubt, type Match} from './match.ts'
import {matchPrincipals} from './principals-match.ts'
import {matchResources} from './resource-match.ts'

/** What a statement says to a request. */
export interface StatementMatch {
  /** Whether it is about the request, conditions aside. */
  match: Match
  evidence: Evidence
  /** What has to hold for it to apply; empty: nothing. */
  tests: readonly DecidingTest[]
}

/** A statement of which only the action is left to be asked for. */
export type ActionMatcher = (action: string) => StatementMatch

/** Matches a statement, at a 0-based index of its policy, with all of a request but its action. */
export function prepareStatement(
  statement: Statement,
  index: number,
  type: PolicyType,
  {principal, resource}: Omit<Request, 'action'>,
): ActionMatcher {
  const evidence = toEvidence(statement, index)
  const tests = testsOf(statement, evidence)
  const others = allOf([
    matchPrincipals(statement, type, principal),
    matchResources(statement, type, resource),
    hasReadableCondition(statement) ? 'yes' : malformed('Condition'),
    evidence.effect ? 'yes' : malformed('Effect'),
  ])
  // Most statements of a long policy are about another resource: their actions are not read for each claim.
  if (others === 'no') return () => ({match: 'no', evidence, tests})
  const matchAction = prepareActions(statement)
  return (action) => ({match: allOf([matchAction(action), others]), evidence, tests})
}

function malformed(element: string): Doubt {
  return {kind: 'malformed', because: `depending on \`${element}\`, which cannot be read`}
}

/** Whether there is no condition, or one of which every operator can be read. */
export function hasReadableCondition({condition, members}: Statement): boolean {
  if (!condition) return !members.some(({name}) => name === 'Condition')
  return condition.operators.every(({type}) => type === 'object')
}

function testsOf({condition}: Statement, statement: Evidence): DecidingTest[] {
  return (condition?.tests ?? []).map(({operator, conditionKey, values}) => ({
    operator: operator.value,
    conditionKey: conditionKey.value,
    values: values.map(({value}) => value),
    statement,
  }))
}
