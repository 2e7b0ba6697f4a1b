import type {Catalog} from './catalog.ts'

type Token = {kind: 'letters' | 'digits' | 'mark'; text: string}

const TOKENS = /(\p{L}+)|(\d+)|([^\p{L}\d]+)/gu

/**
 * What ids of a catalogue look like, well formed or sloppy. Ids of one build become one pattern: letters of the same
 * number, any digits, and marks that may be missing or have spaces about them. Two kinds of ids are told from prose
 * only as they are written: ids without a digit, and those that are numbers alone.
 */
export function idShapeOf({controls, categories, withdrawn}: Catalog): RegExp {
  // A category such as `5` may not be cited, and a number in a cell is seldom meant for one.
  const groups = categories.filter(({id}) => !/^\d+$/.test(id))
  const builds = new Map<string, Token[][]>()
  for (const {id} of [...controls, ...withdrawn, ...groups]) {
    const tokens = tokensOf(id)
    const build = buildOf(tokens)
    const known = builds.get(build)
    if (known) known.push(tokens)
    else builds.set(build, [tokens])
  }
  const patterns = new Set([...builds.values()].map(patternOf))
  return patterns.size === 0 ? /(?!)/ : new RegExp(`^(?:${[...patterns].join('|')})$`, 'iu')
}

function tokensOf(id: string): Token[] {
  return [...id.matchAll(TOKENS)].map(([text, letters, digits]) => ({
    kind: letters ? 'letters' : digits ? 'digits' : 'mark',
    text,
  }))
}

/** What ids have in common that one pattern stands for. */
function buildOf(tokens: Token[]): string {
  const isWord = !tokens.some(({kind}) => kind === 'digits')
  return tokens.map(({kind, text}) => (kind === 'mark' || isWord ? text.toLowerCase() : kind)).join('\0')
}

function patternOf(ids: Token[][]): string {
  const [first = []] = ids
  const isNumber = first.every(({kind}) => kind !== 'letters')
  const isWord = !first.some(({kind}) => kind === 'digits')
  return first
    .map((token, at) => {
      const touches = at > 0 && token.kind !== 'mark' && first[at - 1]!.kind !== 'mark'
      return `${touches && !isWord ? '\\s?' : ''}${pieceOf(token, at, ids, isNumber)}`
    })
    .join('')
}

function pieceOf({kind, text}: Token, at: number, ids: Token[][], isNumber: boolean): string {
  const [first = []] = ids
  if (kind === 'mark') return isNumber ? literal(text) : looseMark(text, first[at - 1], first[at + 1])
  const isWord = !first.some((token) => token.kind === 'digits')
  if (isWord) return literal(text)
  if (kind === 'digits' && !isNumber) return '\\d+'
  const lengths = ids.map((tokens) => [...tokens[at]!.text].length)
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)]
  const range = least === most ? `{${least}}` : `{${least},${most}}`
  return `${kind === 'digits' ? '\\d' : '\\p{L}'}${range}`
}

/**
 * A mark as people write it. Between two numbers, or two words, something has to stand; this also keeps the time that
 * a match takes linear in its text.
 */
function looseMark(text: string, before: Token | undefined, after: Token | undefined): string {
  if (!/^[\s._:/\u2010-\u2015-]+$/.test(text))
    return `\\s?${[...text.replace(/\s+/g, '')].map(literal).join('\\s?')}\\s?`
  const mark = '[._:/\\u2010-\\u2015\\-]'
  return before?.kind === after?.kind ? `(?:\\s?${mark}\\s?|\\s)` : `\\s?${mark}?\\s?`
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
