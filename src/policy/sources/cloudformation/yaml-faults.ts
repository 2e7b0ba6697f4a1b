import type {YAMLParseError} from 'yaml'
import {showSource} from '../../text/show-source.ts'
import type {SyntaxFault} from '../../text/syntax-faults.ts'

/** What the parser misses, by its words for it or by its code: the first that matches. */
const EXPECTED: readonly [RegExp, string][] = [
  [/closing .?quote/, 'a closing quote'],
  [/without - indicator/, '`- ` before it, or less indentation'],
  [/followed by map values/, '`:` after it'],
  [/^BAD_INDENT|same column|^BAD_COLLECTION_TYPE/, 'the indentation of the lines beside it'],
  [/^BLOCK_AS_IMPLICIT_KEY/, 'a line of its own, or quotes around the value'],
  [/^MULTILINE_IMPLICIT_KEY/, 'a name on one line'],
  [/^(?:BAD_SCALAR_START|BAD_ALIAS)/, 'a quoted string'],
  [/^BAD_DQ_ESCAPE/, 'an escape that YAML has'],
  [/must end with a (?:\}|\])/, 'its closing bracket'],
]

/** What the parser of YAML refuses, one fault for each line, in document order. */
export function toFaults(errors: readonly YAMLParseError[], text: string): SyntaxFault[] {
  const faults: SyntaxFault[] = []
  let lineEnd = -1
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const offset = Math.min(error.pos[0], text.length)
    if (offset <= lineEnd) continue
    lineEnd = endOfLine(text, offset)
    faults.push(toFault(error, text, offset, lineEnd))
  }
  return faults
}

function toFault(
  {code, message}: YAMLParseError,
  text: string,
  offset: number,
  lineEnd: number,
): SyntaxFault {
  const source = text.slice(offset, lineEnd).trimEnd()
  if (source === '*')
    return {kind: 'grammar', offset, length: 1, message: 'Unexpected `*` without quotes, expected `"*"`'}
  const expected = EXPECTED.find(([sign]) => sign.test(code) || sign.test(message))?.[1] ?? 'YAML'
  return {
    kind: 'grammar',
    offset,
    length: source.length,
    message: `Unexpected ${show(source, text, lineEnd)}, expected ${expected}`,
  }
}

function show(source: string, text: string, lineEnd: number): string {
  if (source !== '') return showSource(source)
  return lineEnd >= text.trimEnd().length ? 'end of the example' : 'end of the line'
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}
