import {FaultLog} from './fault-log.ts'
import {type Token, Tokens} from './json-tokens.ts'
import type {JsonArray, JsonMember, JsonNode, JsonObject, JsonScalar} from './json-tree.ts'
import type {Span} from './place.ts'
import {showSource} from './show-source.ts'
import type {FaultKind, SyntaxFault} from './syntax-faults.ts'

/** A policy nests five levels deep; the limit keeps the recursion off the stack's end. */
const DEEPEST = 64

/** Everything that could be read from a text. */
export interface JsonText {
  /** One for JSON; several for values that stand side by side without brackets. */
  roots: JsonNode[]
  faults: SyntaxFault[]
}

/** Reads JSON and what people write for JSON; never throws, and takes time linear in the text. */
export function readJson(text: string): JsonText {
  const log = new FaultLog()
  const roots = new JsonReader(text, log).readRoots()
  return {roots, faults: log.finish()}
}

class JsonReader {
  readonly #text: string
  readonly #log: FaultLog
  readonly #tokens: Tokens
  /** The brackets that are open, outermost first. */
  readonly #open: ('{' | '[')[] = []
  #saidUnclosed = false

  constructor(text: string, log: FaultLog) {
    this.#text = text
    this.#log = log
    this.#tokens = new Tokens(text, log)
  }

  readRoots(): JsonNode[] {
    const roots: JsonNode[] = []
    let saidMore = false
    for (let token = this.#tokens.peek(); token.kind !== 'end'; token = this.#tokens.peek()) {
      if (roots.length > 0 && !saidMore && !this.#leadsToEllipsis(token)) {
        if (this.#startsAnother(token))
          this.#unexpected(token, '`[` before the first of several values', token, 'edge')
        else this.#unexpected(token, 'the end', token, this.#isLastComma(token) ? 'edge' : 'grammar')
        saidMore = true
      }
      if ('}],:'.includes(token.kind)) {
        if (roots.length === 0) this.#unexpected(token, 'a value')
        this.#tokens.take()
      } else roots.push(...this.#readRoot())
    }
    if (roots.length === 0) this.#unexpected(this.#tokens.peek(), 'a value')
    return roots
  }

  #leadsToEllipsis({kind}: Token): boolean {
    return kind === ',' && this.#tokens.peek(1).afterEllipsis
  }

  #isLastComma({kind}: Token): boolean {
    return kind === ',' && this.#tokens.peek(1).kind === 'end'
  }

