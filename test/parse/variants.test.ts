import {describe, expect, it} from 'vitest'
import {type HunkPart, scanConflicts} from '../../src/parse/conflict.ts'
import {canonicalLabel} from '../../src/parse/label.ts'
import {fileLine, filePlace, splitVariants, variantLabels} from '../../src/parse/variants.ts'

const variants = (text: string) => splitVariants(scanConflicts(text))
const texts = (text: string) =>
  Object.fromEntries(variants(text).map((variant) => [variant.label, variant.text]))

describe('canonicalLabel', () => {
  it.each([
    ['HEAD', 'HEAD'],
    ['HEAD:docs/playbook.md', 'HEAD'],
    ['HEAD:docs/my playbook.md', 'HEAD'],
    ['topic:a:b.md', 'topic'],
    ['origin/main', 'origin/main'],
    ['173c11b (Rotate keys)', '173c11b (Rotate keys)'],
    ['173c11b (docs:rotate keys)', '173c11b (docs:rotate keys)'],
    ['Updated upstream', 'Updated upstream'],
    ['note: text', 'note: text'],
  ])('of `%s` is `%s`', (label, expected) => {
    const part: HunkPart = {role: 'ours', label, from: 1, to: 1, hunks: []}
    expect(canonicalLabel(part)).toBe(expected)
  })

  it('names a side without a label by its role', () => {
    expect(variantLabels(scanConflicts('<<<<<<<\n1\n=======\n2\n>>>>>>>\n'))).toEqual(['ours', 'theirs'])
  })
})

describe('splitVariants', () => {
  it('leaves a file without conflicts as it is', () => {
    expect(variants('a\r\nb')).toEqual([{label: null, text: 'a\r\nb', fileLines: null, shifts: null}])
  })

  it('gives each side with the lines around it, and their lines in the file', () => {
    expect(variants('before\n<<<<<<< HEAD\na\nb\n=======\nc\n>>>>>>> topic\nafter\n')).toEqual([
      {label: 'HEAD', text: 'before\na\nb\nafter\n', fileLines: [1, 3, 4, 8], shifts: null},
      {label: 'topic', text: 'before\nc\nafter\n', fileLines: [1, 6, 8], shifts: null},
    ])
  })

  it('never publishes a base', () => {
    expect(texts('<<<<<<< a\n1\n||||||| o\n2\n=======\n3\n>>>>>>> b\n')).toEqual({a: '1\n', b: '3\n'})
  })

  it('takes ours where a hunk has neither side of the label', () => {
    const text = '<<<<<<< a\n1\n=======\n2\n>>>>>>> b\n<<<<<<< a\n3\n=======\n4\n>>>>>>> c\n'
    expect(texts(text)).toEqual({a: '1\n3\n', b: '2\n3\n', c: '1\n4\n'})
  })

  it('takes the side that holds the label in a nested hunk', () => {
    const inner = '<<<<<<<<< x\n2\n=========\n3\n>>>>>>>>> y\n'
    expect(texts(`<<<<<<< a\n1\n=======\n${inner}>>>>>>> b\n`)).toEqual({
      a: '1\n',
      b: '2\n',
      y: '3\n',
    })
  })

  it('joins sides whose labels differ in the path alone', () => {
    const text =
      '<<<<<<< HEAD:old.md\n1\n=======\n2\n>>>>>>> t:new.md\n<<<<<<< HEAD\n3\n=======\n4\n>>>>>>> t\n'
    expect(texts(text)).toEqual({HEAD: '1\n3\n', t: '2\n4\n'})
  })

  it('collapses sides that read the same into the first', () => {
    expect(variants('x\n<<<<<<< a\n1\n=======\n1\n>>>>>>> b\n')).toEqual([
      {label: 'a', text: 'x\n1\n', fileLines: [1, 3], shifts: null},
    ])
  })

  it('keeps line endings, and a missing one at the end', () => {
    expect(texts('<<<<<<< a\r\n1\r\n=======\r\n2\r\n>>>>>>> b\r\nend')).toEqual({
      a: '1\r\nend',
      b: '2\r\nend',
    })
  })

  it('gives an empty text for a file that is one hunk with an empty side', () => {
    expect(variants('<<<<<<< a\n=======\n2\n>>>>>>> b\n')).toEqual([
      {label: 'a', text: '', fileLines: [], shifts: null},
      {label: 'b', text: '2\n', fileLines: [3], shifts: null},
    ])
  })

  it('takes labels such as `__proto__` and `constructor` as any other', () => {
    expect(
      variants('<<<<<<< __proto__\n1\n=======\n2\n>>>>>>> constructor\n').map(({label}) => label),
    ).toEqual(['__proto__', 'constructor'])
  })
})

describe('places of a variant in the file', () => {
  const [, theirs] = variants('one\n<<<<<<< a\ntwo\n=======\nthree\nfour\n>>>>>>> b\nfive\n')

  it('maps lines, the line behind the last one too', () => {
    expect([1, 2, 3, 4, 5].map((line) => fileLine(theirs!, line))).toEqual([1, 5, 6, 8, 9])
  })

  it('leaves the lines of a file without conflicts', () => {
    expect(fileLine({fileLines: null}, 12)).toBe(12)
  })

  it('never moves columns', () => {
    const span = {start: {line: 2, column: 3, offset: 6}, end: {line: 3, column: 2, offset: 11}}
    expect(filePlace(theirs!, span)).toEqual({line: 5, column: 3, endLine: 6, endColumn: 2})
  })
})
