import type {Heading} from 'mdast'
import {describe, expect, it} from 'vitest'
import {parseMarkdown} from '../../src/parse/markdown.ts'

describe('parseMarkdown', () => {
  it('counts a byte order mark in places, of the first line in columns too', () => {
    const tree = parseMarkdown('\uFEFF# A\n\n# B\n')
    expect(tree.children.map(({position}) => position)).toEqual([
      {start: {line: 1, column: 2, offset: 1}, end: {line: 1, column: 5, offset: 4}},
      {start: {line: 3, column: 1, offset: 6}, end: {line: 3, column: 4, offset: 9}},
    ])
    const [text] = (tree.children[0] as Heading).children
    expect(text?.position?.start).toEqual({line: 1, column: 4, offset: 3})
  })
})
