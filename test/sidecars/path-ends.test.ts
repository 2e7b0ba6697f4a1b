import {expect, it} from 'vitest'
import {PathEnds} from '../../src/sidecars/path-ends.ts'

const ends = new PathEnds(['cards/s3/Runbook.md', 'cards/kms/Runbook.md', 'loans/s3/Runbook.md', 'README.md'])
const longest = (address: string) => ends.longest(address.split('/'))

it('finds the path that has the longest end in common with an address', () => {
  expect(longest('acme/books/blob/main/loans/s3/Runbook.md')).toEqual({
    path: 'loans/s3/Runbook.md',
    shared: 3,
  })
  expect(longest('acme/books/blob/main/kms/Runbook.md')).toEqual({path: 'cards/kms/Runbook.md', shared: 2})
})

it('finds the first of those that have as much in common', () => {
  expect(longest('taxes/s3/Runbook.md')).toEqual({path: 'cards/s3/Runbook.md', shared: 2})
  expect(longest('Runbook.md')).toEqual({path: 'cards/s3/Runbook.md', shared: 1})
})

it('looks no further than the address or the path goes', () => {
  expect(longest('main/README.md')).toEqual({path: 'README.md', shared: 1})
  expect(longest('s3/Runbook.md')).toEqual({path: 'cards/s3/Runbook.md', shared: 2})
})

it('finds nothing for another name', () => {
  expect(longest('cards/s3/Playbook.md')).toBeUndefined()
  expect(longest('')).toBeUndefined()
})
