import type {PolicyExample} from '../../../../src/model/policy-examples.ts'
import {
  type ClaimResult,
  type ClaimToCheck,
  checkClaim,
  installedActionData,
} from '../../../../src/policy/index.ts'

/** Something that an author claims of a policy, and whether it is so. */
export interface ShownClaim {
  kind: ClaimToCheck['kind']
  /** Null if none is named. */
  principal: string | null
  action: string
  /** Null: any one resource. */
  resource: string | null
  holds: ClaimResult['holds']
  message: string
}

/** What an author states of a code block. */
export interface ShownStatements {
  /** Codes that the example is there to show; empty for a good one. */
  fails: string[]
  ignores: {code: string; reason: string}[]
  claims: ShownClaim[]
}

/** What the author of a block states of the policies in it. */
export async function showStatements(examples: readonly PolicyExample[]): Promise<ShownStatements> {
  const {fails, ignores} = examples[0]!.directives
  return {
    fails: [...new Set(fails.map(({code}) => code))],
    ignores: ignores.map(({code, reason}) => ({code, reason})),
    // A claim is about one policy; of several the linter says so.
    claims: examples.length === 1 ? await showClaims(examples[0]!) : [],
  }
}

function showClaims({policy, type, directives}: PolicyExample): Promise<ShownClaim[]> {
  return Promise.all(
    directives.claims.map(async ({kind, claim}) => {
      const {holds, message} = await checkClaim(policy, type, {kind, claim}, installedActionData)
      return {
        kind,
        principal: claim.principal?.value ?? null,
        action: claim.action.value,
        resource: claim.resource?.value ?? null,
        holds,
        message,
      }
    }),
  )
}
