import {describe, expect, it} from 'vitest'
import {countLines, lineStarts, withoutLineEnding} from '../../src/parse/lines.ts'

describe('the lines of a text', () => {
  it.each([
    ['', [0], 0],
    ['a', [0], 1],
    ['a\n', [0, 2], 1],
    ['a\nb', [0, 2], 2],
    ['a\r\nb\r\n', [0, 3, 6], 2],
    ['a\rb\r', [0, 2, 4], 2],
    ['\r\r\n\n', [0, 1, 3, 4], 3],
    ['\n\r', [0, 1, 2], 2],
    ['a\rb\nc\r\nd', [0, 2, 4, 7], 4],
    ['a\u2028b\n', [0, 4], 1],
  ])('of %j begin at %j', (text, starts, count) => {
    expect(lineStarts(text)).toEqual(starts)
    expect(countLines(text)).toBe(count)
  })

  it.each([
    ['a', 'a'],
    ['a\r\n', 'a'],
    ['a\n', 'a'],
    ['a\r', 'a'],
    ['\n', ''],
    [' a ', ' a '],
  ])('end: %j is %j', (line, text) => {
    expect(withoutLineEnding(line)).toBe(text)
  })
})
