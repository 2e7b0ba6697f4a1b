import {findDuplicatesAmong} from '../text/duplicate-keys.ts'
import {type JsonText, readJson} from '../text/json-reader.ts'
import {type JsonNode, memberOf} from '../text/json-tree.ts'
import type {SyntaxFault} from '../text/syntax-faults.ts'
import type {Policy, PolicyFormat} from './ast.ts'
import {toMembers, toNamedText, toStatement} from './normalise.ts'
import {findShape, isPolicy} from './shape.ts'

/**
 * Reads a policy, a statement, or several, from text that may be not JSON: what could be read is in the result, and
 * what could not is in its `syntaxFaults`. Never throws; takes time linear in the text.
 *
 * @param read the text as `readJson` reads it, where that is done already
 * @param isStated whether its author says that it is a policy, whatever it looks like
 */
export function parsePolicy(
  text: string,
  {roots, faults}: JsonText = readJson(text),
  isStated = false,
): Policy {
  // The reader has a few faults where JSON has none: for very deep brackets, and for numbers that count up line by line.
  const strict = faults.length === 0 || isStrictJson(text)
  return toPolicy(text, roots, {format: 'json', strict, faults, isStated})
}

/**
 * The same for a text that may hold several policies side by side, or in a list: one for each, with what is wrong in it.
 * The second one says that the text is no one document.
 */
export function parsePolicies(text: string, read: JsonText = readJson(text)): Policy[] {
  const roots = policyRoots(read.roots)
  const isConflict = read.faults.some(({kind}) => kind === 'conflict')
  const isInList = read.roots.length === 1 && roots.length > 0 && roots[0] !== read.roots[0]
  if ((roots.length < 2 && !isInList) || isConflict) return [parsePolicy(text, read)]
  return roots.map((root, index) => {
    const own = read.faults.filter(
      isInList ? liesBetween(roots[index - 1] && root, roots[index + 1]) : liesIn(root),
    )
    const several = {
      kind: 'several' as const,
      offset: root.offset,
      length: 1,
      message: `Unexpected second policy (of ${roots.length}), expected one in a document`,
    }
    const faults = index === 1 ? [several, ...own] : own
    return toPolicy(text, [root], {format: 'json', strict: own.length === 0, faults})
  })
}

/** Whether a fault is one of a policy beside others; what is between them is no part of any. */
function liesIn({offset, length}: JsonNode): (fault: SyntaxFault) => boolean {
  const end = offset + Math.max(length, 1)
  return (fault) => fault.kind !== 'edge' && offset <= fault.offset && fault.offset < end
}

/** The same in a list: what is wrong with the list itself is told with the policy before it, or with the first one. */
function liesBetween(from: JsonNode | undefined, to: JsonNode | undefined): (fault: SyntaxFault) => boolean {
  return ({offset}) => (from?.offset ?? 0) <= offset && offset < (to?.offset ?? Number.POSITIVE_INFINITY)
}

/** The objects that are policies, side by side or in the one list that the text is. */
function policyRoots(roots: readonly JsonNode[]): JsonNode[] {
  const [first] = roots
  const all = roots.length === 1 && first?.type === 'array' ? first.items : roots
  return all.every((node) => node.type === 'object') ? all.filter(isPolicy) : []
}

/** What is known of a policy besides its values. */
export interface Provenance {
  format: PolicyFormat
  /** Whether its source parses as what it is. */
  strict: boolean
  /** What keeps it from that, in document order. */
  faults: readonly SyntaxFault[]
  /** Whether it has the branches of a condition side by side. */
  hasAlternatives?: boolean
  /** Whether its author, or what holds it, says that it is a policy, whatever it looks like. */
  isStated?: boolean | undefined
}

/** The policy that values make, whatever they were written in; their offsets are those of `text`. */
export function toPolicy(text: string, roots: readonly JsonNode[], provenance: Provenance): Policy {
  const {shape, policy, statements} = findShape(roots, provenance.isStated)
  const isConflict = provenance.faults.some(({kind}) => kind === 'conflict')
  const duplicateKeys = isConflict ? [] : findDuplicatesAmong(roots)
  return {
    text,
    path: [],
    ...extent(roots),
    shape,
    format: provenance.format,
    strict: provenance.strict,
    version: policy && toNamedText(memberOf(policy, 'Version'), []),
    id: policy && toNamedText(memberOf(policy, 'Id'), []),
    statements: statements.map(({object, path}) => toStatement(object, path)),
    members: policy ? toMembers(policy, []) : [],
    hasAlternatives: provenance.hasAlternatives ?? false,
    syntaxFaults: provenance.faults,
    duplicateKeys,
    certain:
      duplicateKeys.length === 0 &&
      provenance.faults.every(({kind}) => kind === 'mark' || kind === 'edge' || kind === 'several'),
  }
}

/** From the first value to the last; empty at 0 where there is none. */
function extent(roots: readonly JsonNode[]): {offset: number; length: number} {
  const first = roots[0]
  const last = roots.at(-1)
  if (!first || !last) return {offset: 0, length: 0}
  return {offset: first.offset, length: last.offset + last.length - first.offset}
}

function isStrictJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
