import type {ActionData} from '../aws/action-data.ts'
import type {Policy} from '../tree/ast.ts'
import type {PolicyType} from '../tree/type.ts'
import type {Answer, Evidence} from './answer.ts'
import type {Claim} from './claim.ts'
import {actionsOfClaim} from './claim-actions.ts'
import {
  describeFault,
  describeMissingPrincipal,
  describeSuccess,
  describeTooMany,
  describeUncertainty,
} from './claim-messages.ts'
import {prepareEvaluation} from './evaluate-policy.ts'
import {namesPrincipals} from './principals-match.ts'

/** A claim, and whether it says that something is possible or that it is not. */
export interface ClaimToCheck {
  kind: 'may' | 'may-not'
  claim: Claim
}

/** Whether a claim holds. */
export interface ClaimResult {
  holds: 'yes' | 'no' | 'uncertain'
  /** In the grammar of all messages. */
  message: string
  /** The statements that it rests on, in document order. */
  evidence: readonly Evidence[]
}

/** An action of a claim, in AWS's spelling, and what the policy says to it. */
export interface ActionAnswer {
  action: string
  answer: Answer
}

/** How much may be compared for the claims of one document; each takes its share. */
export class ClaimBudget {
  #left: number

  /** @param comparisons of a statement with an action */
  constructor(comparisons = MOST_COMPARISONS) {
    this.#left = comparisons
  }

  /** Takes a share; false, and nothing is taken, where so much is not left. */
  take(comparisons: number): boolean {
    if (comparisons > this.#left) return false
    this.#left -= comparisons
    return true
  }
}

/** A claim about all actions of the largest service takes a thousand for each statement. */
const MOST_COMPARISONS = 2_000_000
/** What comparing all but the action costs, in comparisons of an action. */
const PREPARING = 20

/**
 * Whether a claim holds by this policy alone. Of a pattern every action is asked for by itself: `may` needs all of them
 * to be possible, `may-not` none. What depends on conditions, or on other policies, is uncertain.
 */
export async function checkClaim(
  policy: Policy,
  type: PolicyType,
  {kind, claim}: ClaimToCheck,
  data: ActionData,
  budget: ClaimBudget = new ClaimBudget(),
): Promise<ClaimResult> {
  const actions = await actionsOfClaim(claim, type, data)
  // A claim about an action that does not exist could never fail.
  if (!Array.isArray(actions)) return {holds: 'no', message: actions.message, evidence: []}
  if (actions.length === 1 && ALWAYS_ALLOWED.has(actions[0]!.toLowerCase()) && !LIMITING.has(type))
    return everyoneMay(kind, actions[0]!)
  if (type !== 'unknown' && namesPrincipals(type) && !claim.principal)
    return {holds: 'uncertain', message: describeMissingPrincipal(claim, type), evidence: []}
  if (!budget.take(policy.statements.length * (actions.length + PREPARING)))
    return {holds: 'uncertain', message: describeTooMany(kind, claim), evidence: []}
  const named = namesPrincipals(type) ? claim : {...claim, principal: undefined}
  const evaluate = prepareEvaluation(policy, type, {
    principal: named.principal?.value,
    resource: named.resource?.value,
  })
  const answers = actions.map((action) => ({action, answer: evaluate(action)}))
  const faults = answers.filter(({answer}) => verdict(kind, answer) === 'no')
  if (faults.length > 0) return result('no', describeFault(kind, named, faults), faults)
  const doubts = answers.filter(({answer}) => verdict(kind, answer) === 'uncertain')
  if (doubts.length > 0) return result('uncertain', describeUncertainty(kind, named, doubts), doubts)
  return result('yes', describeSuccess(kind, named, answers), answers)
}

/** What AWS allows to every principal whatever its policies say; a Deny does not stop it (reference of AWS STS, 2026). */
const ALWAYS_ALLOWED: ReadonlySet<string> = new Set(['sts:getcalleridentity'])
const LIMITING: ReadonlySet<PolicyType> = new Set(['trust', 'endpoint'])

function everyoneMay(kind: ClaimToCheck['kind'], action: string): ClaimResult {
  const message = `Unexpected claim about \`${action}\`: AWS allows it to every principal without a permission, and in spite of a Deny`
  return kind === 'may'
    ? {holds: 'yes', message: `Everyone may \`${action}\``, evidence: []}
    : {holds: 'no', message, evidence: []}
}

function verdict(kind: ClaimToCheck['kind'], answer: Answer): ClaimResult['holds'] {
  if (kind === 'may-not' && isGrantInPart(answer)) return 'no'
  if (answer.kind === 'only-if' || answer.kind === 'uncertain') return 'uncertain'
  const possible = answer.kind === 'allowed' || answer.kind === 'not-denied'
  return possible === (kind === 'may') ? 'yes' : 'no'
}

/** Whether nothing but the resource leaves a doubt, of which some part is allowed, whatever the request. */
function isGrantInPart(answer: Answer): boolean {
  if (answer.kind !== 'uncertain' || answer.tests.length > 0) return false
  return answer.reasons.every(({kind, statement}) => kind === 'part' && statement?.effect === 'Allow')
}

function result(holds: ClaimResult['holds'], message: string, answers: readonly ActionAnswer[]): ClaimResult {
  return {holds, message, evidence: evidenceOf(answers.map(({answer}) => answer))}
}

/** Each statement once. */
function evidenceOf(answers: readonly Answer[]): Evidence[] {
  const found = new Map(answers.flatMap(({evidence}) => evidence).map((one) => [one.number, one]))
  return [...found.values()].sort((a, b) => a.number - b.number)
}
