import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parsePiecewise} from '../../../src/parse/piecewise.ts'
import {parseReference} from '../../../src/parse/reference.ts'
import {countRead, read, SEED} from './engine.ts'

/** What a line may begin with, before and after a container's own mark. */
const STARTS = [
  '',
  '- ',
  '* ',
  '1. ',
  '2) ',
  '> ',
  '>',
  '  ',
  '   ',
  '    ',
  '\t',
  '-',
  '- [ ] ',
  '# ',
  '<<<<<<< ',
  '>>>>>>> ',
]
const STARTS_OF_BLOCKS = [
  '```',
  '```js',
  '~~~',
  '---',
  '===',
  '***',
  '+++',
  '<div>',
  '</div>',
  '<br>',
  '<pre>',
  '<!--',
  '-->',
]
const ROWS = ['| a | b |', '|-|-|', 'a | b', '- | -', '[b]: /u "t"', '[^1]: n', '    x', '[x]']
const WORDS = ['a', 'b c', 'é', '日本', '😀', '_', 'snake_case', '1', '.', ',', '(', ')', '"', '\0', '\u00a0']
const MARKS = [
  '*',
  '**',
  '***',
  '_',
  '__',
  '~',
  '~~',
  '`',
  '``',
  '[',
  ']',
  '](u)',
  '[b]',
  '![',
  '!',
  '|',
  '\\',
  '\\*',
  '&',
  '&amp;',
]
const OTHERS = [
  '<b>',
  '</b>',
  '<!-- c -->',
  '<',
  '>',
  '<http://a.b>',
  'www.a.b',
  'http://a.b/c',
  'a@b.cd',
  '@',
  '[^1]',
  '  ',
  ' ',
]

const word = fc.constantFrom(...WORDS, ...MARKS, ...OTHERS, ' ', ' ', ' ', 'a', 'a')
const line = fc
  .tuple(
    fc.array(fc.constantFrom(...STARTS), {maxLength: 2}),
    fc.option(fc.constantFrom(...STARTS_OF_BLOCKS, ...ROWS), {nil: '', freq: 2}),
    fc.array(word, {maxLength: 7}),
  )
  .map(([starts, block, words]) => [...starts, block, ...words].join(''))
const document = fc
  .tuple(
    fc.array(fc.oneof(line, fc.constant('')), {maxLength: 9}),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
  )
  .map(([lines, eol]) => lines.join(eol))

/** Lines of items, quotes, tags and addresses right below one another, as people write them. */
const dense = fc
  .array(
    fc
      .tuple(
        fc.constantFrom('', '', '  ', '   ', '    ', '      '),
        fc.constantFrom('', '- ', '- ', '1. ', '* ', '> ', '>', '- > '),
        fc.constantFrom(
          'a',
          '**b**',
          'c  ',
          '<br>',
          '<img src="a" width="5">',
          '<br>https://a.example',
          '<!-- d -->',
          '',
        ),
      )
      .map((parts) => parts.join('')),
    {minLength: 2, maxLength: 8},
  )
  .map((lines) => lines.join('\n'))

/** Spaces that do not break, among marks that white space ends. */
const hardSpaced = fc
  .array(
    fc
      .tuple(
        fc.constantFrom('', '', '- ', '1. ', '> ', '# ', '| ', '<div ', '    ', '1.\u00a0'),
        fc.array(
          fc.constantFrom(
            'a\u00a0b',
            'Ends.\u00a0Begins',
            'ends.\u00a0 begins',
            '10\u00a0GB',
            'www\u00a0a',
            'a\u00a0www.a.b',
            'www.a.b',
            'http://a.b/c',
            'a@b.cd',
            ...['*', '**', '_', '~~', '`', '[', '](u)', '|', '<b', '>', '&amp;', 'é'],
          ),
          {maxLength: 6},
        ),
        fc.constantFrom(' ', ' ', ''),
      )
      .map(([start, words, between]) => start + words.join(between)),
    {minLength: 1, maxLength: 5},
  )
  .map((lines) => lines.join('\n'))

/** What may follow a document in another one: blocks that begin where nothing is open, and some that do not. */
const after = fc.constantFrom(
  '\n# Next\n',
  '\n\nwords\n\n',
  '\n\n<br>\n\n',
  '\n\n```\nx\n```\n\n',
  '\n\n* * *\n\n',
  '\n\n| a |\n| - |\n\n',
  '\n\n> q\n\n',
  '\n\n- [x] **a**\n\nend\n\n',
  '\n',
)

describe('the native parser', () => {
  it('gives the tree of the reference for any document, or has a doubt', () => {
    expect(countRead(document)).toBeGreaterThan(100)
  })

  it('gives it for what is right below other things, or has a doubt', () => {
    expect(countRead(dense)).toBeGreaterThan(100)
  })

  it('gives it for spaces that do not break, or has a doubt', () => {
    expect(countRead(hardSpaced)).toBeGreaterThan(100)
  })

  it('leaves only pieces to the reference where it has a doubt, or the whole document', () => {
    let inPieces = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(document, after), {maxLength: 4}), (parts) => {
        const text = parts.flat().join('')
        const result = read(text)
        if ('tree' in result || !result.outline) return
        let left = 0
        const tree = parsePiecewise(text, result.outline, (piece) => {
          left += piece.length
          return parseReference(piece)
        })
        if (!tree) return
        if (left < text.length) inPieces++
        expect(tree).toEqual(parseReference(text))
      }),
      {numRuns: 500, seed: SEED},
    )
    expect(inPieces).toBeGreaterThan(50)
  })
})