  #startsAnother(token: Token): boolean {
    const first = token.kind === ',' ? this.#tokens.peek(1) : token
    return first.kind === '{' || first.kind === '['
  }

  /** A value, or members that lack their braces. */
  #readRoot(): JsonNode[] {
    if (this.#isMember()) return [this.#readBareMembers()]
    const value = this.#readValue()
    return value ? [value] : []
  }

  /** Whether a name and a colon come next. */
  #isMember(): boolean {
    const {kind} = this.#tokens.peek()
    return (kind === 'string' || kind === 'word') && this.#tokens.peek(1).kind === ':'
  }

  /** Members without a brace before them; the one after them may be there. */
  #readBareMembers(): JsonObject {
    const first = this.#tokens.peek()
    this.#unexpected(first, '`{` before it', first, this.#open.length === 0 ? 'excerpt' : 'grammar')
    const object = this.#readMembers(first.offset)
    if (this.#tokens.peek().kind !== '}') return object
    this.#tokens.take()
    return {...object, length: this.#tokens.end - object.offset}
  }

  /** Undefined if no value begins; then nothing but a stray word is taken. */
  #readValue(): JsonNode | undefined {
    const token = this.#tokens.peek()
    if (token.kind === '{' || token.kind === '[') return this.#readNested(token)
    if (token.kind === 'string') return toScalar('string', this.#tokens.take())
    if (token.kind === 'number' || token.kind === 'keyword') return toScalar('literal', this.#tokens.take())
    if (token.kind === 'word') return this.#readWord('a quoted string')
    this.#unexpected(token, 'a value')
    return undefined
  }

  /** An unquoted word, with the one quote that the author may have lost on its other side. */
  #readWord(expected: string): JsonScalar {
    const word = this.#tokens.take()
    this.#unexpected(word, expected)
    const next = this.#tokens.peek()
    if (next.kind === 'string' && next.offset === word.offset + word.length) this.#tokens.take()
    return toScalar('string', word)
  }

  #readNested(token: Token): JsonNode | undefined {
    if (this.#open.length >= DEEPEST) {
      this.#unexpected(token, `at most ${DEEPEST} levels of brackets`)
      this.#skipNested()
      return undefined
    }
    this.#tokens.take()
    if (token.kind === '[') return this.#readItems(token.offset)
    return this.#readMembers(token.offset, '{')
  }

  #skipNested(): void {
    let depth = 0
    do {
      const {kind} = this.#tokens.take()
      if (kind === '{' || kind === '[') depth++
      if (kind === '}' || kind === ']') depth--
      if (kind === 'end') this.#saidUnclosed = true
    } while (depth > 0 && !this.#saidUnclosed)
  }

  #readMembers(offset: number, opener?: '{'): JsonObject {
    const members: JsonMember[] = []
    if (opener) this.#open.push(opener)
    let comma: Token | undefined
    for (;;) {
      if (this.#closes('}', opener !== undefined, comma, undefined)) break
      const token = this.#tokens.peek()
      // A brace where a name is due: the statement before it was not closed.
      if (token.kind === '{' && this.#open.at(-2) === '[') {
        this.#unexpected(token, '`}` before it')
        break
      }
      this.#readMember(token, members)
      comma = this.#takeComma()
    }
    if (opener) this.#open.pop()
    return {type: 'object', offset, length: this.#tokens.end - offset, members}
  }

  #readMember(token: Token, members: JsonMember[]): void {
    if (token.kind !== 'string' && token.kind !== 'word') {
      this.#unexpected(token, 'a member name in quotes')
      if (token.kind === ',' || token.kind === ':') return
      this.#readValue()
      return
    }
    if (lostQuote(token) && this.#tokens.peek(1).kind !== ':') {
      members.push(this.#readGarbledMember(token))
      return
    }
    const key =
      token.kind === 'word' ? this.#readWord(`\`"${token.value}"\``) : toScalar('string', this.#tokens.take())
    this.#takeColon()
    members.push({key, value: startsValue(this.#tokens.peek()) ? this.#readValue() : this.#noValue()})
  }

  /** Without its closing quote a name runs on to the quote of its value; the rest of the line makes no sense then. */
  #readGarbledMember(token: Token): JsonMember {
    const name = token.value.replace(/:\s*$/, '')
    this.#unexpected(token, `\`"${name}":\``)
    this.#tokens.take()
    this.#skipLine(token.line)
    return {key: {...toScalar('string', token), value: name}, value: undefined}
  }

  #takeColon(): void {
    const next = this.#tokens.peek()
    if (next.kind !== ':') this.#unexpected(next, '`:` before it')
    if (next.kind === ':' || /^=>?$/.test(next.value)) this.#tokens.take()
  }

  #noValue(): undefined {
    this.#unexpected(this.#tokens.peek(), 'a value')
  }

  #readItems(offset: number): JsonArray {
    const items: JsonNode[] = []
    this.#open.push('[')
    let comma: Token | undefined
    for (;;) {
      if (this.#closes(']', true, comma, items.at(-1))) break
      const item = this.#isMember() ? this.#readBareMembers() : this.#readValue()
      if (item) items.push(item)
      comma = this.#takeComma()
    }
    this.#open.pop()
    return {type: 'array', offset, length: this.#tokens.end - offset, items}
  }

  /**
   * Whether the object or array ends at the next token; takes the bracket if it is its own. A bracket of the other form
   * ends it too, without being taken, when one of that form is open further out; else it is skipped as surplus.
   */
  #closes(
    closer: '}' | ']',
    hasOpener: boolean,
    comma: Token | undefined,
    last: JsonNode | undefined,
  ): boolean {
    for (;;) {
      const token = this.#tokens.peek()
      if (token.kind === closer) {
        if (comma && !token.afterEllipsis) this.#unexpected(comma, `\`${closer}\` without a comma before it`)
        if (hasOpener) this.#tokens.take()
        return true
      }
      if (token.kind === 'end') {
        this.#sayUnclosed(token)
        return true
      }
      if (token.kind !== '}' && token.kind !== ']') return false
      if (!hasOpener) return true
      this.#unexpected(token, `\`${closer}\``)
      const surplus = last?.type === 'object' && this.#tokens.peek(1).kind === closer
      if (!surplus && this.#open.includes(token.kind === '}' ? '{' : '[')) return true
      this.#tokens.take()
    }
  }

  #sayUnclosed(token: Token): void {
    if (this.#saidUnclosed || this.#open.length === 0) return
    this.#saidUnclosed = true
    const closers = this.#open.map((opener) => (opener === '{' ? '}' : ']')).reverse()
    this.#unexpected(token, `\`${closers.join('')}\``, {offset: this.#tokens.end, length: 0})
  }

  /** Takes what separates two items; reports what stands there instead, and gets past it. */
  #takeComma(): Token | undefined {
    const token = this.#tokens.peek()
    if (token.kind === ',') return this.#tokens.take()
    if (token.kind === '}' || token.kind === ']' || token.kind === 'end') return undefined
    this.#unexpected(token, '`,` before it')
    if (token.kind === ':' || token.kind === 'word') this.#skipLine(token.line)
    return this.#tokens.peek().kind === ',' ? this.#tokens.take() : undefined
  }

  #skipLine(line: number): void {
    for (;;) {
      const {kind, line: reached} = this.#tokens.peek()
      if (reached > line || kind === 'end' || '{}[],'.includes(kind)) return
      this.#tokens.take()
    }
  }

  #unexpected(token: Token, expected: string, span: Span = token, kind?: FaultKind): void {
    const source = this.#text.slice(span.offset, span.offset + span.length)
    const actual = token.kind === 'end' ? 'end of the example' : showSource(source)
    this.#log.unexpected(token, `Unexpected ${actual}, expected ${expected}`, span, kind)
  }
}

function startsValue({kind}: Token): boolean {
  return kind !== ',' && kind !== '}' && kind !== ']' && kind !== ':' && kind !== 'end'
}

/** A name such as `Action: `, which ran on to the quote of its value. */
function lostQuote({kind, value}: Token): boolean {
  return kind === 'string' && /:\s*$/.test(value)
}

function toScalar(type: JsonScalar['type'], {offset, length, value}: Token): JsonScalar {
  return {type, offset, length, value}
}
