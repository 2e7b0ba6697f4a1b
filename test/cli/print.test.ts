import {expect, it} from 'vitest'
import {print} from '../../src/cli/print.ts'

it('leaves no listener after what it wrote', async () => {
  const before = process.stdout.listenerCount('error')
  for (let times = 0; times < 12; times++) await print('')
  expect(process.stdout.listenerCount('error')).toBe(before)
})
