import {describe, expect, it} from 'vitest'
import {excerptOf} from '../../src/report/excerpt.ts'

const LINE = '0123456789'.repeat(100)

describe('what of a line is shown with a finding', () => {
  it('is all of one that there is room for', () => {
    expect(excerptOf('  "Action": "s3:Get"', {at: 12, length: 8}, 20)).toEqual({
      text: '  "Action": "s3:Get"',
      before: 12,
      length: 8,
    })
  })

  it.each([
    ['in the middle', 500, {text: '…1234567890123456789012345678…', before: 10, length: 3}],
    ['at the begin', 5, {text: '01234567890123456789012345678…', before: 5, length: 3}],
    ['at the end', 997, {text: '…12345678901234567890123456789', before: 27, length: 3}],
  ])('is what is around it in a long one, %s', (_, at, shown) => {
    expect(excerptOf(LINE, {at, length: 3}, 30)).toEqual(shown)
  })

  it('ends with the part that is shown where more is meant', () => {
    expect(excerptOf(LINE, {at: 0, length: 1000}, 10)).toEqual({text: '012345678…', before: 0, length: 10})
    expect(excerptOf('{', {at: 0, length: 40}, 10)).toEqual({text: '{', before: 0, length: 1})
    expect(excerptOf('{', {at: 1, length: 0}, 10)).toEqual({text: '{', before: 1, length: 1})
  })
})
