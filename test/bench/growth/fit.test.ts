import {expect, it} from 'vitest'
import {exponentOf} from './fit.mts'

const stepsOf = (seconds: (size: number) => number, sizes = [1000, 2000, 4000, 8000, 16_000]) =>
  sizes.map((size) => ({size, seconds: seconds(size)}))

it('is the power with which time grows', () => {
  expect(exponentOf(stepsOf((size) => size / 1000))).toBeCloseTo(1)
  expect(exponentOf(stepsOf((size) => (size / 1000) ** 2))).toBeCloseTo(2)
})

it('is that of the four largest sizes', () => {
  expect(exponentOf(stepsOf((size) => (size === 1000 ? 50 : size ** 1.5)))).toBeCloseTo(1.5)
})

it('is unknown of what takes next to no time', () => {
  expect(exponentOf(stepsOf(() => 0.001))).toBeUndefined()
  expect(exponentOf(stepsOf((size) => size / 1_000_000, [1000, 2000, 40_000]))).toBeUndefined()
})
