import {expect, it} from 'vitest'
import {SpellingCensus, usualInsteadOfSlip} from '../../src/sidecars/spelling.ts'

/** A census of words by how often each is met. */
function censusOf(words: Record<string, number>): SpellingCensus {
  const census = new SpellingCensus((spelling) => spelling)
  for (const [word, times] of Object.entries(words)) census.add(word, times)
  return census
}

it.each([
  ['discovry', 'discovery'],
  ['Discovery', 'discovery'],
  ['iscovery', undefined],
  ['discovery', undefined],
  ['disvry', undefined],
  ['policy-12', undefined],
  ['polcy-21', 'policy-21'],
  ['key', undefined],
  ['', undefined],
])('takes `%s` for a slip of `%s`', (word, usual) => {
  const census = censusOf({discovery: 5, 'policy-21': 7, keys: 9, discover: 1, [word]: 1})
  census.add('discovery')
  expect(usualInsteadOfSlip(word, census)).toBe(usual)
})

it('takes no word for a slip of two', () => {
  expect(usualInsteadOfSlip('loggin', censusOf({logging: 5, loggins: 5, loggin: 1}))).toBeUndefined()
})

it('knows of words that are met later', () => {
  const census = censusOf({logging: 4})
  expect(usualInsteadOfSlip('loging', census)).toBeUndefined()
  census.add('logging')
  expect(usualInsteadOfSlip('loging', census)).toBe('logging')
})

it('looks through the spellings once, however many rare ones there are', () => {
  let looks = 0
  class Counting extends SpellingCensus {
    override spellings() {
      looks++
      return super.spellings()
    }
  }
  const census = new Counting((spelling) => spelling)
  census.add('requirement', 5)
  for (let index = 0; index < 1000; index++) census.add(`policy ${index}`)
  const slips = Array.from({length: 1000}, (_, index) => usualInsteadOfSlip(`policy ${index}`, census))
  expect(slips.filter((slip) => slip !== undefined)).toEqual([])
  expect(usualInsteadOfSlip('requirment', census)).toBe('requirement')
  expect(looks).toBe(1)
})
