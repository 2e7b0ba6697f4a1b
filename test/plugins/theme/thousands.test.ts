import {expect, test} from 'vitest'
import {thousands} from '../../../plugins/docusaurus-plugin-proofbook/theme/proofbook/thousands.ts'

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [12_345, '12,345'],
  [123_456, '123,456'],
  [1_234_567, '1,234,567'],
])('%d is written %s', (count, words) => {
  expect(thousands(count)).toBe(words)
})
