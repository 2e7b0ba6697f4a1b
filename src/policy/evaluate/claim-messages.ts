import {showSource} from '../text/show-source.ts'
import type {PolicyType} from '../tree/type.ts'
import type {Answer, Evidence} from './answer.ts'
import type {ActionAnswer, ClaimToCheck} from './check-claim.ts'
import type {Claim} from './claim.ts'
import {describeTest} from './condition-words.ts'

type Kind = ClaimToCheck['kind']
type Named = Pick<Claim, 'action' | 'principal' | 'resource'>
type Uncertain = Extract<Answer, {kind: 'uncertain' | 'only-if'}>

/** Tests beyond these say no more. */
const MOST_CLAUSES = 3

/** Why a claim does not hold: of several actions, the first, and how many share its reason. */
export function describeFault(kind: Kind, claim: Named, answers: readonly ActionAnswer[]): string {
  const [first, ...others] = alike(answers)
  const {kind: says, evidence} = first!.answer
  const what = `${showActions(first!.action, others.length)}${to(claim)}${on(claim)}`
  if (kind === 'may-not' && says === 'not-denied') return `Cannot find a Deny of ${what}`
  if (kind === 'may-not')
    return `Unexpected grant of ${what} by ${showStatement(evidence[0]!)}, expected none`
  if (says === 'denied')
    return `Unexpected Deny of ${what} by ${showStatement(evidence[0]!)}, expected an Allow`
  return `Cannot find an Allow of ${what}`
}

/** What a claim depends on: `Cannot tell that … may …: statement 2 allows it only if …`. */
export function describeUncertainty(kind: Kind, claim: Named, answers: readonly ActionAnswer[]): string {
  const [first, ...others] = alike(answers)
  const answer = first!.answer as Uncertain
  const clauses = clausesOf(answer)
  const more = clauses.length > MOST_CLAUSES ? `, and ${clauses.length - MOST_CLAUSES} more` : ''
  const what = `${kind === 'may' ? 'may' : 'may not'} ${showActions(first!.action, others.length)}`
  const who = claim.principal ? showPrincipal(claim.principal.value) : 'its principal'
  return `Cannot tell that ${who} ${what}${on(claim)}: ${clauses.slice(0, MOST_CLAUSES).join('; ')}${more}`
}

/** What makes a claim hold. */
export function describeSuccess(kind: Kind, claim: Named, answers: readonly ActionAnswer[]): string {
  const [first, ...others] = alike(answers)
  const statement = first!.answer.evidence[0]
  const what = `${showActions(first!.action, others.length)}${to(claim)}${on(claim)}`
  const by = statement ? ` by ${showStatement(statement)}` : ''
  if (kind === 'may') return statement ? `Found an Allow of ${what}${by}` : `Found no Deny of ${what}`
  return first!.answer.kind === 'denied' ? `Found a Deny of ${what}${by}` : `Found no Allow of ${what}`
}

/** A policy of a type that says for whom it is has no answer for nobody. */
export function describeMissingPrincipal({action}: Named, type: PolicyType): string {
  return `Cannot find a principal before ${showSource(action.value)}; a policy of type \`${type}\` is judged for one`
}

/** A claim that is not judged, for what it takes. */
export function describeTooMany(kind: Kind, claim: Named): string {
  const who = claim.principal ? showPrincipal(claim.principal.value) : 'its principal'
  const what = `${kind === 'may' ? 'may' : 'may not'} ${showActions(claim.action.value, 0)}`
  return `Cannot tell that ${who} ${what}${on(claim)}: there is too much to compare for the claims of one document`
}

/** The first, and those that are answered like it by the same statement. */
function alike(answers: readonly ActionAnswer[]): ActionAnswer[] {
  const reasonOf = ({answer}: ActionAnswer) => `${answer.kind} ${answer.evidence[0]?.number}`
  return answers.filter((answer) => reasonOf(answer) === reasonOf(answers[0]!))
}

/** Each statement, and what it depends on. */
function clausesOf(answer: Uncertain): string[] {
  const reasons = answer.kind === 'uncertain' ? answer.reasons : []
  const general = reasons.filter(({statement}) => !statement).map(({because}) => because)
  if (general.length > 0) return general
  const doubtsOf = byStatement(reasons)
  const testsOf = byStatement(answer.tests)
  return answer.evidence.flatMap((statement) => {
    const doubts = doubtsOf.get(statement.number) ?? []
    const tests = testsOf.get(statement.number) ?? []
    const clauses = [
      ...doubts.map(({because}) => because),
      ...(tests.length > 0 ? [`only if ${tests.map(describeTest).join(' and ')}`] : []),
    ]
    if (clauses.length === 0) return []
    return [`${showStatement(statement)} ${showEffect(statement)} it ${clauses.join(' and ')}`]
  })
}

/** By the number of the statement that they belong to. */
function byStatement<Item extends {statement: Evidence | undefined}>(
  items: readonly Item[],
): Map<number | undefined, Item[]> {
  const groups = new Map<number | undefined, Item[]>()
  for (const item of items) {
    const group = groups.get(item.statement?.number)
    if (group) group.push(item)
    else groups.set(item.statement?.number, [item])
  }
  return groups
}

function showEffect({effect}: Evidence): string {
  if (!effect) return 'decides'
  return effect === 'Deny' ? 'denies' : 'allows'
}

/** ``statement 2 (`Sid`)``. */
function showStatement({number, sid}: Evidence): string {
  return `statement ${number}${sid ? ` (${showSource(sid)})` : ''}`
}

function showActions(action: string, others: number): string {
  return `${showSource(action)}${others > 0 ? ` and ${others} more` : ''}`
}

function to({principal}: Named): string {
  return principal ? ` to ${showPrincipal(principal.value)}` : ''
}

function showPrincipal(value: string): string {
  return value === '*' || /^everyone$/i.test(value) ? 'everyone' : showSource(value)
}

function on({resource}: Named): string {
  return resource ? ` on ${showSource(resource.value)}` : ''
}
