import {expect, it} from 'vitest'
import {moved} from '../../../plugins/docusaurus-plugin-proofbook/theme/Coverage/useCells.ts'

/** Two rows of four cells below a row of headers; a dot is a cell with nothing in it. */
const TABLE = ['xxxx', '.x.x', 'x..x']
const has = (row: number, column: number) => TABLE[row + 1]?.[column] === 'x'

it.each([
  ['ArrowRight', [0, 1], [0, 3]],
  ['ArrowRight', [0, 3], [0, 3]],
  ['ArrowLeft', [1, 3], [1, 0]],
  ['ArrowDown', [-1, 0], [1, 0]],
  ['ArrowDown', [0, 1], [0, 1]],
  ['ArrowUp', [1, 0], [-1, 0]],
  ['Home', [0, 3], [0, 1]],
  ['End', [1, 0], [1, 3]],
])('%s from %j leads to the next cell that holds something', (key, [row = 0, column = 0], expected) => {
  expect(moved(key, {row, column}, has, [2, 4])).toEqual({row: expected[0], column: expected[1]})
})

it('other keys are left to the page', () => {
  expect(moved('a', {row: 0, column: 1}, has, [2, 4])).toBeUndefined()
})
