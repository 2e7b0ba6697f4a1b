import type {Link, Nodes} from 'mdast'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {pageOf} from './page-of.ts'

/** The links of a page to places of its own, as `text → anchor`, and its anchors. */
async function linked(text: string, rest: string): Promise<{links: string[]; anchors: string[]}> {
  const tree = await pageOf(
    `# Vault - Security Playbook\n\n## Overview\nA vault keeps things.\n\n## Rules\n${text}\n\n${rest}`,
  )
  const links: string[] = []
  const anchors: string[] = []
  visit(tree, (node: Nodes) => {
    const {hName, hProperties} = (node.data ?? {}) as {hName?: string; hProperties?: Record<string, string>}
    if (hName === 'a' && hProperties?.href?.startsWith('#'))
      links.push(`${textIn(node as Link)} → ${hProperties.href}`)
    if (hName === 'span' && /^(?:term|endnote)-/.test(hProperties?.id ?? '')) anchors.push(hProperties!.id!)
  })
  return {links, anchors}
}

function textIn(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textIn).join('') : ''
}

const GLOSSARY = `## Team Glossary
**Log** - a record of events.

**Data Store** - what keeps records.

**Customer Managed Key (CMK)** - a key of ours.
`

describe('terms of a glossary', () => {
  it.each([
    [
      'the first use, in either case at its start',
      'A data Store, and a Data Store.',
      ['data Store → #term-data-store'],
    ],
    ['over the end of a line', 'A Data\nStore.', ['Data\nStore → #term-data-store']],
    ['nothing in another case', 'A data store, a DATA STORE, a cmk.', []],
    [
      'an abbreviation and what it is short for',
      'Any CMK is a Customer Managed Key.',
      ['CMK → #term-customer-managed-key', 'Customer Managed Key → #term-customer-managed-key'],
    ],
    ['no part of a word, and no part of a longer name', 'ACMKs, CMK-2, a Data Store Gateway.', []],
    [
      'nothing in headings, links and code',
      '### A CMK\n\n`CMK`, [CMK](#rules), <a href="#rules">a CMK</a>',
      ['CMK → #rules'],
    ],
    ['no ordinary word, though it is defined', 'Log in with the Log.', []],
  ])('link %s', async (_, text, links) => {
    expect((await linked(text, GLOSSARY)).links).toEqual(links)
  })

  it('have anchors that no heading has', async () => {
    const {anchors} = await linked('### Term Data Store\n', GLOSSARY)
    expect(anchors).toEqual(['term-data-store-1', 'term-customer-managed-key'])
  })

  it('are nothing without a glossary', async () => {
    expect(await linked('**Data Store** - what keeps records.\n\nA Data Store.', '')).toEqual({
      links: [],
      anchors: [],
    })
  })
})

describe('marks of endnotes', () => {
  it('lead to the items of a list, code that is a mark too', async () => {
    const endnotes = '## Endnotes\n1. https://a.example\n2. https://b.example, unlike Endnote 1\n'
    expect(
      await linked('See `Endnote 2`, endnote 1 and Endnote 3, but not `see Endnote 1`.', endnotes),
    ).toEqual({
      links: ['Endnote 2 → #endnote-2', 'endnote 1 → #endnote-1', 'Endnote 1 → #endnote-1'],
      anchors: ['endnote-1', 'endnote-2'],
    })
  })

  it('lead to headings of their own', async () => {
    const {links, anchors} = await linked('See Endnote 1.', '## Endnotes\n### Endnote 1\nhttps://a.example\n')
    expect([links, anchors]).toEqual([['Endnote 1 → #endnote-1'], []])
  })

  it('lead nowhere where two lists count alike', async () => {
    const endnotes = '## Endnotes\n1. https://a.example\n\n**Books**\n\n1. A book\n'
    expect((await linked('See Endnote 1.', endnotes)).links).toEqual([])
  })
})
