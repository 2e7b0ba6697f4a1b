import {HCL_ELIDING_COMMENT, HCL_ELLIPSIS, HCL_PLACEHOLDER} from '../../open/unquoted.ts'
import type {Span} from '../../text/place.ts'
import {showSource} from '../../text/show-source.ts'
import type {SyntaxFault} from '../../text/syntax-faults.ts'
import {markerLines} from './heredoc-markers.ts'
import {readQuoted} from './holes.ts'

/** `placeholder`: `<bucket-arn>`, `{{bucket}}`; `stray`: a character that HCL does not have. */
export type HclKind =
  | ('{' | '}' | '[' | ']' | '(' | ')' | '=' | ':' | ',' | '.' | '?')
  | 'identifier'
  | 'number'
  | 'string'
  | 'heredoc'
  | 'ellipsis'
  | 'operator'
  | 'placeholder'
  | 'newline'
  | 'stray'
  | 'end'

export interface HclToken extends Span {
  kind: HclKind
  /** 0-based. */
  line: number
  /** Whether nothing is before it on its line; `flush`: not even a space. */
  startsLine: boolean
  flush: boolean
  /** Of a string. */
  holes: readonly Span[]
  /** Of a heredoc. */
  content: Span | undefined
}

export interface HclTokens {
  /** In document order; the last is the end. */
  tokens: HclToken[]
  /** Strings and heredocs that are never closed, in document order. */
  faults: SyntaxFault[]
}

const PUNCTUATION = /[{}[\]()=:,.?]/
/** In the order in which they are tried. */
const KINDS: readonly [HclKind | 'space' | 'comment', RegExp][] = [
  ['space', /[^\S\n]+/y],
  ['newline', /\n/y],
  ['comment', /#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y],
  ['identifier', /[\p{L}_][\p{L}\p{M}\p{N}_-]*/uy],
  ['number', /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y],
  ['ellipsis', HCL_ELLIPSIS],
  ['placeholder', HCL_PLACEHOLDER],
  ['operator', /[=!<>]=|=>|&&|\|\||::|[-+*/%!<>]/y],
]
const HEREDOC = /<<[-~]?[ \t]*(["']?)([\p{L}_][\p{L}\p{M}\p{N}_-]*)\1[ \t\r]*\n/uy

/** Cuts a text into the tokens of HCL; comments and spaces are left out. Takes time linear in the text. */
export function readTokens(text: string): HclTokens {
  const tokens: HclToken[] = []
  const faults: SyntaxFault[] = []
  const markers = markerLines(text)
  let acrossLines = true
  let line = 0
  let at = 0

  const push = (kind: HclKind, end: number, rest?: Partial<HclToken>): void => {
    const before = tokens.at(-1)
    const startsLine = !before || before.kind === 'newline'
    const flush = startsLine && (at === 0 || text[at - 1] === '\n')
    const span = {offset: at, length: end - at}
    tokens.push({kind, ...span, line, startsLine, flush, holes: [], content: undefined, ...rest})
  }
  const pushString = (): number => {
    const {end, closed, holes} = readQuoted(text, at, acrossLines)
    push('string', end, {holes})
    if (closed) return end
    acrossLines = false
    const shown = showSource(text.slice(at, end))
    const message = `Unexpected ${shown}, expected a closing \`"\` on the same line`
    faults.push({kind: 'grammar', offset: at, length: end - at, message})
    return end
  }
  const pushHeredoc = (opener: string, marker: string): number => {
    const start = at + opener.length
    const closer = markers.next(marker, start)
    const content = {offset: start, length: (closer?.offset ?? text.length) - start}
    const end = closer ? closer.offset + closer.length : text.length
    push('heredoc', end, {content})
    if (!closer) {
      const message = `Unexpected end of the example, expected \`${marker}\` on a line of its own`
      faults.push({kind: 'grammar', offset: at, length: opener.trimEnd().length, message})
    }
    return end
  }
  const pushOther = (): number => {
    for (const [kind, pattern] of KINDS) {
      pattern.lastIndex = at
      const source = pattern.exec(text)?.[0]
      if (source === undefined) continue
      if (kind === 'comment') {
        if (HCL_ELIDING_COMMENT.test(source)) push('ellipsis', at + source.length)
      } else if (kind !== 'space') push(kind, at + source.length)
      return at + source.length
    }
    const character = text[at]!
    push(PUNCTUATION.test(character) ? (character as HclKind) : 'stray', at + 1)
    return at + 1
  }

  while (at < text.length) {
    HEREDOC.lastIndex = at
    const heredoc = text.startsWith('<<', at) ? HEREDOC.exec(text) : null
    const end = heredoc ? pushHeredoc(heredoc[0], heredoc[2]!) : text[at] === '"' ? pushString() : pushOther()
    for (; at < end; at++) if (text[at] === '\n') line++
  }
  push('end', at)
  return {tokens, faults}
}
