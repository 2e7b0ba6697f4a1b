import {expect, test} from 'vitest'
import {buildIndex} from '../../src/search/build-index.ts'
import {Search} from '../../src/search/search.ts'
import {isRight, libraryPages, QUERIES} from './query-set.ts'

test('98 of 100 questions have a right answer first', async () => {
  expect(QUERIES).toHaveLength(100)
  const files = buildIndex(libraryPages())
  const search = await Search.open(async (name) => JSON.parse(files.get(name)!))
  const asked = QUERIES.map(async (query) => {
    const {pages} = await search.ask(query.q, {pages: 2, sections: 1})
    const found = pages.map(({hits}) => hits[0]!)
    if (isRight(query, found[0])) return []
    return [{query: query.q, first: query.first, found: found.map(({url, heading}) => `${url} ${heading}`)}]
  })
  const misses = (await Promise.all(asked)).flat()
  expect(misses.length, JSON.stringify(misses, undefined, 2)).toBeLessThanOrEqual(2)
})
