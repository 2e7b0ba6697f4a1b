import type {Span} from '../../text/place.ts'
import {showSource} from '../../text/show-source.ts'
import type {SyntaxFault} from '../../text/syntax-faults.ts'
import type {HclKind, HclToken} from './hcl-tokens.ts'

/** A configuration nests some ten levels deep; the limit keeps the recursion off the stack's end. */
const DEEPEST = 64

export type Closer = '}' | ']' | ')'

/** A place among the tokens of a text, the brackets that are open there, and the faults met on the way. */
export class HclCursor {
  /** In the order in which they were met. */
  readonly faults: SyntaxFault[] = []
  readonly #text: string
  readonly #tokens: readonly HclToken[]
  #next = 0
  /** What closes the brackets that are open, outermost first. */
  readonly #open: Closer[] = []
  /** Between round and square brackets line ends are nothing but spaces. */
  #ignoresLines = false
  #saidUnclosed = false
  #lastFaultLine = -1

  constructor(text: string, tokens: readonly HclToken[]) {
    this.#text = text
    this.#tokens = tokens
  }

  /** Whether a bracket is open. */
  get isNested(): boolean {
    return this.#open.length > 0
  }

  /** The next token, without taking it. */
  peek(): HclToken {
    if (this.#ignoresLines) this.skipNewlines()
    return this.#tokens[this.#next]!
  }

  /** The end can be taken again and again. */
  take(): HclToken {
    const token = this.peek()
    if (token.kind !== 'end') this.#next++
    return token
  }

  /** The token taken last; newlines apart. */
  #previous(): HclToken {
    let index = this.#next - 1
    while (index > 0 && this.#tokens[index]!.kind === 'newline') index--
    return this.#tokens[Math.max(index, 0)]!
  }

  /** 0-based offset after the token taken last. */
  get end(): number {
    const {offset, length} = this.#previous()
    return offset + length
  }

  /** From a token to the one taken last. */
  spanFrom({offset}: Span): Span {
    return {offset, length: Math.max(this.end - offset, 0)}
  }

  source({offset, length}: Span): string {
    return this.#text.slice(offset, offset + length)
  }

  /** Whether the next token begins an argument or a block. */
  startsItem(): boolean {
    const [name, after] = [this.#tokens[this.#next]!, this.#tokens[this.#next + 1]]
    return name.kind === 'identifier' && (after?.kind === '=' || this.startsBlock())
  }

  /** Whether the next word begins a block. */
  startsBlock(): boolean {
    const after = this.#tokens[this.#next + 1]?.kind
    return after === '{' || (after === 'string' && /^(?:\{|string)$/.test(this.#tokens[this.#next + 2]!.kind))
  }

  /** Whether the word `for` comes next: then what the bracket holds is made by an expression. */
  isFor(): boolean {
    this.skipNewlines()
    const token = this.peek()
    return token.kind === 'identifier' && this.source(token) === 'for'
  }

  /** Reads what is in brackets that are open already; undefined (and past it) where they are too deep. */
  inBrackets<T>(opener: HclToken, closer: Closer, ignoresLines: boolean, read: () => T): T | undefined {
    if (this.#open.length >= DEEPEST) {
      this.unexpected(opener, `at most ${DEEPEST} levels of brackets`)
      this.#skipNested()
      return undefined
    }
    const outside = this.#ignoresLines
    this.#open.push(closer)
    this.#ignoresLines = ignoresLines
    const result = read()
    this.#ignoresLines = outside
    this.#open.pop()
    return result
  }

  /** Whether what `closer` closes ends at a token; takes it if it is the closer. */
  closes(token: HclToken, closer: Closer): boolean {
    if (token.kind === closer) {
      this.take()
      return true
    }
    if (token.kind === 'end') this.sayUnclosed(token)
    else if (isCloser(token.kind)) this.unexpected(token, `\`${closer}\``)
    else return false
    return true
  }

  /** Past the end of the bracket that was taken last. */
  #skipNested(): void {
    for (let depth = 1; depth > 0 && this.peek().kind !== 'end'; ) {
      const {kind} = this.take()
      if (kind === '{' || kind === '[' || kind === '(') depth++
      if (isCloser(kind)) depth--
    }
  }

  /** Up to the end of the line, or the brace that closes what it stands in. */
  skipLine(): void {
    for (;;) {
      const {kind} = this.#tokens[this.#next]!
      if (kind === 'newline' || kind === '}' || kind === 'end') return
      this.take()
      if (kind === '{' || kind === '[' || kind === '(') this.#skipNested()
    }
  }

  skipNewlines(): void {
    while (this.#tokens[this.#next]!.kind === 'newline') this.#next++
  }

  takeEllipsis(): void {
    this.noteEllipsis(this.take())
  }

  /** Notes that something is left out here. */
  noteEllipsis({offset, length}: Span): void {
    const shown = showSource(this.source({offset, length}))
    const message = `Unexpected ${shown}, expected the part that is left out`
    this.faults.push({kind: 'ellipsis', offset, length, message})
  }

  /** Notes, once, that the text ends before its brackets do. */
  sayUnclosed(token: HclToken): void {
    if (this.#saidUnclosed || this.#open.length === 0) return
    this.#saidUnclosed = true
    const end = {...token, offset: this.end, length: 0}
    this.unexpected(end, `\`${[...this.#open].reverse().join('')}\``)
  }

  /** Notes that a token is not what the grammar expects; only the first on a line, others follow from it. */
  unexpected(token: HclToken, expected: string): void {
    if (token.line === this.#lastFaultLine) return
    this.#lastFaultLine = token.line
    const actual =
      token.kind === 'end'
        ? 'end of the example'
        : token.kind === 'newline'
          ? 'end of the line'
          : showSource(this.source(token))
    const {offset, length} = token
    this.faults.push({kind: 'grammar', offset, length, message: `Unexpected ${actual}, expected ${expected}`})
  }
}

function isCloser(kind: HclKind): kind is Closer {
  return kind === '}' || kind === ']' || kind === ')'
}
