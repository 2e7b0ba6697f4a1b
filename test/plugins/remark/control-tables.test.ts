import type {Image, Link} from 'mdast'
import {visit} from 'unist-util-visit'
import {describe, expect, it, test} from 'vitest'
import {decorateControlTables} from '../../../plugins/docusaurus-plugin-proofbook/remark/control-tables.ts'
import type {Page} from '../../../plugins/docusaurus-plugin-proofbook/remark/page.ts'
import {createFrameworks} from '../../../src/frameworks/index.ts'
import {parseMarkdown} from '../../../src/parse/markdown.ts'
import {readText} from '../../reading.ts'
import {componentsOf, pageOf} from './page-of.ts'

/** The addresses of links and images in the cell of a control table's id, and the text that readers see of it. */
function shown(cell: string): {text: string; urls: string[]} {
  const text = `| NIST Subcategory Control | Description |\n| - | - |\n| ${cell} | Text |\n`
  const tree = parseMarkdown(text)
  const cited = new Set(['PR.AC-1', 'PR.AC-4'].map((id) => `nist-csf-1.1 ${id}`))
  decorateControlTables({
    tree,
    variant: {document: readText(text)},
    shelf: {cited, corpus: {frameworks: createFrameworks(), citations: {frameworks: ['nist-csf-1.1']}}},
    pages: {homeOf: () => '/'},
  } as unknown as Page)
  const urls: string[] = []
  let seen = ''
  visit(tree, 'tableRow', (row, index) => {
    // Below the name of the framework and those of the columns.
    if (index !== 2) return
    visit(row.children[0]!, (node) => {
      if (node.type === 'link' || node.type === 'image') urls.push((node as Link | Image).url)
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
  ['an image of the author', 'PR.AC-1 **![a](b.png)**', 'PR.AC-1 ', ['b.png']],
])('links %s', (_, cell, text, urls) => {
  expect(shown(cell)).toEqual({text, urls})
})

const CSF = '|NIST Subcategory Control|Description|\n|-|-|\n|PR.AC-1|Ids|\n'
const STATEMENTS = '|Control Statement|Description|\n|-|-|\n|5|Accounts|\n'
const [CSF_ROWS, STATEMENT_ROWS] = [
  'NIST Cybersecurity Framework 1.1 NIST Subcategory Control Description PR.AC-1 Ids',
  'Organisation control statements Control Statement Description 5 Accounts',
]

describe('tables of what controls must satisfy', () => {
  const shownOf = async (markdown: string) => {
    const page = `# Vault - Security Playbook\n\n## Overview\nA vault keeps things.\n\n## Rules\n${markdown}`
    return componentsOf(await pageOf(page)).split('Rules ')[1]
  }

  it.each([
    [
      'with a break and a name between them',
      `**CSF:**\n${CSF}<br>\n\n**Own:**\n${STATEMENTS}`,
      'CSF: ',
      'Own: ',
    ],
    ['with nothing between them', `${CSF}\n${STATEMENTS}`, '', ''],
  ])('are one table %s', async (_, markdown, first, second) => {
    expect(await shownOf(markdown)).toBe(`ControlTable[${first}${CSF_ROWS} ${second}${STATEMENT_ROWS}]`)
  })

  it.each([
    ['text between them', `${CSF}\nAnd these:\n\n${STATEMENTS}`, `ControlTable[${CSF_ROWS}] And these: `],
    [
      'other columns',
      `${CSF}\n${STATEMENTS.replace('Description', 'Statement')}`,
      `ControlTable[${CSF_ROWS}] `,
    ],
    [
      'more columns',
      `${CSF}\n|Control Statement|Description|Note|\n|-|-|-|\n|5|A|B|\n`,
      `ControlTable[${CSF_ROWS}] `,
    ],
    ['the same framework', `${CSF}\n${CSF}`, `ControlTable[${CSF_ROWS}] ControlTable[${CSF_ROWS}]`],
  ])('stay apart with %s', async (_, markdown, start) => {
    expect((await shownOf(markdown))?.startsWith(start)).toBe(true)
  })

  it('keep cells for which there is no column', async () => {
    expect(await shownOf(`${CSF.trimEnd()}more|\n`)).toBe(`ControlTable[${CSF_ROWS} more]`)
  })

  it('tell which cells name rows, columns and groups', async () => {
    const scopes: unknown[] = []
    visit(await pageOf(`# Vault - Security Playbook\n\n${CSF}||No id|\n`), 'tableCell', ({data}) => {
      const {hName, hProperties} = data as {hName: string; hProperties: Record<string, unknown>}
      scopes.push([hName, hProperties.scope, hProperties.colSpan].filter((each) => each !== undefined))
    })
    const names = [
      ['th', 'rowgroup', 2],
      ['th', 'col'],
      ['th', 'col'],
    ]
    expect(scopes).toEqual([...names, ['th', 'row'], ['td'], ['td'], ['td']])
  })
})
