import {expect, test} from 'vitest'
import {readThrough} from '../../../plugins/docusaurus-plugin-proofbook/read-through.ts'
import {SectionReader} from '../../../plugins/docusaurus-plugin-proofbook/search/page-sections.ts'

function pageSections(html: string) {
  const reader = new SectionReader()
  readThrough(html, [reader])
  return reader.finished()
}

const VERSION = '<meta name=docusaurus_version content=1.0>'

/** A page as the platform's minifier leaves it: without the end tags that may go. */
const page = (body: string, head = '<meta name=docusaurus_version content=1.0>') =>
  `<!doctype html><html lang=en><head>${head}</head><body><nav>Menu</nav><main><article>` +
  `<nav>Crumbs</nav><div class="theme-doc-markdown markdown">${body}</div></article></main>`

test('a page is cut at its headings', () => {
  expect(
    pageSections(
      page(
        '<header><h1>KMS</h1></header><aside data-search-ignore=""><p>A banner of PR.XX-1.</aside><p>First<p>Second' +
          '<h2 id=preventative>Preventative<a class="hash-link x" href=#preventative>​</a></h2>' +
          '<h3 id=roles><span>1. </span>Roles</h3><table><tr><th>PR.AC-4<td>Access<tr><th>PR.DS-1<td>Data</table>' +
          '<button>Copy</button><svg><title>Seal</title></svg><h2>Detective</h2>',
      ),
    ),
  ).toEqual({
    title: 'KMS',
    version: '1.0',
    sections: [
      {kind: 'text', anchor: '', heading: 'KMS', above: [], text: 'First · Second'},
      {kind: 'text', anchor: 'preventative', heading: 'Preventative', above: [], text: ''},
      {
        kind: 'text',
        anchor: 'roles',
        heading: '1. Roles',
        above: ['Preventative'],
        text: 'PR.AC-4 · Access · PR.DS-1 · Data',
      },
      {kind: 'text', anchor: '', heading: 'Detective', above: [], text: ''},
    ],
  })
})

test('a policy is a section of its own, and the text goes on after it', () => {
  const {sections} = pageSections(
    page(
      '<h1>KMS</h1><h3 id=roles>Roles</h3><p>Before<figure id=policy-example-1 class=pb-policy><figcaption>' +
        '<b>User Example</b><a class="pb-stamp pb-stamp--warning"><span class=pb-seal></span>1 warning</a></figcaption><pre><code><span class="token-line">{</span>' +
        '<span class="token-line">"kms:Encrypt"</span></code></pre><p data-search-ignore="">Judged</figure><p>After',
    ),
  )!
  expect(sections.slice(1)).toEqual([
    {kind: 'text', anchor: 'roles', heading: 'Roles', above: [], text: 'Before · After'},
    {
      kind: 'policy',
      anchor: 'policy-example-1',
      heading: 'User Example',
      above: ['Roles'],
      text: '{ "kms:Encrypt"',
      verdict: 'warning',
    },
  ])
})

test.each([
  ['of no version', ''],
  ['that a document hides', `${VERSION}<meta name=robots content="noindex, nofollow">`],
  ['that want to be left out', `${VERSION}<meta name=proofbook:search content=none>`],
])('pages %s are left out', (_, head) => {
  expect(pageSections(page('<h1>Hidden</h1>', head))).toBeUndefined()
})

test('a page that search engines are to leave alone is in the search of its own version', () => {
  const found = pageSections(page('<h1>Old</h1>', `${VERSION}<meta name=robots content=noindex>`))
  expect(found).toMatchObject({title: 'Old', version: '1.0'})
})
