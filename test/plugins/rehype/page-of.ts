import type {Nodes, Root} from 'hast'
import {type Options, toHast} from 'mdast-util-to-hast'
import {rehypeSanitize} from '../../../plugins/docusaurus-plugin-proofbook/rehype/sanitize.ts'
import {parseMarkdown} from '../../../src/parse/markdown.ts'

/** The cleaned elements of a text, as the platform makes them. */
export function elementsOf(markdown: string, options: Options = {footnoteBackContent: '↩'}): Root {
  return rehypeSanitize()(toHast(parseMarkdown(markdown), options) as Root)
}

/** Elements as HTML that is easy to read: properties by their names, no white space between blocks. */
export function htmlOf(node: Nodes): string {
  if (node.type === 'text') return node.value === '\n' ? '' : node.value
  const inside = 'children' in node ? node.children.map(htmlOf).join('') : ''
  if (node.type !== 'element') return inside
  const properties = Object.entries(node.properties).filter(([, value]) => value !== undefined)
  const attributes = properties.map(([name, value]) => ` ${name}=${JSON.stringify(value)}`).sort()
  return `<${node.tagName}${attributes.join('')}>${inside}</${node.tagName}>`
}
