import {MDXProvider} from '@mdx-js/react'
import type {Root} from 'hast'
import {createElement, type ReactNode} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'
import {rehypePageBody} from '../../../plugins/docusaurus-plugin-proofbook/rehype/page-body.ts'
import {PageBody} from '../../../plugins/docusaurus-plugin-proofbook/theme/proofbook/PageBody.tsx'

const Callout = ({data, children}: {data: string; children?: ReactNode}) =>
  createElement('aside', {title: data}, children)
const em = (props: object) => createElement('i', props)

const element = (tagName: string, properties: object, ...children: unknown[]) => ({
  type: 'element',
  tagName,
  properties,
  children,
})
const text = (value: string) => ({type: 'text', value})
const component = (name: string, data: string, ...children: unknown[]) => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: [{type: 'mdxJsxAttribute', name: 'data', value: data}],
  children,
})

/** What the page of a tree is left with: the data of its one component. */
function dataOf(...children: unknown[]): string {
  const tree = {type: 'root', children} as Root
  rehypePageBody()(tree)
  const [body] = tree.children as {name: string; attributes: {name: string; value: string}[]}[]
  expect(tree.children).toHaveLength(1)
  expect([body!.name, body!.attributes[0]!.name]).toEqual(['PageBody', 'data'])
  return body!.attributes[0]!.value
}

const shown = (...children: unknown[]) => {
  const body = createElement(PageBody, {data: dataOf(...children)})
  return renderToStaticMarkup(createElement(MDXProvider, {components: {Callout, em}}, body))
}

test('an element is its name, its props and what is in it', () => {
  const data = dataOf(
    text('\n'),
    element('p', {}, text('a '), element('b', {id: 'x'}, text('b'))),
    text('\n'),
  )
  expect(data).toBe('[["p",0,"a ",["b",{"id":"x"},"b"]]]')
})

test('attributes are written as a page has them', () => {
  const row = element(
    'tr',
    {},
    text('\n'),
    element('td', {align: 'right', colSpan: 2}, text('1')),
    text('\n'),
    element('th', {className: ['a', 'b'], ariaLabelledBy: ['x', 'y'], dataFootnoteRef: true}),
  )
  expect(shown(element('table', {}, element('tbody', {}, row)))).toBe(
    '<table><tbody><tr><td colSpan="2" style="text-align:right">1</td>' +
      '<th class="a b" aria-labelledby="x y" data-footnote-ref="true"></th></tr></tbody></table>',
  )
  expect(shown(element('area', {coords: [1, 2], alt: ''}), element('details', {open: true, id: null}))).toBe(
    '<area coords="1, 2" alt=""/><details open="" class="pb-author-fold"></details>',
  )
})

test('components of ours and of the theme take the place of their names', () => {
  const html = shown(component('Callout', '{"a":"<"}', element('em', {}, text('<b>'))))
  expect(html).toBe('<aside title="{&quot;a&quot;:&quot;&lt;&quot;}"><i>&lt;b&gt;</i></aside>')
})

test('an element is no property of all objects', () => {
  expect(shown(element('constructor', {}, text('a')))).toBe('<constructor>a</constructor>')
})

test('a component that is not there is a fault', () => {
  expect(() => shown(component('Missing', '{}'))).toThrow('Cannot find the component `Missing`')
})

test('the statements of a page stay', () => {
  const statement = {type: 'mdxjsEsm', value: '', data: {}}
  const tree = {type: 'root', children: [text('a'), statement]} as Root
  rehypePageBody()(tree)
  expect(tree.children[0]).toBe(statement)
  expect(tree.children).toHaveLength(2)
})
