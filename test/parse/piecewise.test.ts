import {readFileSync} from 'node:fs'
import type {Root} from 'mdast'
import {describe, expect, it} from 'vitest'
import {filesBelow} from '../../plugins/docusaurus-plugin-proofbook/files-below.ts'
import {parsePiecewise} from '../../src/parse/piecewise.ts'
import {parseReference} from '../../src/parse/reference.ts'

/** The tree of a text whose blocks are all doubtful, and the texts that are parsed for it. */
function inPieces(
  text: string,
  tree: Root = parseReference(text),
  doubtfulAt = tree.children.map(({position}) => position!.start.offset!),
): {tree: Root | undefined; texts: string[]} {
  const texts: string[] = []
  const whole = parsePiecewise(text, {tree, doubtfulAt}, (piece) => {
    texts.push(piece)
    return parseReference(piece)
  })
  return {tree: whole, texts}
}

describe('a document in pieces', () => {
  const text =
    'Begin\n\n# One\n\n- a\n- b\n## Two\n> q\n\n> r\n\nwords\n\n    code\n### Three #\n| a |\n| - |\n| b |\n'

  it('is parsed up to the line at which each next one begins, where nothing is open', () => {
    expect(inPieces(text).texts).toEqual([
      'Begin\n\n# One',
      '# One\n\n- a\n- b\n## Two',
      '## Two\n> q\n\n> r\n\nwords',
      'words\n\n    code\n### Three #',
      '### Three #\n| a |\n| - |\n| b |\n',
    ])
  })

  it('is parsed where it is doubtful only', () => {
    const doubtfulAt = [text.indexOf('code'), text.indexOf('b')]
    const {tree, texts} = inPieces(text, undefined, doubtfulAt)
    expect(texts).toEqual(['# One\n\n- a\n- b\n## Two', 'words\n\n    code\n### Three #'])
    expect(tree).toEqual(parseReference(text))
  })

  it.each([
    ['of all blocks', text],
    ['that begins with a heading', '# One\na\n\n## Two'],
    ['with front matter', '---\na: 1\n---\n# One\n\ntext\n\n# Two\n'],
    ['with Windows line ends', '# One\r\n\r\n- a\r\n\r\n  b\r\n\r\n# Two\r\n<br>\r\n'],
    [
      'with headings that are none of its own',
      '# One\n\n- # in an item\n\n> # in a quote\n\n```sh\n# comment\n```\n',
    ],
    ['with what only looks like a definition', '# One\n\n    [a]::b\n\n# Two\n\n[io]::Open($a, $b)\n'],
    ['without a heading', 'text\n'],
    ['that is empty', ''],
  ])('%s is the same as in one piece', (_, each) => {
    expect(inPieces(each).tree).toEqual(parseReference(each))
  })

  it.each(filesBelow('docs').filter((path) => path.endsWith('.md')))(
    '%s is the same as in one piece',
    (path) => {
      const each = readFileSync(`docs/${path}`, 'utf8')
      const {tree} = inPieces(each)
      if (tree) expect(tree).toEqual(parseReference(each))
      // Only what others may refer to keeps a document of ours in one piece.
      else expect(each).toMatch(/\]: /)
    },
  )

  it.each([
    ['a link', '# One\n\n[a]\n\n# Two\n\n[a]: https://example.com\n'],
    ['a link in an item', '# One\n\n[a]\n\n# Two\n\n- [a]: https://example.com\n'],
    ['a footnote', '# One\n\n[^a]\n\n# Two\n\n[^a]: text\n'],
  ])('that defines %s has to be parsed whole', (_, each) => {
    expect(inPieces(each).tree).toBeUndefined()
  })

  it('has to be parsed whole where a block of the outline does not begin where it says', () => {
    const each = '# One\n\n<!-- open\n\n# Two\n'
    const wrong = parseReference(each.replace('<!--', '    '))
    expect(wrong.children.filter(({type}) => type === 'heading')).toHaveLength(2)
    expect(inPieces(each, wrong).tree).toBeUndefined()
  })
})
