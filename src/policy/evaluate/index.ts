/**
 * A small evaluator of one policy: what it says to a request (`evaluatePolicy`), whether what a document claims of it
 * holds (`checkClaim`), and a table of what it gives to whom (`whoMayDoWhat`).
 *
 * Its scope. It knows one policy, and every answer is for that policy alone: others may allow what it does not, or deny
 * what it allows, and a principal of another account than the resource's needs an identity policy as well. An explicit
 * Deny wins. Policies that only limit (service and resource control, session and endpoint policies, permissions
 * boundaries) never allow; they let pass, which a claim counts as "may". Without a resource an Allow of any one is enough. `everyone` is a stranger
 * whom the policy does not name.
 *
 * It says `uncertain` rather than guess: conditions are named, not judged; a grant to an account is one to its
 * identities only if their policies allow it; placeholders and policy variables may become anything; a `NotPrincipal`
 * that spares a principal without its account, or the reverse, is read differently by services; what is left out of
 * an example, or cannot be read, may say anything. Not known to it: grants of KMS, access control lists, which
 * boundaries a principal has, and which account owns the resource.
 */
export type {AccessKind, RowSubject} from './access-rows.ts'
export type {AccessGroup, AccessRow} from './access-table.ts'
export {whoMayDoWhat} from './access-table.ts'
export type {Answer, DecidingTest, Evidence, LocatedDoubt, Request} from './answer.ts'
export type {ClaimResult, ClaimToCheck} from './check-claim.ts'
export {ClaimBudget, checkClaim} from './check-claim.ts'
export type {Claim, ClaimFault, ClaimWord} from './claim.ts'
export {isClaimFault} from './claim.ts'
export {describeTest} from './condition-words.ts'
export {evaluatePolicy} from './evaluate-policy.ts'
export type {Doubt, DoubtKind} from './match.ts'
export {parseClaim} from './parse-claim.ts'
