import {findDuplicatesAmong} from '../text/duplicate-keys.ts'
import {type JsonText, readJson} from '../text/json-reader.ts'
import {type JsonNode, memberOf} from '../text/json-tree.ts'
import type {SyntaxFault} from '../text/syntax-faults.ts'
import type {Policy, PolicyFormat} from './ast.ts'
import {toMembers, toNamedText, toStatement} from './normalise.ts'
import {findShape} from './shape.ts'

/**
 * Reads a policy, a statement, or several, from text that may be no JSON: what could be read is in the result, and
 * what could not is in its `syntaxFaults`. Never throws; takes time linear in the text.
 *
 * @param read the text as `readJson` reads it, where that is done already
 */
export function parsePolicy(text: string, {roots, faults}: JsonText = readJson(text)): Policy {
  // The reader has a few faults where JSON has none: for very deep brackets, and for numbers that count up line by line.
  const strict = faults.length === 0 || isStrictJson(text)
  return toPolicy(text, roots, {format: 'json', strict, faults})
}

/** What is known of a policy besides its values. */
export interface Provenance {
  format: PolicyFormat
  /** Whether its source parses as what it is. */
  strict: boolean
  /** What keeps it from that, in document order. */
  faults: readonly SyntaxFault[]
}

/** The policy that values make, whatever they were written in; their offsets are those of `text`. */
export function toPolicy(text: string, roots: readonly JsonNode[], provenance: Provenance): Policy {
  const {shape, policy, statements} = findShape(roots)
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
    syntaxFaults: provenance.faults,
    duplicateKeys,
    certain:
      duplicateKeys.length === 0 && provenance.faults.every(({kind}) => kind === 'mark' || kind === 'edge'),
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
