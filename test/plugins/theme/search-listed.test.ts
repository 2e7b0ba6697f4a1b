import {expect, test} from 'vitest'
import {listedOf} from '../../../plugins/docusaurus-plugin-proofbook/theme/SearchBar/listed.ts'
import type {SectionKind} from '../../../src/search/records.ts'
import type {Answer, Hit, PageHits} from '../../../src/search/search.ts'

const page = (kind: SectionKind, url: string) => ({url, hits: [{kind, url} as Hit]}) as PageHits
const answer = (pages: PageHits[], codes: string[]) =>
  ({pages, marks: {words: [], codes, phrases: []}}) as unknown as Answer
const ACTION = page('action', '/controls/?q=kms%3AEncrypt')
const POLICY = page('policy', '/kms/')

test('what an action does is told, and its examples can be chosen', () => {
  const {action, pages} = listedOf(answer([ACTION, POLICY], ['kms:encrypt']))
  expect(action?.url).toBe(ACTION.url)
  expect(pages).toEqual([POLICY])
})

test('entries of actions are left out where words were asked for, unless nothing else answers', () => {
  expect(listedOf(answer([ACTION, POLICY], []))).toEqual({action: undefined, pages: [POLICY]})
  expect(listedOf(answer([ACTION], []))).toEqual({action: undefined, pages: [ACTION]})
})
