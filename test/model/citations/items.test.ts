import {describe, expect, it} from 'vitest'
import {enumerate} from '../../../src/model/citations/items.ts'

describe('enumerate', () => {
  it.each([
    ['commas', 'AC-2,AC-3 , AC-4', ['0 AC-2', '5 AC-3', '12 AC-4']],
    ['semicolons', 'AC-2;AC-3', ['0 AC-2', '5 AC-3']],
    ['words', 'AC-2 and AC-3 OR AC-4 & AC-6', ['0 AC-2', '9 AC-3', '17 AC-4', '24 AC-6']],
    ['a comma and a word', 'AC-2, and AC-3', ['0 AC-2', '10 AC-3']],
    ['full stops', 'AC-2. AC-3.', ['0 AC-2', '6 AC-3']],
    ['lines', 'AC-2 \n  AC-3\r\nAC-4', ['0 AC-2', '8 AC-3', '14 AC-4']],
    ['separators in a row', ', AC-2,, \n ;AC-3, ,', ['2 AC-2', '12 AC-3']],
    ['full stops inside items', 'NIST.800-53.r5 AC-2', ['0 NIST.800-53.r5 AC-2']],
    ['words inside items', 'land, orange', ['0 land', '6 orange']],
    ['spaces inside items', '  A  5.15\u00A0', ['2 A  5.15']],
    ['nothing', ' , ', []],
  ])('separates items by %s', (_, text, expected) => {
    expect(enumerate(text).map((item) => `${item.from} ${item.text}`)).toEqual(expected)
  })
})
