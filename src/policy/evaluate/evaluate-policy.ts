import type {Policy, Statement, TextList} from '../tree/ast.ts'
import type {PolicyType} from '../tree/type.ts'
import type {Answer, Evidence, LocatedDoubt, Request} from './answer.ts'
import {prepareStatement, type StatementMatch} from './statement-match.ts'
import {isReadInPart} from './unread.ts'

/** Types that only limit what other policies allow. */
const LIMITS: ReadonlySet<PolicyType> = new Set(['scp', 'rcp', 'boundary', 'session', 'endpoint'])

/** What one policy of a type says to a request, whatever other policies say. Linear in statements × values. */
export function evaluatePolicy(policy: Policy, type: PolicyType, {action, ...request}: Request): Answer {
  return prepareEvaluation(policy, type, request)(action)
}

/** The same for several actions of one request: all but the action is compared once. */
export function prepareEvaluation(
  policy: Policy,
  type: PolicyType,
  request: Omit<Request, 'action'>,
): (action: string) => Answer {
  const statements = statementsOf(policy).map((statement, index) =>
    prepareStatement(statement, index, type, request),
  )
  const doubt = wholeDoubt(policy, type)
  return (action) => {
    const matches = statements.map((match) => match(action)).filter(({match}) => match !== 'no')
    if (doubt) return uncertain(matches, [doubt])
    const denied = matches.filter((found) => found.evidence.effect === 'Deny' && isCertain(found))
    if (denied.length > 0) return {kind: 'denied', evidence: denied.map(({evidence}) => evidence)}
    return weigh(policy, type, matches)
  }
}

/** The statements as they are compared: in a policy of 2008 a policy variable is plain text. */
export function statementsOf({version, statements}: Policy): readonly Statement[] {
  return version?.value === '2008-10-17' ? statements.map(withPlainText) : statements
}

/** A statement in whose resources no policy variable is taken for one; other references are still to be filled in. */
function withPlainText(statement: Statement): Statement {
  const {resource, notResource} = statement
  return {...statement, resource: resource && plain(resource), notResource: notResource && plain(notResource)}
}

function plain(list: TextList): TextList {
  const values = list.values.map((text) => ({...text, value: text.value.replace(/\$(?=\{\w+:)/g, '\uE000')}))
  return {...list, values}
}

/** What makes every answer uncertain. */
export function wholeDoubt(policy: Policy, type: PolicyType): LocatedDoubt | undefined {
  if (isReadInPart(policy))
    return {
      kind: 'unread',
      because: 'depending on parts of the policy that are left out or cannot be read',
      statement: undefined,
    }
  if (type !== 'unknown') return undefined
  return {kind: 'type', because: 'depending on what the policy is attached to', statement: undefined}
}

/** Without a certain Deny: what Allows give, less what other Denies may take back. */
function weigh(policy: Policy, type: PolicyType, matches: readonly StatementMatch[]): Answer {
  // A statement whose effect cannot be read may be either, and always leaves a doubt.
  const denies = matches.filter(({evidence}) => evidence.effect !== 'Allow')
  const allows = matches.filter(({evidence}) => evidence.effect !== 'Deny')
  const certain = allows.filter(isCertain)
  const open = allowsAll(policy, type)
  if (allows.length === 0 && !open) return {kind: 'not-allowed', evidence: []}
  const gives = open ? [] : certain.length > 0 ? certain : allows
  const deciding = [...new Set([...gives, ...denies])]
  const reasons = deciding.flatMap(doubtOf)
  if (reasons.length > 0) return uncertain(deciding, reasons)
  const tests = deciding.flatMap((found) => found.tests)
  const evidence = deciding.map((found) => found.evidence)
  if (tests.length > 0) return {kind: 'only-if', tests, evidence}
  return {kind: LIMITS.has(type) ? 'not-denied' : 'allowed', evidence}
}

/** Whether the Allows are in another policy: an RCP has none, and an SCP of Denies alone is beside one that has. */
export function allowsAll({statements}: Policy, type: PolicyType): boolean {
  if (type === 'rcp') return true
  return type === 'scp' && statements.every(({effect}) => effect?.value === 'Deny')
}

function isCertain({match, tests}: StatementMatch): boolean {
  return match === 'yes' && tests.length === 0
}

function doubtOf({match, evidence}: StatementMatch): LocatedDoubt[] {
  return typeof match === 'object' ? [{...match, statement: evidence}] : []
}

function uncertain(matches: readonly StatementMatch[], reasons: readonly LocatedDoubt[]): Answer {
  const evidence: readonly Evidence[] = matches.map((found) => found.evidence)
  return {kind: 'uncertain', reasons, tests: matches.flatMap(({tests}) => tests), evidence}
}
