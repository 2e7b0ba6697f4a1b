import type {Element, Root} from 'hast'
import {expect, test} from 'vitest'
import {rehypeSanitize} from '../../../plugins/docusaurus-plugin-proofbook/rehype/sanitize.ts'

const clean = (...children: Root['children']) => rehypeSanitize()({type: 'root', children}).children
const element = (
  tagName: string,
  properties: Element['properties'] = {},
  ...children: Element['children']
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
const text = (value: string) => ({type: 'text' as const, value})

test('sizes stay as written, ids and names get a prefix, and no class of the site can be imitated', () => {
  const span = element('span', {id: 'PR.AC-1', className: ['alert', 'proofbook-anchor-x']}, text('x'))
  const image = element('img', {src: '/x.png', width: 50, alt: '', name: 'createElement'})
  expect(clean(span, image)).toEqual([
    element('span', {id: 'user-content-PR.AC-1', className: []}, text('x')),
    element('img', {src: '/x.png', width: 50, alt: '', name: 'user-content-createElement'}),
  ])
})

test('headings, and the anchors beside them, keep the ids that the model gave them', () => {
  const heading = element('h2', {id: 'keys'}, text('Keys'))
  const anchor = element('span', {id: 'Keys', className: ['proofbook-anchor']})
  expect(clean(anchor, heading)).toEqual([anchor, heading])
})

test('a picture keeps its image and loses the sources that a browser would load instead', () => {
  const source = element('source', {srcSet: 'https://evil.example/x.png'})
  const image = element('img', {src: '/x.png'})
  expect(clean(element('picture', {}, source, image))).toEqual([element('picture', {}, image)])
})

test('scripts and styles go with their text, handlers and styles of elements without', () => {
  const loud = element('p', {onClick: 'x()', style: 'color:red'}, text('kept'))
  expect(clean(element('script', {}, text('x()')), element('style', {}, text('b{}')), loud)).toEqual([
    element('p', {}, text('kept')),
  ])
})

test('addresses that would run are taken from their elements', () => {
  const links = ['javascript:x()', ' java\nscript:x()', 'data:text/html,x', 'vbscript:x'].map((href) =>
    element('a', {href}),
  )
  for (const link of clean(...links) as Element[]) expect(link.properties.href).toBeUndefined()
})

test('components pass with their props, and what is inside them is cleaned', () => {
  const component = {
    type: 'mdxJsxFlowElement' as const,
    name: 'PolicyExample',
    attributes: [{type: 'mdxJsxAttribute' as const, name: 'data', value: '{"a":"<script>"}'}],
    children: [element('pre', {onClick: 'x()'}, text('code'))],
  }
  expect(clean(component as unknown as Element)).toEqual([
    {...component, children: [element('pre', {}, text('code'))]},
  ])
})

test('an element that imitates a component’s slot stays an element', () => {
  const imitation = element('div', {className: ['slot-0', '0']}, text('x'))
  expect(clean(imitation)).toEqual([element('div', {className: ['0']}, text('x'))])
})

test('a component in a line stays in its paragraph, of raw HTML too', () => {
  const component = {type: 'mdxJsxTextElement', name: 'NotWritten', attributes: [], children: []}
  const paragraph = element('p', {}, text('a '), component as never, text(' b'))
  expect(clean(paragraph)).toMatchObject([
    {tagName: 'p', children: [text('a '), {type: 'mdxJsxTextElement', name: 'NotWritten'}, text(' b')]},
  ])
})
