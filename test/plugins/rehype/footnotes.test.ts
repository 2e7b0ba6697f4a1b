import type {Root} from 'hast'
import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import {rehypeFootnotes} from '../../../plugins/docusaurus-plugin-proofbook/rehype/footnotes.ts'
import {elementsOf, htmlOf} from './page-of.ts'

function withNotes(markdown: string): Root {
  const tree = elementsOf(markdown)
  rehypeFootnotes()(tree)
  return tree
}

/** Ids of a tree, and where its links lead. */
function anchorsIn(tree: Root): {ids: string[]; hrefs: string[]} {
  const ids: string[] = []
  const hrefs: string[] = []
  visit(tree, 'element', ({properties}) => {
    if (typeof properties.id === 'string') ids.push(properties.id)
    if (typeof properties.href === 'string') hrefs.push(properties.href)
  })
  return {ids, hrefs}
}

test('a note and its call lead to each other', () => {
  expect(htmlOf(withNotes('a[^x]\n\n[^x]: Words.'))).toBe(
    '<p>a<sup><a ariaLabel="Footnote 1" dataFootnoteRef="" href="#user-content-fn-1" id="user-content-fnref-1">1</a></sup></p>' +
      '<section ariaLabel="Footnotes" className=["footnotes"] dataFootnotes=""><ol>' +
      '<li id="user-content-fn-1"><p>Words. <a ariaLabel="Back to reference 1" className=["data-footnote-backref"] ' +
      'dataFootnoteBackref="" href="#user-content-fnref-1">↩</a></p></li></ol></section>',
  )
})

describe.each([
  ['one that is called twice', 'a[^x] b[^x]\n\n[^x]: X', ['1', '1-2']],
  ['a label that looks like a second call', 'a[^x] b[^x] c[^x-2]\n\n[^x]: X\n[^x-2]: Y', ['1', '1-2', '2']],
  ['labels with odd characters', 'a[^É"\'<&%20#]\n\n[^É"\'<&%20#]: X', ['1']],
  ['a call in a table', '| a |\n|-|\n| b[^t] |\n\n[^t]: X', ['1']],
  ['a call in another note', 'a[^x]\n\n[^x]: X[^y]\n[^y]: Y', ['1', '2']],
  ['blocks', 'a[^x]\n\n[^x]: X\n\n    - y', ['1']],
])('notes with %s', (_, markdown, calls) => {
  test('have one element for each address', () => {
    const {ids, hrefs} = anchorsIn(withNotes(markdown))
    expect(ids.filter((id) => id.includes('fnref')).sort()).toEqual(
      calls.map((call) => `user-content-fnref-${call}`),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(hrefs.map((href) => href.slice(1)).filter((id) => !ids.includes(id))).toEqual([])
    expect(hrefs.length).toBe(2 * calls.length)
  })
})

test('links back are told apart where there are several', () => {
  const tree = withNotes('a[^x] b[^x]\n\n[^x]: X')
  const links: string[] = []
  visit(tree, 'element', (node) => {
    if (node.properties.dataFootnoteBackref !== undefined) links.push(htmlOf(node).replace(/<[^>]*>/g, ''))
  })
  expect(links).toEqual(['↩', '↩2'])
})

test('a page without notes stays as it is', () => {
  expect(withNotes('a[^x]')).toEqual(elementsOf('a[^x]'))
})
