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
/** ScanError numbers of jsonc-parser. */
const END_OF_STRING = 2
const SCAN_FAULTS: Readonly<Record<number, string>> = {
  [END_OF_STRING]: 'a closing `"` on the same line',
  3: 'digits',
  4: 'four hexadecimal digits after `\\u`',
  5: 'an escape that JSON has (`\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t`, `\\u`)',
  6: 'control characters to be escaped',
}

/** What can begin a token of JSON; keywords are read as words. */
const JSON_START = '{}[],:"-0123456789'
/** Characters up to the next that could begin another token or an oddity. */
const WORD = /[^\s{}[\],:"'“”„‟″＂<\u200B-\u200D\u2060]+/y

const KEYWORD = /^(?:true|false|null)$/

/** Reads the tokens of a text; what is not JSON goes to the log, and is skipped or read as what was surely meant. */
export class Tokens {
  readonly #text: string
  readonly #log: FaultLog
  readonly #scanner: JSONScanner
  readonly #lineNumbers: ReadonlyMap<number, number>
  readonly #ahead: Token[] = []
  #line = 0
  /** 0-based offset of the end of that line. */
  #lineEnd: number
  /** 0-based offset after the last token taken. */
  end = 0

  constructor(text: string, log: FaultLog) {
    this.#text = text
    this.#log = log
    this.#scanner = createScanner(text, false)
    this.#lineNumbers = findLineNumbers(text)
    this.#lineEnd = lineEndAfter(text, 0)
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
      const offset = this.#skipSpace()
      const oddity = this.#skipLineNumber(offset) ? 'skipped' : this.#skipOddity(offset)
      if (oddity === 'skipped') continue
      if (oddity === 'ellipsis') afterEllipsis = true
      else if (oddity) return {...oddity, afterEllipsis}
      else
        return this.#isJson(offset)
          ? this.#scanJson(offset, afterEllipsis)
          : this.#scanWord(offset, afterEllipsis)
    }
  }

  /** Goes to what is not white space of JSON, which would be most of the tokens; where that is. */
  #skipSpace(): number {
    const start = this.#scanner.getPosition()
    let offset = start
    while (isJsonSpace(this.#text.charCodeAt(offset))) offset++
    if (offset > start) this.#scanner.setPosition(offset)
    return offset
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
    if (this.#isJson(offset) && !this.#isTemplate(offset)) return undefined
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
    return offset >= this.#text.length || JSON_START.includes(this.#text[offset]!)
  }

  /** What a template has in the place of a value begins like an object. */
  #isTemplate(offset: number): boolean {
    if (this.#text[offset] !== '{') return false
    const next = this.#text[offset + 1]
    return next === '{' || next === '%'
  }

  #scanJson(offset: number, afterEllipsis: boolean): Token {
    const line = this.#lineAt(offset)
    if (offset >= this.#text.length) return {kind: 'end', offset, length: 0, value: '', line, afterEllipsis}
    const number = this.#scanner.scan()
    const error = this.#scanner.getTokenError()
    const source = this.#text.slice(offset, this.#scanner.getPosition())
    const token: Token = {kind: 'string', offset, length: source.length, value: source, line, afterEllipsis}
    if (number !== STRING) token.kind = number === NUMBER ? 'number' : (KINDS[number] ?? 'word')
    else if (error !== END_OF_STRING) token.value = this.#scanner.getTokenValue()
    else {
      // A string that is never closed runs to the end of its line, over the comma or bracket that follows it.
      token.length = trimStructure(source)
      token.value = source.slice(1, token.length)
      this.#scanner.setPosition(offset + token.length)
    }
    const expected = SCAN_FAULTS[error]
    if (expected) this.#sayFault(token, expected)
    return token
  }

  #scanWord(offset: number, afterEllipsis: boolean): Token {
    WORD.lastIndex = offset
    const value = WORD.exec(this.#text)?.[0] ?? this.#text[offset]!
    this.#scanner.setPosition(offset + value.length)
    const kind = KEYWORD.test(value) ? 'keyword' : 'word'
    return {kind, offset, length: value.length, value, line: this.#lineAt(offset), afterEllipsis}
  }

  #sayFault(token: Token, expected: string): void {
    const source = this.#text.slice(token.offset, token.offset + token.length)
    this.#log.unexpected(token, `Unexpected ${showSource(source)}, expected ${expected}`)
  }

  /** 0-based; offsets must come in ascending order. */
  #lineAt(offset: number): number {
    while (this.#lineEnd < offset) {
      this.#line++
      this.#lineEnd = lineEndAfter(this.#text, this.#lineEnd + 1)
    }
    return this.#line
  }
}

/** Space, tab and the ends of lines. */
function isJsonSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9
}

/** Where the line ends that goes on at `offset`; infinitely far for the last one. */
function lineEndAfter(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? Number.POSITIVE_INFINITY : end
}

/** Length of `source` without the commas, closing square brackets and spaces at its end; at least 1. */
function trimStructure(source: string): number {
  let length = source.length
  while (length > 1 && /[\],\s]/.test(source[length - 1]!)) length--
  return length
}
