import {describe, expect, it} from 'vitest'
import {Locator} from '../../src/parse/place.ts'
import {createSource, splitLines, withoutEol} from '../../src/parse/source.ts'

describe('createSource', () => {
  it('takes a byte order mark off, once, and says so', () => {
    expect(createSource('a.md', '\uFEFF# T\n')).toEqual({path: 'a.md', text: '# T\n', bom: true})
    expect(createSource('a.md', '\uFEFF\uFEFF')).toEqual({path: 'a.md', text: '\uFEFF', bom: true})
    expect(createSource('a.md', '# \uFEFF')).toEqual({path: 'a.md', text: '# \uFEFF', bom: false})
  })

  it('names a path with forward slashes', () => {
    expect(createSource('kms\\playbook.md', '').path).toBe('kms/playbook.md')
  })
})

describe('splitLines', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a\n']],
    ['\n\n', ['\n', '\n']],
    ['a\r\nb\rc\nd', ['a\r\n', 'b\r', 'c\n', 'd']],
    ['a\u2028b\u0085c\n', ['a\u2028b\u0085c\n']],
  ])('of %j', (text, lines) => {
    expect(splitLines(text)).toEqual(lines)
  })

  it('takes a line ending off', () => {
    expect(['a\r\n', 'a\r', 'a\n', 'a', ' \n'].map(withoutEol)).toEqual(['a', 'a', 'a', 'a', ' '])
  })
})

describe('Locator', () => {
  it('gives points from 1, in UTF-16 units', () => {
    const locator = new Locator('a😀\r\nb\rc')
    expect([0, 1, 3, 5, 6, 7, 8, 99].map((offset) => locator.point(offset))).toEqual([
      {line: 1, column: 1, offset: 0},
      {line: 1, column: 2, offset: 1},
      {line: 1, column: 4, offset: 3},
      {line: 2, column: 1, offset: 5},
      {line: 2, column: 2, offset: 6},
      {line: 3, column: 1, offset: 7},
      {line: 3, column: 2, offset: 8},
      {line: 3, column: 2, offset: 8},
    ])
  })

  it('gives lines without their endings, and nothing past the last', () => {
    const locator = new Locator('a\r\n\nb')
    expect([1, 2, 3, 4].map((line) => locator.line(line))).toEqual(['a', '', 'b', ''])
    expect([1, 2, 3, 4].map((line) => locator.lineStart(line))).toEqual([0, 3, 4, 5])
  })
})
