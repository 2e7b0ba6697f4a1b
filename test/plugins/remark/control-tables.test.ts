import type {Link} from 'mdast'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import {decorateControlTables} from '../../../plugins/docusaurus-plugin-proofbook/remark/control-tables.ts'
import type {Page} from '../../../plugins/docusaurus-plugin-proofbook/remark/page.ts'
import {createFrameworks} from '../../../src/frameworks/index.ts'
import {parseMarkdown} from '../../../src/parse/markdown.ts'
import {readText} from '../../reading.ts'

/** The addresses in the cell of a control table's id, and the text that readers see of it. */
function shown(cell: string): {text: string; urls: string[]} {
  const text = `| NIST Subcategory Control | Description |\n| - | - |\n| ${cell} | Text |\n`
  const tree = parseMarkdown(text)
  const cited = new Set(['PR.AC-1', 'PR.AC-4'].map((id) => `nist-csf-1.1 ${id}`))
  decorateControlTables({
    tree,
    variant: {document: readText(text)},
    shelf: {cited, corpus: {frameworks: createFrameworks(), citations: {frameworks: ['nist-csf-1.1']}}},
    pages: {baseUrl: '/'},
  } as unknown as Page)
  const urls: string[] = []
  let seen = ''
  visit(tree, 'tableRow', (row, index) => {
    if (index !== 1) return
    visit(row.children[0]!, (node) => {
      if (node.type === 'link') urls.push((node as Link).url)
      if ('value' in node) seen += node.value
    })
  })
  return {text: seen, urls}
}

const [ONE, FOUR] = ['/controls/?id=PR.AC-1', '/controls/?id=PR.AC-4']

test.each([
  ['one id', 'PR.AC-1', 'PR.AC-1', [ONE]],
  ['several ids', 'PR.AC-1, PR.AC-4', 'PR.AC-1, PR.AC-4', [ONE, FOUR]],
  ['several ids on lines of their own', 'PR.AC-1<br>PR.AC-4', 'PR.AC-1<br>PR.AC-4', [ONE, FOUR]],
  ['ids of which one is not cited', 'PR.AC-1 and PR.AC-5', 'PR.AC-1 and PR.AC-5', [ONE]],
  ['a link of the author', '[PR.AC-1](other.md)', 'PR.AC-1', ['other.md']],
])('links %s', (_, cell, text, urls) => {
  expect(shown(cell)).toEqual({text, urls})
})
