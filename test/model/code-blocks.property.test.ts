import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {collectCodeBlocks, offsetInVariant} from '../../src/model/code-blocks.ts'
import type {CodeBlock} from '../../src/model/passages.ts'
import {parseMarkdown} from '../../src/parse/markdown.ts'
import {NodeIndex} from '../../src/parse/node-index.ts'
import {Locator} from '../../src/parse/place.ts'

const blocksOf = (text: string) => collectCodeBlocks(new NodeIndex(parseMarkdown(text)), new Locator(text))

/** The characters of the text to which the characters of a block are mapped. */
function mapped(text: string, block: CodeBlock): string {
  return Array.from(block.value.split(''), (_, offset) => text[offsetInVariant(block, offset)]).join('')
}

describe('code blocks', () => {
  const indent = fc.integer({min: 0, max: 3}).map((size) => ' '.repeat(size))
  const container = fc.constantFrom(
    {first: '', rest: ''},
    {first: '- ', rest: '  '},
    {first: '10) ', rest: '    '},
    {first: '> ', rest: '> '},
    {first: '* > ', rest: '  > '},
    {first: '> - > ', rest: '>   > '},
    {first: '- 1. ', rest: '     '},
  )
  const content = fc.stringMatching(/^[ ab{}"|#>*é😀-]{0,12}$/u)

  it('map each character to its own, whatever holds them and however they are indented', () => {
    const layouts = fc.record({
      container,
      indent,
      lines: fc.array(content, {minLength: 1, maxLength: 6}),
      eol: fc.constantFrom('\n', '\r\n'),
      before: fc.constantFrom('', 'Text.\n\n'),
    })
    fc.assert(
      fc.property(layouts, (layout) => {
        const {first, rest} = layout.container
        const fence = `${layout.indent}~~~`
        const inside = [fence, ...layout.lines.map((line) => layout.indent + line), fence]
        const text =
          layout.before +
          inside.map((line, index) => (index === 0 ? first : rest) + line + layout.eol).join('')
        const blocks = blocksOf(text)
        expect(blocks.map((block) => block.value)).toEqual([layout.lines.join(layout.eol)])
        expect(mapped(text, blocks[0]!)).toBe(blocks[0]!.value)
      }),
      {numRuns: 400},
    )
  })
})
