import {expect, test} from 'vitest'
import {parseQuery} from '../../../plugins/docusaurus-plugin-proofbook/search/query.ts'
import {hitsOf, sortPages} from '../../../plugins/docusaurus-plugin-proofbook/search/rank.ts'
import {type IndexedPage, sectionsOf} from '../../../plugins/docusaurus-plugin-proofbook/search/sections.ts'

function page(title: string, sections: [element: string, heading: string, text: string][]): IndexedPage {
  let content = `${title}. Lead text.`
  const anchors: IndexedPage['anchors'] = []
  for (const [element, heading, text] of sections) {
    anchors.push({element, id: heading.toLowerCase(), text: heading, location: content.split(' ').length})
    content += ` ${heading}. ${text}`
  }
  return {url: `/${title.toLowerCase()}/`, content, meta: {title}, filters: {version: ['current']}, anchors}
}

function urls(indexed: IndexedPage, query: string): string[] {
  return hitsOf(indexed, parseQuery(query))?.hits.map(({url}) => url) ?? []
}

const kms = page('KMS', [
  ['h2', 'Prevent', 'Controls that prevent.'],
  ['h3', 'Roles', 'Follow least privilege. Privilege is least here. Cites PR.AC-10'],
  ['h3', 'Least privilege', 'Cites PR.AC-1 · "kms:ReEncrypt*"'],
  ['h2', 'Detect', 'The least that we log.'],
])

test('cuts a page at its headings', () => {
  expect(sectionsOf(kms)).toEqual([
    {url: '/kms/', heading: 'KMS', above: [], text: 'Lead text.'},
    {url: '/kms/#prevent', heading: 'Prevent', above: ['KMS'], text: 'Controls that prevent.'},
    {
      url: '/kms/#roles',
      heading: 'Roles',
      above: ['KMS', 'Prevent'],
      text: 'Follow least privilege. Privilege is least here. Cites PR.AC-10',
    },
    {
      url: '/kms/#least%20privilege',
      heading: 'Least privilege',
      above: ['KMS', 'Prevent'],
      text: 'Cites PR.AC-1 · "kms:ReEncrypt*"',
    },
    {url: '/kms/#detect', heading: 'Detect', above: ['KMS'], text: 'The least that we log.'},
  ])
})

test('a whole code comes before one that only begins with it', () => {
  expect(urls(kms, 'PR.AC-1')).toEqual(['/kms/#least%20privilege', '/kms/#roles'])
})

test('a code that no section holds finds nothing', () => {
  expect(urls(kms, 'PR.AC-99')).toEqual([])
  expect(urls(kms, 'kms:Encrypt')).toEqual([])
})

test('a heading comes before more matches in the text; a section without all words is left out', () => {
  expect(urls(kms, 'least privilege')).toEqual(['/kms/#least%20privilege', '/kms/#roles'])
})

test('a word may stand in the headings above, or else on the page; a code leads to its own section', () => {
  expect(urls(kms, 'kms log')).toEqual(['/kms/#detect'])
  expect(urls(kms, 'log PR.AC-1')).toEqual(['/kms/#least%20privilege'])
  expect(urls(kms, 'log "PR.AC-1 PR.AC-10"')).toEqual([])
})

test('words that are spread over a page lead to its best section', () => {
  expect(urls(kms, 'follow log')).toEqual(['/kms/#roles'])
  expect(urls(kms, 'follow zebra')).toEqual([])
})

test('pages come by their best section', () => {
  const other = page('Other', [['h2', 'Privilege', 'The least.']])
  const pages = [other, kms].map((indexed) => hitsOf(indexed, parseQuery('least privilege'))!)
  expect(sortPages(pages).map(({url}) => url)).toEqual(['/kms/', '/other/'])
})

test('among equally exact pages a playbook comes before the page of a framework', () => {
  const framework = {...page('Framework', [['h2', 'PR.AC-1', 'KMS: Roles']]), filters: {version: ['*']}}
  const found = [framework, kms].map((indexed) => hitsOf(indexed, parseQuery('PR.AC-1'))!)
  expect(sortPages(found).map(({url}) => url)).toEqual(['/kms/', '/framework/'])
})
