import {describe, expect, it} from 'vitest'
import {slipsInWord} from '../../src/likeness/words.ts'

describe('slipsInWord', () => {
  it.each([
    ['subcategory', 'Subcategory', 0],
    ['subcategroy', 'subcategory', 1],
    ['subcatgory', 'subcategory', 1],
    ['contorl', 'control', 1],
    ['contro', 'control', 1],
    ['ocntrol', 'control', 1],
    ['statemnet', 'statement', 1],
    ['requirments', 'requirement', 2],
    ['subcategories', 'subcategory', 1],
    ['perventaitve', 'preventative', undefined],
    ['prevantitive', 'preventative', 2],
    ['key', 'kex', undefined],
    ['why', 'how', undefined],
    ['directive', 'detective', undefined],
    ['contract', 'control', undefined],
    ['settings', 'statement', undefined],
    ['cs00123', 'cs00124', undefined],
  ])('of `%s` and `%s` is %s', (written, word, slips) => {
    expect(slipsInWord(written, word)).toBe(slips)
  })
})
