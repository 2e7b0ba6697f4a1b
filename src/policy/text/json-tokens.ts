import {createScanner, type JSONScanner} from 'jsonc-parser'
import type {FaultLog, ReachedToken} from './fault-log.ts'
import {findLineNumbers} from './line-numbers.ts'
import {findOddity} from './oddities.ts'
import {showSource} from './show-source.ts'

/** `word`: characters that are not JSON, for example an unquoted name. */
export type TokenKind = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'number' | 'keyword' | 'word' | 'end'

/** One token of JSON, or of what is in its place. */
export interface Token extends ReachedToken {
  kind: TokenKind
  /** Of a string its decoded value, else the source. */
  value: string
}

/** jsonc-parser declares its SyntaxKind as an ambient const enum, which isolated modules cannot read: index = its number. */
const KINDS: readonly (TokenKind | undefined)[] = [undefined, '{', '}', '[', ']', ',', ':']
const STRING = 10
const NUMBER = 11
const LINE_BREAK = 14
const TRIVIA = 15
/** ScanError numbers of jsonc-parser. */
const END_OF_STRING = 2
const SCAN_FAULTS: Readonly<Record<number, string>> = {
  [END_OF_STRING]: 'a closing `"` on the same line',
  3: 'digits',
  4: 'four hexadecimal digits after `\\u`',
  5: 'an escape that JSON has (`\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t`, `\\u`)',
  6: 'control characters to be escaped',
}

/** What can begin a token (or white space) of JSON; keywords are read as words. */
const JSON_START = /[{}[\],:"\d\s-]/
const NON_JSON_SPACE = /[^\S \t\r\n]/
/** Characters up to the next that could begin another token or an oddity. */
const WORD = /[^\s{}[\],:"'“”„‟″＂<\u200B-\u200D\u2060]+/y

const KEYWORD = /^(?:true|false|null)$/

type ScannedToken = Omit<Token, 'line' | 'afterEllipsis'> & {
  /** ScanError number; 0 for none. */
  error: number
}

/** Reads the tokens of a text; what is not JSON goes to the log, and is skipped or read as what was surely meant. */
export class Tokens {
  readonly #text: string
  readonly #log: FaultLog
  readonly #scanner: JSONScanner
  readonly #lineNumbers: ReadonlyMap<number, number>
  readonly #ahead: Token[] = []
  #line = 0
  #lineCountedTo = 0
  /** 0-based offset after the last token taken. */
  end = 0

  constructor(text: string, log: FaultLog) {
    this.#text = text
    this.#log = log
    this.#scanner = createScanner(text, false)
    this.#lineNumbers = findLineNumbers(text)
  }

  /** The token `distance` after the next one (0 = the next), without taking it. */
  peek(distance = 0): Token {
    while (this.#ahead.length <= distance) this.#ahead.push(this.#scan())
    return this.#ahead[distance]!
  }

  /** Takes the next token; the end can be taken again and again. */
  take(): Token {
    const token = this.peek()
    if (token.kind === 'end') return token
    this.#ahead.shift()
    this.end = token.offset + token.length
    return token
  }

  #scan(): Token {
    let afterEllipsis = false
    for (;;) {
      const offset = this.#scanner.getPosition()
      const oddity = this.#skipLineNumber(offset) ? 'skipped' : this.#skipOddity(offset)
      if (oddity === 'skipped') continue
      if (oddity === 'ellipsis') afterEllipsis = true
      else if (oddity) return {...oddity, afterEllipsis}
      else {
        const token = this.#isJson(offset) ? this.#scanJson(offset) : this.#scanWord(offset)
        if (token) return this.#checked({...token, line: this.#lineAt(offset), afterEllipsis})
      }
    }
  }

  #skipLineNumber(offset: number): boolean {
    const length = this.#lineNumbers.get(offset)
    if (length === undefined) return false
    const shown = showSource(this.#text.slice(offset, offset + length))
    const message = `Unexpected line number ${shown} (on ${this.#lineNumbers.size} lines), expected JSON without line numbers`
    this.#log.odd('line number', 'mark', {offset, length}, () => message)
    this.#scanner.setPosition(offset + length)
    return true
  }

  #skipOddity(offset: number): Omit<Token, 'afterEllipsis'> | 'ellipsis' | 'skipped' | undefined {
    if (this.#isJson(offset) && !/^\{[{%]/.test(this.#text.slice(offset, offset + 2))) return undefined
    const oddity = findOddity(this.#text, offset)
    if (!oddity) return undefined
    const {name, kind, length, value, ellipsis, isMeant, describe} = oddity
    if (!isMeant) this.#log.odd(name, kind, {offset, length}, describe)
    this.#scanner.setPosition(offset + length)
    if (value !== undefined) return {kind: 'string', offset, length, value, line: this.#lineAt(offset)}
    return ellipsis ? 'ellipsis' : 'skipped'
  }

  /** Whether the scanner can be let loose at `offset`: elsewhere it would run on to the next punctuation. */
  #isJson(offset: number): boolean {
    const character = this.#text[offset]
    return character === undefined || (JSON_START.test(character) && !NON_JSON_SPACE.test(character))
  }

  /** The next token of JSON, or undefined for white space. */
  #scanJson(offset: number): ScannedToken | undefined {
    if (offset >= this.#text.length) return {kind: 'end', offset, length: 0, value: '', error: 0}
    const number = this.#scanner.scan()
    if (number === LINE_BREAK || number === TRIVIA) return undefined
    const error = this.#scanner.getTokenError()
    const source = this.#text.slice(offset, this.#scanner.getPosition())
    if (number !== STRING) {
      const kind = number === NUMBER ? 'number' : (KINDS[number] ?? 'word')
      return {kind, offset, length: source.length, value: source, error}
    }
    if (error !== END_OF_STRING) {
      return {kind: 'string', offset, length: source.length, value: this.#scanner.getTokenValue(), error}
    }
    // A string that is never closed runs to the end of its line, over the comma or bracket that follows it.
    const length = trimStructure(source)
    this.#scanner.setPosition(offset + length)
    return {kind: 'string', offset, length, value: source.slice(1, length), error}
  }

  #scanWord(offset: number): ScannedToken {
    WORD.lastIndex = offset
    const value = WORD.exec(this.#text)?.[0] ?? this.#text[offset]!
    this.#scanner.setPosition(offset + value.length)
    return {kind: KEYWORD.test(value) ? 'keyword' : 'word', offset, length: value.length, value, error: 0}
  }

  #checked({error, ...token}: Token & {error: number}): Token {
    const expected = SCAN_FAULTS[error]
    if (expected) {
      const source = this.#text.slice(token.offset, token.offset + token.length)
      this.#log.unexpected(token, `Unexpected ${showSource(source)}, expected ${expected}`)
    }
    return token
  }

  /** 0-based; offsets must come in ascending order. */
  #lineAt(offset: number): number {
    for (; this.#lineCountedTo < offset; this.#lineCountedTo++) {
      if (this.#text[this.#lineCountedTo] === '\n') this.#line++
    }
    return this.#line
  }
}

/** Length of `source` without the commas, closing square brackets and spaces at its end; at least 1. */
function trimStructure(source: string): number {
  let length = source.length
  while (length > 1 && /[\],\s]/.test(source[length - 1]!)) length--
  return length
}
