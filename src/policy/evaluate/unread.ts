import {hasEllipsis} from '../open/unquoted.ts'
import type {FaultKind} from '../text/syntax-faults.ts'
import type {Policy, Statement} from '../tree/ast.ts'

/** Faults that change nothing of what is said; what a placeholder stands for is left open where it is compared. */
const HARMLESS: ReadonlySet<FaultKind> = new Set(['edge', 'excerpt', 'mark', 'comment', 'placeholder'])

/** Whether a policy has parts that are left out or could not be read, so that they may say something else. */
export function isReadInPart(policy: Policy): boolean {
  const {text, syntaxFaults, duplicateKeys, statements} = policy
  if (duplicateKeys.length > 0 || statements.length === 0 || hasUnreadStatements(policy)) return true
  if (isSeveral(statements) || syntaxFaults.some(({kind}) => !HARMLESS.has(kind))) return true
  // A comment may stand for statements: `// … more`.
  return syntaxFaults.some(({kind}) => kind === 'comment') && hasEllipsis(text)
}

/** Whether items of the list of statements are not objects: `"Statement": ["..."]`. */
function hasUnreadStatements({shape, members, statements}: Policy): boolean {
  const list = members.findLast(({name}) => name === 'Statement')
  if (shape !== 'policy' || !list) return false
  return list.type === 'array' ? list.size !== statements.length : list.type !== 'object'
}

/** Whether the text holds several policies side by side: paths occur again. */
function isSeveral(statements: readonly Statement[]): boolean {
  const places = statements.map(({path}) => path.at(-1))
  return new Set(places).size < places.length
}
