import {expect, it} from 'vitest'
import {parseMarkdown} from '../../src/parse/markdown.ts'
import {ancestorsOf, NodeIndex} from '../../src/parse/node-index.ts'
import {visitParents} from '../../src/parse/visit.ts'

const TREE = parseMarkdown('# a *b*\n\n> - c `d`\n>\n>   *e*\n\n*f*\n')
const nodes = new NodeIndex(TREE)

it('gives the nodes of one type in document order', () => {
  const lines = nodes.of('emphasis').map(({node}) => node.position!.start.line)
  expect(lines).toEqual([1, 5, 7])
  expect(nodes.of('table')).toEqual([])
})

it('gives the nodes of several types in document order, parents first', () => {
  const found = nodes.of('text', 'emphasis').map(({node}) => ('value' in node ? node.value : node.type))
  expect(found).toEqual(['a ', 'emphasis', 'b', 'c ', 'emphasis', 'e', 'emphasis', 'f'])
})

it('tells what a node is in', () => {
  const [code] = nodes.of('inlineCode')
  expect(ancestorsOf(code!).map(({type}) => type)).toEqual([
    'root',
    'blockquote',
    'list',
    'listItem',
    'paragraph',
  ])
  expect(ancestorsOf(nodes.of('root')[0]!)).toEqual([])
})

it('knows of each node what a visit knows', () => {
  visitParents(TREE, (node, ancestors) => {
    const placed = nodes.of(node.type).find((each) => each.node === node)
    expect(placed && ancestorsOf(placed)).toEqual(ancestors)
  })
})
