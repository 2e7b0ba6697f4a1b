import {type Node, type ParseError, parseTree, printParseErrorCode} from 'jsonc-parser'
import {type Problems, quote} from './problems.ts'

/** Real catalogues nest some thirty levels deep; the limit keeps every recursion off the stack's end. */
const DEEPEST = 128
/** More values than any catalogue has; the limit keeps the tree of a small file of brackets out of a large memory. */
const MOST_VALUES = 2_000_000

const EXPECTED: Record<string, string> = {
  InvalidSymbol: 'a value in JSON',
  InvalidNumberFormat: 'a number',
  PropertyNameExpected: 'a key in quotes',
  ValueExpected: 'a value',
  ColonExpected: '`:`',
  CommaExpected: '`,`',
  CloseBraceExpected: '`}`',
  CloseBracketExpected: '`]`',
  EndOfFileExpected: 'the end of the file',
  InvalidCommentToken: 'JSON without comments',
  UnexpectedEndOfComment: 'JSON without comments',
  UnexpectedEndOfString: '`"` at its end',
  UnexpectedEndOfNumber: 'a number',
  InvalidUnicode: 'four hexadecimal digits after `\\u`',
  InvalidEscapeCharacter: 'an escape of JSON such as `\\n`',
  InvalidCharacter: 'no control character in text',
}

/**
 * Parses JSON into a tree with places. Comments and trailing commas are no JSON.
 * @param mend what the user can do about a broken file
 * @throws {CatalogError} with the place of the first fault
 */
export function parseJson(text: string, problems: Problems, mend: string): Node {
  const safe = safeLength(text, problems)
  problems.throwIfAny()
  const source = text.slice(0, safe)
  const errors: ParseError[] = []
  const root = parseTree(source, errors, {disallowComments: true})
  const [first] = errors
  if (first) problems.report(first.offset, `${describe(first, source)}; ${mend}`)
  problems.throwIfAny()
  return root!
}

/**
 * Length of the text that can be parsed without harm. It ends at a slash outside of strings, which is an error in JSON,
 * because the parser would skip a comment there, and its brackets could no longer be counted.
 */
function safeLength(text: string, problems: Problems): number {
  let depth = 0
  let values = 1
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '"') at = endOfString(text, at)
    else if (char === '/') return at + 1
    else if (char === ',') values++
    else if (char === ']' || char === '}') depth--
    else if (char === '[' || char === '{') {
      depth++
      values++
    }
    if (depth > DEEPEST) {
      problems.report(at, `Unexpected ${quote(char!)}, expected at most ${DEEPEST} levels of brackets`)
      return 0
    }
    if (values > MOST_VALUES) {
      problems.report(at, `Unexpected number of values, expected at most ${MOST_VALUES} in a catalogue`)
      return 0
    }
  }
  return text.length
}

/** Offset of the quote or line break that ends a string, as the parser sees it. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (char === '"' || char === '\n' || char === '\r') return at
  }
  return text.length
}

function describe({error, offset, length}: ParseError, text: string): string {
  const actual =
    offset >= text.length ? 'end of the file' : quote(text.slice(offset, offset + Math.max(length, 1)))
  return `Unexpected ${actual}, expected ${EXPECTED[printParseErrorCode(error)] ?? 'JSON'}`
}
