import {describe, expect, it} from 'vitest'
import {UserError} from '../../src/parse/user-error.ts'
import {
  visible,
  visibleDocument,
  visibleInPlace,
  visibleJson,
  visibleReport,
} from '../../src/parse/visible.ts'

/** What harms, how a name shows it, and what is left of it in its place in a source line. */
const HARMFUL: [string, string, string, string][] = [
  ['a colour', 'a\u001b[31mb', 'a\\x1b[31mb', 'a [31mb'],
  ['a window title', '\u001b]0;t\u0007', '\\x1b]0;t\\x07', ' ]0;t '],
  ['a control sequence of one character', '\u009b2J', '\\x9b2J', ' 2J'],
  ['other C0 and C1 controls', '\u0000\b\u007f\u0080', '\\x00\\x08\\x7f\\x80', '    '],
  ['ends of lines', 'a\r\nb\u0085c\u2028d\u2029', 'a\\r\\nb\\x85c\\u2028d\\u2029', 'a  b c d '],
  ['a tab', 'a\tb', 'a\\tb', 'a b'],
  ['what turns text round', '\u202egpj\u2066x\u2069\u200f', '\\u202egpj\\u2066x\\u2069\\u200f', ' gpj x  '],
  ['marks of direction', 'a\u200eb\u061cc', 'a\\u200eb\\u061cc', 'a b c'],
  [
    'what has no width',
    'a\u200bb\u2060c\ufeffd\u00ade\u180e',
    'a\\u200bb\\u2060c\\ufeffd\\xade\\u180e',
    'a b c d e ',
  ],
  ['fillers', 'a\u3164b\u115fc', 'a\\u3164b\\u115fc', 'a b c'],
  ['tags', 'a\u{e0041}\u{e007f}b', 'a\\u{e0041}\\u{e007f}b', 'a    b'],
  ['lone surrogates', 'a\ud83db\ude00', 'a\\ud83db\\ude00', 'a b '],
  ['annotations between lines', 'a\ufff9b\ufffb', 'a\\ufff9b\\ufffb', 'a b '],
  ['a joiner in Latin', 'ad\u200cmin\u200d', 'ad\\u200cmin\\u200d', 'ad min '],
  ['a second joiner', 'می\u200c\u200cخ', 'می\u200c\\u200cخ', 'می\u200c خ'],
  ['a selector after a letter', 'a\ufe0f\u{e0100}', 'a\\ufe0f\\u{e0100}', 'a   '],
  ['a command anywhere in a line', 'a ##[error]b', 'a #\\x23[error]b', 'a # [error]b'],
  ['a command of another runner', '##vso[x.y z=1]b', '#\\x23vso[x.y z=1]b', '# vso[x.y z=1]b'],
  ['a command after a third mark', '###[group]a', '##\\x23[group]a', '## [group]a'],
  ['a command with what a comparison ignores', '#\u200b#[error]', '#\\u200b#[error]', '# #[error]'],
]

const HARMLESS = [
  'kms/playbook.md',
  'AWS::KMS::Key',
  '## Heading [link](#a)',
  'C:\\keys\\n.md',
  'Schlüssel, ключ, 鍵, مفتاح',
  'می\u200cخواهم',
  'क्\u200dष',
  'ന്\u200d',
  '👩🏽\u200d💻 🏳\ufe0f\u200d🌈 ❤\ufe0f 1\ufe0f\u20e3',
  '葛\u{e0100}城',
  'a\u00a0b',
]

describe('visible', () => {
  it.each(HARMFUL)('shows %s', (_, text, shown) => {
    expect(visible(text)).toBe(shown)
    expect(visible(shown)).toBe(shown)
  })

  it.each(HARMLESS)('leaves `%s`', (text) => {
    expect(visible(text)).toBe(text)
    expect(visibleInPlace(text)).toBe(text)
    expect(visibleDocument(text)).toBe(text)
    expect(visibleJson(JSON.stringify(text))).toBe(JSON.stringify(text))
  })

  it.each([
    ['::error file=a::b', '\\x3a:error file=a::b'],
    [' \t::error::b', ' \\t::error::b'],
    ['\u00a0\u3000::error::b', '\u00a0\u3000\\x3a:error::b'],
    ['a\n::error::b', 'a\\n::error::b'],
    ['\u001b[4m::error::b', '\\x1b[4m::error::b'],
  ])('lets %j begin no line', (text, shown) => {
    expect(visible(text)).toBe(shown)
  })
})

describe('visibleInPlace', () => {
  it.each(HARMFUL)('keeps the place of what is after %s', (_, text, __, inPlace) => {
    expect(visibleInPlace(text)).toBe(inPlace)
    expect(inPlace).toHaveLength(text.length)
  })
})

describe('visibleJson', () => {
  it.each(HARMFUL)('is the same JSON with %s, and harms nobody', (_, text) => {
    const json = visibleJson(JSON.stringify({[text]: [text]}, null, 2))
    expect(JSON.parse(json)).toEqual({[text]: [text]})
    expect(json.replaceAll('\n', '')).toBe(visible(json.replaceAll('\n', '')))
  })

  it('escapes units, since JSON knows no more', () => {
    expect(visibleJson('"\u009b\u{e0041}##[a]"')).toBe('"\\u009b\\udb40\\udc41#\\u0023[a]"')
  })
})

describe('visibleDocument', () => {
  it('keeps lines and tabs', () => {
    expect(visibleDocument('a\tb\r\n::c\u001b[0m\nd\re\n')).toBe('a\tb\n::c\\x1b[0m\nd\\re\n')
  })
})

describe('visibleReport', () => {
  it('lets colours and line feeds pass, and what nobody made visible not', () => {
    expect(visibleReport('\u001b[4m::a\u001b[24m b\u001b[2J\n  ::c ##[d]\n\n\u001b[1;31m::\u001b[0m\r')).toBe(
      '\u001b[4m\\x3a:a\u001b[24m b\\x1b[2J\n  \\x3a:c #\\x23[d]\n\n\u001b[1;31m\\x3a:\u001b[0m\\r',
    )
  })
})

describe('UserError', () => {
  it('says each line of its message on a line of its own', () => {
    expect(new UserError('Cannot find `a\nb`').message).toBe('Cannot find `a\\nb`')
    expect(new UserError(['::a\u001b', 'b\n::c']).message).toBe('\\x3a:a\\x1b\nb\\n::c')
  })
})
