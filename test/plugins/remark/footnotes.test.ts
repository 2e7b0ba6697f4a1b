import {expect, test} from 'vitest'
import {showUncalledNotes} from '../../../plugins/docusaurus-plugin-proofbook/remark/footnotes.ts'
import {parseMarkdown} from '../../../src/parse/markdown.ts'
import {outlineOf} from './outline-of.ts'

test.each([
  ['a note that is called stays one', 'a[^x]\n\n[^x]: X', ['footnoteDefinition(paragraph("X"))']],
  ['a note that nothing calls is text', '[^x]: *X*', ['paragraph("[^x]: " emphasis("X"))']],
  ['so is one that calls itself', '[^x]: X[^x]', ['paragraph("[^x]: " "X" "[^x]")']],
  ['so is one of blocks alone', '[^X]:\n    - a', ['paragraph("[^X]: ")', 'list(listItem(paragraph("a")))']],
  [
    'so is a second one of a label',
    'a[^x]\n\n[^x]: X\n\n[^X]: Y',
    ['footnoteDefinition(paragraph("X"))', 'paragraph("[^X]: " "Y")'],
  ],
  [
    'a note that an uncalled one calls stays one',
    '[^x]: X[^y]\n\n[^y]: Y',
    ['paragraph("[^x]: " "X" footnoteReference())', 'footnoteDefinition(paragraph("Y"))'],
  ],
])('%s', (_, text, expected) => {
  const tree = parseMarkdown(text)
  showUncalledNotes({tree})
  expect(tree.children.slice(-expected.length).map(outlineOf)).toEqual(expected)
})
