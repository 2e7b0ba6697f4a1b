import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compileLinear, PatternError} from '../../src/shapes/linear.ts'

/** What a pattern finds in a text: the match and its groups, with where they begin; null for nothing. */
function found(pattern: string, text: string) {
  const match = compileLinear(pattern).exec(text)
  return match && {texts: [...match], index: match.index, starts: match.indices.map((range) => range?.[0])}
}

/** The same as the engine of JavaScript finds it. */
function native(pattern: string, text: string) {
  const match = new RegExp(pattern, 'diu').exec(text)
  return match && {texts: [...match], index: match.index, starts: match.indices!.map((range) => range?.[0])}
}

/** What a pattern that is refused should have been. */
function expected(pattern: string): string {
  try {
    compileLinear(pattern)
  } catch (error) {
    if (error instanceof PatternError) return error.message
    throw error
  }
  return ''
}

const LONG = 50_000

describe('a pattern that others take exponential time for', () => {
  it.each([
    '^(a+)+$',
    '^(a|a)*$',
    '^(a|aa)+$',
    '^(a*)*$',
    '^(?:a?){30}a{30,}$',
    '^(.*a){12}$',
    '^([a-z]+)*$',
    '(?:(?:a+)+)+$',
    '^(\\w+\\s?)*$',
  ])('has the right answer on a long text: %s', (pattern) => {
    const expression = compileLinear(pattern)
    expect(expression.test('a'.repeat(LONG))).toBe(true)
    expect(expression.exec('a'.repeat(LONG))).toMatchObject({0: 'a'.repeat(LONG), index: 0})
    const broken = `${'a'.repeat(LONG)}!b`
    expect(expression.test(`${broken}\n!`)).toBe(false)
    expect(expression.exec(`${broken}\n!`)).toBeNull()
  })
})

describe('a pattern', () => {
  it.each([
    ['^csf_(\\w\\w)_(\\d+)', 'CSF_pr_12-x'],
    ['(?<letter>\\p{L})+', 'xÄö1'],
    ['\\p{Script=Greek}+', 'a βγ δ'],
    ['\\p{gc=Lu}', 'ä'],
    ['\\P{L}+', 'ab 12'],
    ['[^\\p{N}]+', '12 ab'],
    ['straße|ſ', 'S'],
    ['σ', 'Σς'],
    ['\\u212a', 'k'],
    ['a\\s+b', 'a\u00a0\ufeff\u2028 \vb'],
    ['[\\s,]+', 'a\u3000,\u1680b'],
    ['[^\\s]+', '\u2003ab\u202fc'],
    ['[\\S]+', '\u2003ab\u202fc'],
    ['\\S+', '\u205fab\u2009c'],
    ['a.b', 'a\u2028b a\rb a\nb a😀b'],
    ['^.$', '😀'],
    ['x😀{2}', 'yx😀😀'],
    ['\\ud83d\\ude00', 'y😀'],
    ['[\\ud83d\\ude00]', 'y😀'],
    ['\\u005b\\u0041', '[a'],
    ['\\u002e\\ud83d\\ude00', 'b😀.😀'],
    ['\\u{1F600}', 'y😀'],
    ['\\x41\\cJ\\t\\0', 'a\n\t\0'],
    ['[\\b]', 'a\b'],
    ['[[(?=]+', 'a(?=[b'],
    ['[^]a[^]', '\na\n'],
    ['a[]|b', 'ab'],
    ['\\/\\.\\$', '/.$'],
    ['[\\-a\\]]+', 'x-a]'],
    ['a$', 'a\n'],
    ['^$', ''],
    ['', 'a'],
    ['(a)|(b)', 'xb'],
    ['(a??)(a*?)(a+)', 'aaa'],
    ['(?:x|xy)(z?)', 'xyz'],
    ['\\bto\\b|\\Bn', 'in to'],
    ['\\d{2,4}?', '12345'],
    ['n/a|none', 'N/A'],
  ])('means what it means in JavaScript: %s', (pattern, text) => {
    expect(found(pattern, text)).toEqual(native(pattern, text))
    expect(compileLinear(pattern).test(text)).toBe(native(pattern, text) !== null)
  })

  const atom = fc.constantFrom(
    ...['a', 'b', 'K', ' ', '.', '\\s', '\\S', '\\d', '\\w', '\\b', '\\.', 'ß', '😀', '^', '$', '\\p{L}'],
    ...['[ab]', '[^a]', '[\\s.]', '[^\\S\\n]', '[[\\]-]', '\\u0041', '\\u{1F600}', '[\\w-]'],
  )
  const counted = fc.tuple(
    fc.constantFrom('a', 'b', '.', '[ab]', '\\s', '😀'),
    fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '*?', '+?'),
  )
  const {pattern: generated} = fc.letrec<{pattern: string}>((tie) => ({
    pattern: fc.oneof(
      {maxDepth: 3},
      atom,
      counted.map((pair) => pair.join('')),
      fc.tuple(tie('pattern'), tie('pattern')).map((pair) => pair.join('')),
      fc.tuple(tie('pattern'), tie('pattern')).map((pair) => `(?:${pair.join('|')})`),
      tie('pattern').map((inner) => `(${inner})`),
    ),
  }))
  const texts = fc.string({
    unit: fc.constantFrom('a', 'b', 'B', ' ', '\n', '\u00a0', '.', '1', '😀', 'ß', 'k', '\u2028'),
    maxLength: 12,
  })

  it('generated from a grammar means what it means in JavaScript', () => {
    fc.assert(
      fc.property(generated, texts, (pattern, text) => {
        expect(found(pattern, text)).toEqual(native(pattern, text))
      }),
      {seed: 5, numRuns: 400},
    )
  })
})

describe('a pattern that cannot be matched in linear time, or is too large', () => {
  it.each([
    ['(', 'a regular expression'],
    ['\\-', 'a regular expression'],
    ['(?i)a(?P<n>b)', 'a regular expression'],
    ['a(?=b)', 'a pattern without lookahead `(?=`'],
    ['a(?!b)', 'a pattern without lookahead `(?!`'],
    ['(?<=a)b', 'a pattern without lookbehind `(?<=`'],
    ['(?<!a)b', 'a pattern without lookbehind `(?<!`'],
    ['(a)\\1', 'a pattern without the backreference `\\1`'],
    ['(?<n>a)\\k<n>', 'a pattern without the backreference `\\k<n>`'],
    ['\\p{Letter}', 'a property such as `\\p{L}` or `\\p{Script=Greek}`; `\\p{Letter}` is not supported'],
    ['a'.repeat(1001), 'a pattern of at most 1000 characters'],
    ['(?:a{60}){60}', 'a pattern with fewer repetitions, such as `{0,100}`'],
    ['a{5000}', 'a pattern with fewer repetitions, such as `{0,100}`'],
    ['(?:abcdef){999}', 'a pattern with fewer repetitions, such as `{0,100}`'],
    ['(?:abcdefghijklmnopqrstuvwxyz){999}', 'a pattern with fewer repetitions, such as `{0,100}`'],
  ])('is refused with what it should be: %#', (pattern, reason) => {
    expect(expected(pattern)).toBe(reason)
  })
})
