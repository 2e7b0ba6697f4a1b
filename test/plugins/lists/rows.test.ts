import {expect, it} from 'vitest'
import {reachOf} from '../../../plugins/docusaurus-plugin-proofbook/theme/rows/useFirst.ts'

it.each([
  [1000, 300, false, {count: 1000, next: 0}],
  [52_427, 300, true, {count: 300, next: 300}],
  [52_427, 600, true, {count: 600, next: 600}],
  [1001, 600, true, {count: 600, next: 401}],
  [1001, 1001, true, {count: 1001, next: 0}],
  [727, 20, true, {count: 20, next: 100}],
  [0, 300, true, {count: 0, next: 0}],
])('of %i rows, where %i are asked for, a list that is long (%s) draws and goes on by', (...args) => {
  const [total, wanted, isLong, reach] = args
  expect(reachOf(total, wanted, isLong)).toEqual(reach)
})
