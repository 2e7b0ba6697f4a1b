import fc from 'fast-check'
import type {InlineCode, Text} from 'mdast'
import {describe, expect, it} from 'vitest'
import {spanInText, textsIn} from '../../src/model/source-text.ts'
import {parseMarkdown} from '../../src/parse/markdown.ts'
import {Locator} from '../../src/parse/place.ts'

/** The first text or code of a markdown text. */
function firstText(markdown: string): Text | InlineCode {
  return textsIn(parseMarkdown(markdown))[0]!
}

describe('spanInText', () => {
  it('spans as much source for each character as it takes to write it', () => {
    const pieces = fc.constantFrom(
      ['a', 'a'],
      ['.', '\\.'],
      ['-', '-'],
      ['(', '\\('],
      ['&', '&amp;'],
      ['-', '&#45;'],
      ['\u{1F511}', '\u{1F511}'],
      ['\\', '\\\\'],
      [' b', ' b'],
      ['&no;', '&no;'],
      ['\u{1F511}', '&#x1F511;'],
    )
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 12}), (list) => {
        const markdown = `x${list.map(([, source]) => source).join('')}x`
        const node = firstText(markdown)
        const locator = new Locator(markdown)
        let [value, source] = [1, 1]
        for (const [written = '', escaped = ''] of list) {
          const {start, end} = spanInText(node, value, value + written.length, locator)
          expect([start.offset, end.offset]).toEqual([source, source + escaped.length])
          value += written.length
          source += escaped.length
        }
      }),
    )
  })
})
