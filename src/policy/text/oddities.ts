import {ENCODED_VALUE, JSON_ELLIPSIS, JSON_PLACEHOLDER, TEMPLATE_TAG} from '../open/unquoted.ts'
import {showSource} from './show-source.ts'
import type {FaultKind} from './syntax-faults.ts'

/** Something that people paste into JSON and that is not JSON. */
export interface FoundOddity {
  /** Places of the same name are reported once. */
  name: string
  kind: FaultKind
  /** UTF-16 length in the text. */
  length: number
  /** The string that was surely meant; undefined if the oddity stands for nothing. */
  value: string | undefined
  /** Stands for members or items that were left out, or that may be there. */
  ellipsis: boolean
  /** Whether nothing is wrong with it. */
  isMeant: boolean
  /** Says what was found and what was expected; `places` is 1 or more. */
  describe: (places: number) => string
}

interface Recogniser {
  name: string
  kind?: FaultKind
  /** Sticky, and bounded in what it looks at, so that a hostile text costs linear time. */
  pattern: RegExp
  /** The group of the pattern that holds the string meant. */
  meant?: number
  what: string
  expected: string
  /** Whether a tool makes JSON of it, so that nothing is wrong. */
  isMeant?: boolean
}

const RECOGNISERS: readonly Recogniser[] = [
  {
    name: 'conflict',
    kind: 'conflict',
    pattern: /(?<=^|[\r\n])(?:<{7}|\|{7}|={7}|>{7})(?:[ \t][^\r\n]*)?(?=[\r\n]|$)/y,
    what: 'conflict marker',
    expected: 'one side of the merge',
  },
  {
    name: 'comment',
    kind: 'comment',
    pattern: /\/\/[^\r\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*)|#[^\r\n]*|<!--[\s\S]{0,2000}?-->/y,
    what: 'comment',
    expected: 'JSON without comments',
  },
  {
    name: 'ellipsis',
    kind: 'ellipsis',
    pattern: JSON_ELLIPSIS,
    what: '',
    expected: 'the part that is left out',
  },
  {
    name: 'tag',
    kind: 'placeholder',
    pattern: TEMPLATE_TAG,
    what: 'tag of a template',
    expected: 'what it makes',
  },
  {
    name: 'quote',
    pattern: /[“”„‟″＂]([^“”„‟″＂"\r\n]{0,2000})[“”„‟″＂"]/y,
    meant: 1,
    what: 'typographic quote',
    expected: '`"`',
  },
  {name: 'quote', pattern: /'([^'\r\n]{0,2000})'/y, meant: 1, what: 'single quote', expected: '`"`'},
  {
    name: 'space',
    pattern: /[\u00A0\u1680\u2000-\u200D\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF\v\f]+/y,
    what: 'invisible character',
    expected: 'a space',
  },
  {
    name: 'encoded',
    pattern: ENCODED_VALUE,
    meant: 0,
    what: 'expression',
    expected: 'a value',
    isMeant: true,
  },
  {
    name: 'placeholder',
    kind: 'placeholder',
    pattern: JSON_PLACEHOLDER,
    meant: 0,
    what: 'placeholder',
    expected: 'a quoted string',
  },
]

/** The oddity that begins at `offset` (0-based, outside strings), if there is one. */
export function findOddity(text: string, offset: number): FoundOddity | undefined {
  for (const recogniser of RECOGNISERS) {
    recogniser.pattern.lastIndex = offset
    const match = recogniser.pattern.exec(text)
    if (match) return describeMatch(recogniser, match)
  }
  return undefined
}

function describeMatch(
  {name, kind = 'mark', what, meant, expected, isMeant = false}: Recogniser,
  match: RegExpExecArray,
): FoundOddity {
  const shown = showOddity(name, match[0])
  return {
    name,
    kind,
    length: match[0].length,
    value: meant === undefined ? undefined : match[meant],
    ellipsis: kind === 'ellipsis' || name === 'tag',
    isMeant,
    describe: (places) =>
      `Unexpected ${[what, shown].filter(Boolean).join(' ')}${places > 1 ? ` (in ${places} places)` : ''}, expected ${expected}`,
  }
}

/** A quote is shown alone, an invisible character by its code point, anything else as it is, cut short. */
function showOddity(name: string, source: string): string {
  if (name === 'space') return `U+${source.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  if (name === 'quote') return `\`${source[0]}\``
  return showSource(source)
}
