import {type ParseError, type ParseErrorCode, printParseErrorCode} from 'jsonc-parser'
import type {JsonFault} from './strict-json.ts'

/** More of a text than this says no more in a message. */
const LONGEST = 30

type Name = ReturnType<typeof printParseErrorCode>

const EXPECTED: Partial<Record<Name, string>> = {
  InvalidSymbol: 'a value in JSON',
  InvalidNumberFormat: 'a number',
  UnexpectedEndOfNumber: 'a number',
  PropertyNameExpected: 'a key in double quotes',
  ValueExpected: 'a value',
  ColonExpected: '`:` before it',
  CommaExpected: '`,` before it',
  CloseBraceExpected: '`}`',
  CloseBracketExpected: '`]`',
  EndOfFileExpected: 'the end',
  InvalidCommentToken: 'no comment, which JSON has not',
  UnexpectedEndOfString: 'a closing quote on its line',
  InvalidUnicode: 'four hexadecimal digits after `\\u`',
  InvalidEscapeCharacter: 'a JSON escape, such as `\\\\` for a backslash',
  InvalidCharacter: 'no control characters; a tab is `\\t`',
}

/** An error of the parser in the words and at the place in which an author can mend it. */
export function describeError(text: string, {error, offset, length}: ParseError): JsonFault {
  const name = printParseErrorCode(error as number as ParseErrorCode)
  const before = lastBefore(text, offset)
  const closer = text[offset]
  if (text[before] === ',' && (closer === '}' || closer === ']'))
    return {
      offset: before,
      length: 1,
      actual: '`,`',
      expected: `\`${closer}\` without a comma before it`,
    }
  if (offset >= text.length) {
    const end = lastBefore(text, text.length) + 1
    return {offset: end, length: 0, actual: 'end of the file', expected: EXPECTED[name] ?? 'more'}
  }
  const source = text.slice(offset, offset + Math.max(1, length))
  return {offset, length: source.length, actual: quote(source), expected: EXPECTED[name] ?? 'JSON'}
}

/** Offset of the last character before another that is not white space; -1 for none. */
function lastBefore(text: string, offset: number): number {
  let at = offset - 1
  while (at >= 0 && /\s/.test(text[at]!)) at--
  return at
}

function quote(source: string): string {
  const line = source.replace(/\s+/g, ' ').replaceAll('`', "'")
  return `\`${line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line}\``
}
