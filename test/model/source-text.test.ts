import type {InlineCode, Text} from 'mdast'
import {visitParents} from 'unist-util-visit-parents'
import {describe, expect, it} from 'vitest'
import {spanInText, textsIn} from '../../src/model/source-text.ts'
import {parseMarkdown} from '../../src/parse/markdown.ts'
import {Locator} from '../../src/parse/place.ts'

/** The first text or code of a markdown text. */
function firstText(markdown: string): Text | InlineCode {
  return textsIn(parseMarkdown(markdown))[0]!
}

/** What the source has for a stretch of the first text, and where it begins. */
function told(markdown: string, value: string) {
  const node = firstText(markdown)
  const from = node.value.indexOf(value)
  expect(from).not.toBe(-1)
  const {start, end} = spanInText(node, from, from + value.length, new Locator(markdown))
  return [`${start.line}:${start.column}`, markdown.slice(start.offset, end.offset)]
}

describe('spanInText', () => {
  it.each([
    ['plain text', 'a KEY-1 b', 'KEY-1', ['1:3', 'KEY-1']],
    ['the whole text', 'KEY-1', 'KEY-1', ['1:1', 'KEY-1']],
    ['text behind an escape', 'a \\* KEY-1 b', 'KEY-1', ['1:6', 'KEY-1']],
    ['text with escapes', 'a K\\.E\\-Y b', 'K.E-Y', ['1:3', 'K\\.E\\-Y']],
    ['text that ends with an escape', 'a KEY\\.', 'KEY.', ['1:3', 'KEY\\.']],
    ['text that begins with an escape', '\\(KEY\\) b', '(KEY)', ['1:1', '\\(KEY\\)']],
    ['an escaped backslash', 'a \\\\ KEY', 'KEY', ['1:6', 'KEY']],
    ['text behind an entity', 'a &amp; KEY-1', 'KEY-1', ['1:9', 'KEY-1']],
    ['text with a numeric entity', 'a KEY&#45;1 b', 'KEY-1', ['1:3', 'KEY&#45;1']],
    ['text with a hexadecimal entity', 'a KEY&#x2d;1 b', 'KEY-1', ['1:3', 'KEY&#x2d;1']],
    ['text that ends with an entity', 'a KEY&gt;', 'KEY>', ['1:3', 'KEY&gt;']],
    ['an ampersand that is none', 'a & b; KEY \\.', 'KEY', ['1:8', 'KEY']],
    ['an entity that is none', 'a &nothing; KEY \\.', 'KEY', ['1:13', 'KEY']],
    ['an ampersand written as an entity, and what looks like one', 'a &amp;amp; KEY', 'KEY', ['1:13', 'KEY']],
    ['a character of two units', '\u{1F511} \\* KEY', 'KEY', ['1:7', 'KEY']],
    ['an entity of a character of two units', '&#x1F511; KEY', 'KEY', ['1:11', 'KEY']],
    ['a continued line', 'a\nb KEY', 'KEY', ['2:3', 'KEY']],
    ['an indented line', 'a\n   KEY', 'KEY', ['2:4', 'KEY']],
    ['a line in a quote', '> a\n> KEY', 'KEY', ['2:3', 'KEY']],
    ['a line in quotes of quotes', '> > a\n> > KEY', 'KEY', ['2:5', 'KEY']],
    ['a line in a list', '- a\n  KEY \\.', 'KEY', ['2:3', 'KEY']],
    ['a line with CRLF', 'a\r\nKEY', 'KEY', ['2:1', 'KEY']],
    ['an indented line with CRLF', '- a\r\n  KEY \\* b', 'KEY * b', ['2:3', 'KEY \\* b']],
    ['a stretch of two lines', '> KEY\n> LOG', 'KEY\nLOG', ['1:3', 'KEY\n> LOG']],
    ['code', '`a KEY b`', 'KEY', ['1:4', 'KEY']],
    ['code of two marks', '`` a KEY ` ``', 'KEY', ['1:6', 'KEY']],
    ['code of two lines', '`a\nKEY`', 'KEY', ['2:1', 'KEY']],
    ['text before an escape', 'KEY\\-1', 'KEY', ['1:1', 'KEY']],
    ['an ampersand of a number', 'a &#38;amp; KEY', 'KEY', ['1:13', 'KEY']],
  ])('finds %s', (_, markdown, value, expected) => {
    expect(told(markdown, value)).toEqual(expected)
  })
})

describe('textsIn', () => {
  it('opens links, emphasis and lists, and leaves out images and HTML', () => {
    const tree = parseMarkdown('a **b `c`** [d *e*](f) ![g](h)<i>i</i>\n\n- j\n')
    expect(textsIn(tree).map(({value}) => value.trim())).toEqual(['a', 'b', 'c', '', 'd', 'e', '', 'i', 'j'])
  })

  it('has the texts that a walk of the tree finds', () => {
    const tree = parseMarkdown('> a *b*\n\n|c|\n|-|\n|d|\n')
    const walked: string[] = []
    visitParents(tree, 'text', ({value}: Text) => {
      walked.push(value)
    })
    expect(textsIn(tree).map(({value}) => value)).toEqual(walked)
  })
})
