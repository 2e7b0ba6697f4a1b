import type {Located} from '../text/place.ts'
import type {Statement} from '../tree/ast.ts'
import type {Doubt} from './match.ts'

/** What is asked of a policy. */
export interface Request {
  /**
   * An ARN, an account number, a service principal, an identity provider, or `*` or `everyone`: a stranger, whom the
   * policy does not name. Undefined for policies that have no principals; ignored there.
   */
  principal?: string | undefined
  /** With its prefix, in any case; a pattern stands for all that it matches. */
  action: string
  /** An ARN, which may be a pattern; undefined: any one resource at all. A trust policy has none. */
  resource?: string | undefined
}

/** A statement that an answer rests on; its place is the statement's. */
export interface Evidence extends Located {
  /** 1-based, in document order. */
  number: number
  sid: string | undefined
  effect: 'Allow' | 'Deny' | undefined
}

/** A test that decides, and the statement whose effect depends on it. */
export interface DecidingTest {
  /** As written. */
  operator: string
  /** As written. */
  conditionKey: string
  values: readonly string[]
  statement: Evidence
}

/** A doubt, and the statement that it is about; undefined: the policy as a whole. */
export interface LocatedDoubt extends Doubt {
  statement: Evidence | undefined
}

/**
 * What one policy says. `not-denied`: the policy only limits what others allow, and lets this pass. `not-allowed`: it
 * has no Allow for it. `only-if`: the tests decide. All of them hold for this policy alone.
 */
export type Answer =
  | {kind: 'allowed' | 'not-denied' | 'denied' | 'not-allowed'; evidence: readonly Evidence[]}
  | {kind: 'only-if'; tests: readonly DecidingTest[]; evidence: readonly Evidence[]}
  | {
      kind: 'uncertain'
      reasons: readonly LocatedDoubt[]
      tests: readonly DecidingTest[]
      evidence: readonly Evidence[]
    }

/** The statement at a 0-based index as evidence. */
export function toEvidence(statement: Statement, index: number): Evidence {
  const {path, offset, length, sid, effect} = statement
  return {path, offset, length, number: index + 1, sid: sid?.value, effect: toEffect(effect?.value)}
}

function toEffect(value: string | undefined): Evidence['effect'] {
  return value === 'Allow' || value === 'Deny' ? value : undefined
}
