import {expect, test} from 'vitest'
import {decorateDiagrams} from '../../../plugins/docusaurus-plugin-proofbook/remark/mermaid.ts'
import {parseMarkdown} from '../../../src/parse/markdown.ts'
import {outlineOf} from './outline-of.ts'

test('a diagram is drawn from its text, and holds its code; other code stays', () => {
  const tree = parseMarkdown(
    '```mermaid\na --> b\n```\n\n- ```Mermaid x\n  c\n  ```\n\n```text\nmermaid\n```',
  )
  decorateDiagrams({tree, pages: {baseUrl: '/books/'}})
  expect(tree.children.map(outlineOf)).toEqual([
    'Diagram(code "a --> b")',
    'list(listItem(Diagram(code "c")))',
    'code "mermaid"',
  ])
  expect(tree.children[0]).toMatchObject({
    attributes: [{name: 'data', value: '{"text":"a --> b","frame":"/books/diagrams/frame.html"}'}],
    position: {start: {offset: 0}, end: {offset: 22}},
  })
})
