import {createRequire} from 'node:module'
import type {RE2JS} from 're2js'
import type {Expression} from './expression.ts'

/** Says why a pattern cannot be used: what was expected instead, as messages end. */
export class PatternError extends Error {}

/** Longest pattern, in UTF-16 units. */
const MOST_LENGTH = 1000

/** Length of a pattern times its largest repetition: what it may become before it is compiled. */
const MOST_EXPANDED = 20_000

/** Steps of a compiled pattern; what a match costs is at most this times the length of the text. */
const MOST_STEPS = 2000

/**
 * Compiles a pattern (JavaScript's syntax, case-insensitive, Unicode) for an engine that never goes back in a text, so
 * that no pattern takes longer than in proportion to it.
 * @throws {PatternError} for what is not a pattern, and for what such an engine cannot do
 */
export function compileLinear(source: string): Expression {
  refuseInvalid(source)
  const engine = compile(source)
  if (engine.programSize() > MOST_STEPS) throw new PatternError(FEWER_REPETITIONS)
  return {
    test: (text) => engine.test(text),
    exec(text) {
      const found = engine.matcher(text)
      if (!found.find()) return null
      const rangeOf = (group: number): [number, number] | undefined =>
        found.start(group) === -1 ? undefined : [found.start(group), found.end(group)]
      const indices = Array.from({length: engine.groupCount() + 1}, (_, group) => rangeOf(group))
      const groups = indices.slice(1).map((range) => range && text.slice(...range))
      const texts: [string, ...(string | undefined)[]] = [text.slice(found.start(), found.end()), ...groups]
      return Object.assign(texts, {index: found.start(), indices})
    },
  }
}

const FEWER_REPETITIONS = 'a pattern with fewer repetitions, such as `{0,100}`'

function refuseInvalid(source: string): void {
  if (source.length > MOST_LENGTH) throw new PatternError(`a pattern of at most ${MOST_LENGTH} characters`)
  const repetitions = [...source.matchAll(/\{(?:\d+,)?(\d+)\}/g)].map(([, most]) => Number(most))
  if (Math.max(0, ...repetitions) * source.length > MOST_EXPANDED) throw new PatternError(FEWER_REPETITIONS)
  try {
    new RegExp(source, 'iu')
  } catch {
    throw new PatternError('a regular expression')
  }
}

let loaded: typeof RE2JS | undefined

/** The engine takes longer to load than a small check does, and most configurations have no patterns of their own. */
function re2(): typeof RE2JS {
  loaded ??= (createRequire(import.meta.url)('re2js') as typeof import('re2js')).RE2JS
  return loaded
}

function compile(source: string): RE2JS {
  const translated = re2().translateRegExp(translate(source))
  try {
    return re2().compile(translated, re2().CASE_INSENSITIVE)
  } catch (error) {
    throw new PatternError(unsupported(error as Error))
  }
}

function unsupported({message}: Error): string {
  const property = /\\[pP]\{\w*\}/.exec(message)?.[0]
  if (property)
    return `a property such as \`\\p{L}\` or \`\\p{Script=Greek}\`; \`${property}\` is not supported`
  if (message.includes('repeat count')) return FEWER_REPETITIONS
  if (message.includes('nest')) return 'a pattern with fewer groups in groups'
  return `a pattern that can be matched in linear time (${message})`
}

/** What of a pattern is one thing: an escape, the beginning of an assertion, or a character. */
const PIECE = /\\ud[89ab]..\\ud[c-f]..|\\p\{[^}]*\}|\\k<[^>]*>|\\[1-9]\d*|\\.|\(\?<?[=!]|./gisu

/** Where JavaScript and RE2 mean different characters by the same letters, those of JavaScript are spelt out. */
const SPACE = String.raw`\t-\r \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}`
const NO_SPACE = String.raw`\x00-\x08\x0e-\x1f!-\x{9f}\x{a1}-\x{167f}\x{1681}-\x{1fff}\x{200b}-\x{2027}\x{202a}-\x{202e}\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{fefe}\x{ff00}-\x{10ffff}`
const OUTSIDE_SETS: Record<string, string> = {
  '.': String.raw`[^\n\r\x{2028}\x{2029}]`,
  '\\s': `[${SPACE}]`,
  '\\S': `[^${SPACE}]`,
}
const IN_SETS: Record<string, string> = {'\\s': SPACE, '\\S': NO_SPACE, '\\b': '\\x08', '[': '\\['}

/** A valid pattern in the engine's spelling, except for what the engine translates itself. */
function translate(source: string): string {
  let isInSet = false
  return source.replace(PIECE, (piece) => {
    const spelt = (isInSet ? IN_SETS : OUTSIDE_SETS)[piece]
    if (piece === ']') isInSet = false
    if (isInSet) return spelt ?? spellEscape(piece)
    refuseAssertion(piece)
    isInSet = piece === '['
    return spelt ?? spellEscape(piece)
  })
}

function refuseAssertion(piece: string): void {
  const around = /^\(\?(<?)[=!]$/.exec(piece)
  if (around)
    throw new PatternError(`a pattern without ${around[1] ? 'lookbehind' : 'lookahead'} \`${piece}\``)
  if (/^\\(?:[1-9]|k<)/.test(piece))
    throw new PatternError(`a pattern without the backreference \`${piece}\``)
}

function spellEscape(piece: string): string {
  const property = /^(\\p)\{(?:sc|Script|gc|General_Category)=(\w+)\}$/i.exec(piece)
  if (property) return `${property[1]}{${property[2]}}`
  const halves = /^\\u(d...)\\u(d...)$/i.exec(piece)
  return halves ? String.fromCharCode(...halves.slice(1).map((half) => Number.parseInt(half, 16))) : piece
}
