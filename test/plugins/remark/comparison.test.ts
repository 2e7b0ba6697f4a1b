import type {Element, Root} from 'hast'
import type {Nodes, Parents} from 'mdast'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {Compared, Pages} from '../../../plugins/docusaurus-plugin-proofbook/pages.ts'
import {rehypeComparison} from '../../../plugins/docusaurus-plugin-proofbook/rehype/comparison.ts'
import {comparisonOf, componentsOf, dataOf} from './page-of.ts'

const conflict = (ours: string, theirs: string) => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> topic\n`
const shown = async (text: string) => componentsOf(await comparisonOf(`# Vault\n\n${text}`))

describe('the rendered comparison of two variants', () => {
  it('shows blocks that differ beside each other, with the words marked', async () => {
    const text = `## Age\n\nKept.\n\n${conflict('Sealed for **seven** years.\n', 'Sealed for **nine** years.\n')}`
    expect(await shown(text)).toBe(
      'ComparedPart[] ComparedPart[ComparedSame[] ComparedRow[' +
        'ComparedSide[Sealed for ComparedWords[nine] years.] ComparedSide[Sealed for ComparedWords[seven] years.]]]',
    )
  })

  it('puts the older one first, with its place in the file', async () => {
    const dated = (day: string, text: string) => `**Last Update:** ${day}\n\n## Age\n${text}\n`
    const tree = await comparisonOf(
      `# Vault\n\n${conflict(dated('01/31/2023', 'Old.'), dated('02/28/2023', 'New.'))}`,
    )
    expect(dataOf(tree, 'ComparedSide')).toEqual({
      side: 'first',
      label: 'HEAD',
      age: 'older',
      line: 4,
      endLine: 4,
    })
  })

  it('takes one column for a section that one variant has, without its heading', async () => {
    const tree = await comparisonOf(`# Vault\n\n${conflict('## New\n- one\n- two\n', '')}`)
    expect(componentsOf(tree)).toBe('ComparedPart[] ComparedPart[ComparedRow[ComparedSide[one two]]]')
    expect(dataOf(tree, 'ComparedRow')).toEqual({isStacked: true})
  })

  it('compares code by its lines, and raw HTML that does not end what it begins', async () => {
    const code = (action: string) => `\`\`\`json\n{"Effect": "Allow",\n"Action": "${action}"}\n\`\`\`\n`
    expect(await shown(`## A\n${conflict(code('s3:GetObject'), code('s3:PutObject'))}`)).toContain(
      'ComparedPart[ComparedLines[]]',
    )
    const half = (word: string) => `<div>\n\n${word}\n`
    expect(await shown(`## A\n\n${conflict(half('one'), half('two'))}</div>\n`)).toContain(
      'ComparedPart[ComparedRow[ComparedSide[two] ComparedSide[one]]]',
    )
    expect(await shown(`## A\n\n${conflict('<div>\none\n', '<div>\ntwo\n')}\nx\n\n</div>\n`)).toContain(
      'ComparedPart[ComparedLines[] ',
    )
  })

  it('shows a section by its source alone where only that differs', async () => {
    expect(await shown(`## A\nx\n\n${conflict('<!-- one -->\n', '<!-- two -->\n')}`)).toBe(
      'ComparedPart[] ComparedPart[]',
    )
  })

  it('resolves references by the definitions of their own variant, and shows the marks of notes', async () => {
    const text = (word: string) =>
      `See [that][x].[^1]\n\n[x]: https://example.com/${word}\n[^1]: Note ${word}\n`
    const tree = await comparisonOf(`# Vault\n\n## A\n${conflict(text('one'), text('two'))}`)
    expect(addressesOf(tree)).toEqual([])
    const other = await comparisonOf(
      `# Vault\n\n## A\n${conflict(`Oh, ${text('one')}`, `Well, ${text('two')}`)}`,
    )
    expect(addressesOf(other)).toEqual(['https://example.com/two', 'https://example.com/one'])
    expect(componentsOf(other)).toContain('[^1]: Note')
  })
})

function addressesOf(node: Nodes): string[] {
  const own = (node.data as {hProperties?: {href?: string}} | undefined)?.hProperties?.href
  const inside = 'children' in node ? (node as Parents).children.flatMap(addressesOf) : []
  return own === undefined ? inside : [own, ...inside]
}

describe('a side of the comparison', () => {
  it('has no id, no name and no heading of the page', async () => {
    const element = (tagName: string, properties: Element['properties']): Element => ({
      type: 'element',
      tagName,
      properties,
      children: [],
    })
    const side = {
      type: 'mdxJsxFlowElement',
      name: 'ComparedSide',
      attributes: [{type: 'mdxJsxAttribute', name: 'data', value: '{"side":"first"}'}],
      children: [element('h3', {id: 'a'}), element('p', {id: 'user-content-b'}), element('a', {name: 'c'})],
    }
    const tree = {type: 'root', children: [side]} as Root
    const subject = {variant: {}, playbook: {}, shelf: {}}
    const pages = {
      compared: async () => ({first: subject, second: subject}) as unknown as Compared,
      variantPath: () => '/vault/',
    } as unknown as Pages
    await rehypeComparison(pages)()(tree, new VFile())
    expect(side.children.map(({tagName, properties}) => [tagName, properties.id, properties.name])).toEqual([
      ['p', undefined, undefined],
      ['p', undefined, undefined],
      ['a', undefined, undefined],
    ])
    expect(side.children[0]!.properties.className).toContain('pb-compared-heading--3')
  })
})
