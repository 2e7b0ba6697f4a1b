import type {Policy, Statement} from '../../tree/ast.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {SEND} from './example-statements.ts'
import {sourceOf, statementGroups} from './members.ts'

export const redundantStatement: PolicyCheck = {
  code: 'REDUNDANT_STATEMENT',
  severity: 'info',
  summary: 'A statement that is the same as an earlier one, apart from its Sid',
  why: 'It changes nothing, takes up room, and is forgotten when only one of the two is changed.',
  bad: policyExample('identity', {Sid: 'Send', ...SEND}, {Sid: 'SendAgain', ...SEND}),
  good: policyExample('identity', {Sid: 'Send', ...SEND}),
  *check({policy}) {
    for (const statements of statementGroups(policy)) {
      const seen = new Set<string>()
      for (const statement of withTwins(statements)) {
        const meaning = meaningOf(policy, statement)
        if (meaning === undefined) continue
        if (seen.has(meaning)) yield {at: statement, message: 'Statement repeats an earlier one; remove it'}
        seen.add(meaning)
      }
    }
  },
}

/** Those that may mean the same as another: nearly all statements differ at the first look. */
function withTwins(statements: readonly Statement[]): Statement[] {
  const sizes = statements.map(sizeOf)
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const size of sizes) (seen.has(size) ? repeated : seen).add(size)
  return statements.filter((_, index) => repeated.has(sizes[index]!))
}

/** The same for statements that mean the same, and for few others: in what order its values are does not count. */
function sizeOf({effect, action, notAction, resource, notResource}: Statement): string {
  const lengths = [action, notAction, resource, notResource].map((list) =>
    list?.values.reduce((sum, {value}) => sum + value.length + 1, 0),
  )
  return `${effect?.value} ${lengths}`
}

/** The same for statements that mean the same; undefined for what cannot be read in full. */
function meaningOf(policy: Policy, statement: Statement): string | undefined {
  if (!statement.effect) return undefined
  try {
    const {Sid: _, ...rest} = JSON.parse(sourceOf(policy, statement)) as Record<string, unknown>
    return JSON.stringify(ordered(rest))
  } catch {
    return undefined
  }
}

/** Neither the order of members and items counts, nor whether a single item stands in a list. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => JSON.stringify(ordered(item))).sort()
    return items.length === 1 ? JSON.parse(items[0]!) : items
  }
  if (value === null || typeof value !== 'object') return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [name, ordered(member)])
}
