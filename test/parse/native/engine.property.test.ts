import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parseReference} from '../../../src/parse/reference.ts'
import {parseSections} from '../../../src/parse/sections.ts'
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

describe('the native parser', () => {
  it('gives the tree of the reference for any document, or has a doubt', () => {
    expect(countRead(document)).toBeGreaterThan(100)
  })

  it('gives it section by section where it has a doubt, or leaves the whole document', () => {
    let inSections = 0
    fc.assert(
      fc.property(fc.array(document, {minLength: 2, maxLength: 4}), (parts) => {
        const text = parts.join('\n# Next\n')
        const result = read(text)
        if ('tree' in result || !result.outline) return
        const tree = parseSections(text, result.outline, (section) => {
          const own = read(section)
          return 'tree' in own ? own.tree : parseReference(section)
        })
        if (!tree) return
        inSections++
        expect(tree).toEqual(parseReference(text))
      }),
      {numRuns: 500, seed: SEED},
    )
    expect(inSections).toBeGreaterThan(50)
  })
})
