import {expect, it} from 'vitest'
import {growthOf, LINEAR} from './growth.ts'

/** Work that takes a known number of steps. */
function steps(count: number): number {
  let sum = 0
  for (let step = 0; step < count; step++) sum = (sum * 31 + step) % 1_000_003
  return sum
}

it('is told apart, linear from quadratic', async () => {
  expect(await growthOf((size) => steps(size * 2000), 30_000)).toBeLessThan(LINEAR)
  expect(await growthOf((size) => steps(size * size), 8000)).toBeGreaterThan(LINEAR)
})

it('is nothing for work that costs next to nothing, however it grows', async () => {
  expect(await growthOf((size) => steps(size * size), 100)).toBe(0)
})
