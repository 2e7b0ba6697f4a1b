import {expect, test} from 'vitest'
import type {PageHits} from '../../../plugins/docusaurus-plugin-proofbook/search/rank.ts'
import {choicesOf} from '../../../plugins/docusaurus-plugin-proofbook/theme/SearchBar/choices.ts'
import {idEntryOf} from '../../../plugins/docusaurus-plugin-proofbook/theme/SearchBar/id-entry.ts'

function found(...urls: string[]): {pages: PageHits[]; rest: number} {
  const pages = urls.map((url): PageHits => {
    const hit = {url, heading: '', above: [], text: '', headingRanges: [], textRanges: []}
    return {url, title: '', isGathering: false, hits: [{...hit, rank: [0, 0, 0]}]}
  })
  return {pages, rest: 0}
}
const answer = found('/playbooks/kms/', '/docs/controls/?id=PR.DS-1')

test('an id that something holds has an entry of its own, however it is written', () => {
  const entry = {id: 'PR.DS-1', url: '/docs/controls/?id=PR.DS-1'}
  expect(idEntryOf('PR.DS-1', answer, '/docs/controls/')).toEqual(entry)
  expect(idEntryOf(' pr.ds-1 ', answer, '/docs/controls/')).toEqual(entry)
})

test.each(['PR.DS', 'PR.DS-1 KMS', 'kms:Encrypt', 'least privilege', ''])('%s has none', (text) => {
  expect(idEntryOf(text, answer, '/docs/controls/')).toBeUndefined()
})

test('an id that nothing holds has none', () => {
  expect(idEntryOf('PR.DS-99', found(), '/docs/controls/')).toBeUndefined()
  expect(idEntryOf('PR.DS-99', undefined, '/docs/controls/')).toBeUndefined()
})

test('the entry is the first choice, and no page that was found says it again', () => {
  const entry = idEntryOf('PR.DS-1', answer, '/docs/controls/')
  expect(choicesOf(answer, entry)).toEqual([
    {kind: 'section', url: '/docs/controls/?id=PR.DS-1'},
    {kind: 'section', url: '/playbooks/kms/'},
  ])
  expect(choicesOf(answer)).toEqual([
    {kind: 'section', url: '/playbooks/kms/'},
    {kind: 'section', url: '/docs/controls/?id=PR.DS-1'},
  ])
})
