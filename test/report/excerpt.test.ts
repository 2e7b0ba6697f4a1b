import {describe, expect, it} from 'vitest'
import {excerptOf} from '../../src/report/excerpt.ts'

const digits = (count: number) => '0123456789'.repeat(count / 10)

describe('what of a line is shown with a finding', () => {
  it('is all of one that is not long', () => {
    expect(excerptOf('  "Action": "s3:Get"', 12, 8)).toEqual({
      text: '  "Action": "s3:Get"',
      before: 12,
      length: 8,
    })
    expect(excerptOf(digits(160), 100, 2)).toEqual({text: digits(160), before: 100, length: 2})
  })

  it('is what is around it in a long one, with signs where something is left out', () => {
    expect(excerptOf(digits(1000), 500, 3)).toEqual({text: `…${digits(160)}…`, before: 41, length: 3})
    expect(excerptOf(digits(1000), 5, 3)).toEqual({text: `${digits(160)}…`, before: 5, length: 3})
    expect(excerptOf(digits(1000), 998, 2)).toEqual({text: `…${digits(160)}`, before: 159, length: 2})
  })

  it('ends with the part that is shown where more is meant', () => {
    expect(excerptOf(digits(1000), 0, 1000)).toEqual({text: `${digits(160)}…`, before: 0, length: 160})
    expect(excerptOf('{', 0, 40)).toEqual({text: '{', before: 0, length: 1})
    expect(excerptOf('{', 1, 0)).toEqual({text: '{', before: 1, length: 1})
  })

  it('parts no character', () => {
    const line = '🔑'.repeat(500)
    expect(excerptOf(line, 501, 2).text).toBe(`…${'🔑'.repeat(80)}…`)
    expect(excerptOf(`a${line}`, 501, 2).text).toBe(`…${'🔑'.repeat(80)}…`)
  })
})
