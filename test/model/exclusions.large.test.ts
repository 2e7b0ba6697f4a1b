import {describe, expect, it} from 'vitest'
import {growthOf, LINEAR} from '../growth.ts'
import {readText} from '../reading.ts'

const CONTROLS = 'These NIST Controls and Subcategories are not applicable to this service: '
const STATEMENTS = 'These control statements are not applicable to this service: '

describe('hostile sentences', () => {
  it.each([
    ['brackets that are not closed behind a statement', STATEMENTS, '5 ('],
    ['brackets that are not closed behind a category', CONTROLS, 'PR.AC ('],
    ['spaces', STATEMENTS, '\u00A0'],
    ['spaces behind a category', CONTROLS, ' \u00A0'],
    ['letters and stops', CONTROLS, 'AA.'],
    ['letters and spaces', CONTROLS, 'AA '],
    ['digits', CONTROLS, '1'],
    ['colons', CONTROLS, ':'],
  ])('are read in linear time: %s', async (_, sentence, piece) => {
    const read = (count: number) => readText(`${sentence}PR.AC-${piece.repeat(count)}x\n`)
    expect(await growthOf(read, 50_000)).toBeLessThan(LINEAR)
  })
})
