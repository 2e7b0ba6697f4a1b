import {expect, test} from 'vitest'
import {counted, foundWords} from '../../../plugins/docusaurus-plugin-proofbook/theme/SearchBar/words.ts'

test.each([
  [1, 'section', '1 section'],
  [2, 'policy', '2 policies'],
  [3459, 'control', '3,459 controls'],
])('%d of a %s are %s', (number, noun, words) => {
  expect(counted(number, noun)).toBe(words)
})

test('how much was found is told with commas', () => {
  expect(foundWords({total: {sections: 52_000, pages: 1}})).toBe('52,000 sections on 1 page')
})
