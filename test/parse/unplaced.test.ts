import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {parseMarkdown} from '../../src/parse/markdown.ts'

/** Each leaf and link as `type line:column-line:column`, with what stands there in the source. */
function placed(text: string): string[] {
  const told: string[] = []
  visit(parseMarkdown(text) as Root, (node) => {
    if (node.type !== 'link' && node.type !== 'text' && node.type !== 'inlineCode') return
    const {start, end} = node.position!
    told.push(
      `${node.type} ${start.line}:${start.column}-${end.line}:${end.column} ${text.slice(start.offset, end.offset)}`,
    )
  })
  return told
}

describe('addresses that the parser finds in a text', () => {
  it('stand where they stand, with the text around them', () => {
    expect(placed('# T\n\nSee git+ssh://git@example.com/a now\n')).toEqual([
      'text 1:3-1:4 T',
      'text 3:1-3:15 See git+ssh://',
      'link 3:15-3:30 git@example.com',
      'text 3:15-3:30 git@example.com',
      'text 3:30-3:36 /a now',
    ])
  })

  it('stand between what has its own place', () => {
    const told = placed('`a` x.y://me@example.org **b** z.y://me@example.org\n')
    expect(told.filter((line) => line.startsWith('link'))).toEqual([
      'link 1:11-1:25 me@example.org',
      'link 1:38-1:52 me@example.org',
    ])
  })

  it('leave no node without a place, whatever is escaped around them', () => {
    for (const text of [
      'a \\* &amp; x.y://me@example.org \\*',
      '> - x.y://me@example.org\n>   y',
      '| x.y://me@example.org |\n| - |\n',
    ]) {
      visit(parseMarkdown(text), (node) =>
        expect([node.type, node.position !== undefined]).toEqual([node.type, true]),
      )
    }
  })
})
