import type {WrittenTest} from '../evaluate/condition-words.ts'

/** What every answer rests on: all of it together is one region of requests. */
export interface Region {
  /** With prefixes, in AWS's spelling, sorted; each once. A name that AWS's data does not have stands as written. */
  actions: readonly string[]
  /** The same actions in few words: `s3:*` and patterns of the policies where all that they stand for is meant. */
  shownActions: readonly string[]
  /** Whether all actions of the services that neither policy names belong to it. */
  otherActions: boolean
  /** Whom it is about; undefined in policies that name no principal. */
  principals: Names | undefined
  /** ARNs and patterns; undefined in trust policies, which have none. */
  resources: Names | undefined
  /** All of these have to hold; empty: always. */
  tests: readonly WrittenTest[]
}

/** Some names, as written, or all but some. */
export interface Names {
  allBut: boolean
  /** In document order; one or more. */
  names: readonly string[]
}

/** Something that a change gives or takes. */
export interface Change extends Region {
  /** `allow`: a statement that allows it came or went; `deny`: one that denies it did. */
  by: 'allow' | 'deny'
  /** Tests under which the other policy allows it (`by` is `deny`: denies it) as well; undefined if it never does. */
  otherwise: readonly WrittenTest[] | undefined
  /** Why it is not certain, as the second half of a sentence (`depending on …`); undefined: it is. */
  doubt: string | undefined
}

/**
 * What a change of a policy comes to. `looser`: it gives and takes nothing; `tighter`: it takes and gives nothing;
 * `both`; `same`: no request is answered otherwise; `unknown`: what is left open, or cannot be compared, decides.
 */
export type DifferenceVerdict = 'looser' | 'tighter' | 'both' | 'same' | 'unknown'

/** What the change from one policy to another gives and takes. */
export interface PolicyDifference {
  verdict: DifferenceVerdict
  /** Why the verdict is `unknown`, as the second half of a sentence: `depending on …`; undefined for the others. */
  because: string | undefined
  /**
   * Every request that only the new policy allows lies in one of these, unless the policies cannot be read; sorted by
   * statement.
   */
  gained: readonly Change[]
  /** Every request that only the old policy allows lies in one of these, likewise. */
  lost: readonly Change[]
}
