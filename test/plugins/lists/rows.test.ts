import {expect, it} from 'vitest'
import {drawnOf} from '../../../plugins/docusaurus-plugin-proofbook/theme/rows/useFirst.ts'

it.each([
  [999, 300, 999],
  [1000, 300, 1000],
  [1001, 300, 300],
  [1001, 600, 600],
  [1001, 1200, 1001],
  [0, 300, 0],
])('of %i rows, where %i are asked for, %i are drawn', (total, asked, drawn) => {
  expect(drawnOf(total, asked)).toBe(drawn)
})
