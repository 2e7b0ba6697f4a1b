import {describe, expect, test} from 'vitest'
import {parseWithAdmonitions} from '../../../plugins/docusaurus-plugin-proofbook/remark/admonitions.ts'
import {parseMarkdown} from '../../../src/parse/markdown.ts'
import {outlineOf} from './outline-of.ts'

const shown = (text: string) => parseWithAdmonitions(text).children.map(outlineOf).join(' ')
/** A note that holds what is given. */
const note = (inside: string) => `Callout note(CalloutTitle("Note")${inside && ` ${inside}`})`

describe('a boxed remark', () => {
  test.each([
    ['a paragraph of its own', ':::note\n\nx\n\n:::\n\ny', `${note('paragraph("x")')} paragraph("y")`],
    ['one paragraph', ':::note\nx\n:::\ny', `${note('paragraph("x")')} paragraph("y")`],
    [
      'line endings of another system',
      ':::note\r\nx\r\n:::\r\ny',
      `${note('paragraph("x")')} paragraph("y")`,
    ],
    ['the end of a paragraph', 'y\n:::note\nx\n:::', `paragraph("y") ${note('paragraph("x")')}`],
    [
      'lists, which would take its end for theirs',
      ':::note\n- x\n:::\n- y',
      `${note('list(listItem(paragraph("x")))')} list(listItem(paragraph("y")))`,
    ],
    [
      'a table, which would take its end for a row',
      ':::note\n| x |\n|-|\n| y |\n:::',
      note('table(tableRow(tableCell("x")) tableRow(tableCell("y")))'),
    ],
    ['code with the same signs', ':::note\n```\n:::\n```\n:::', note('code ":::"')],
    ['nothing', ':::note\n:::', note('')],
    ['attributes', ':::note{.wide}\nx\n:::', note('paragraph("x")')],
    [
      'a list item around it',
      '1. y\n\n   :::note\n   x\n   :::\n',
      `list(listItem(paragraph("y") ${note('paragraph("x")')}))`,
    ],
    ['a quote around it', '> :::note\n> x\n> :::', `blockquote(${note('paragraph("x")')})`],
  ])('is found with %s', (_, text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  test.each([
    [':::tip[My *own*]\nx\n:::', 'Callout tip(CalloutTitle("My " emphasis("own")) paragraph("x"))'],
    [':::info My own\nx\n:::', 'Callout info(CalloutTitle("My own") paragraph("x"))'],
    ['::: Danger\nx\n:::', 'Callout danger(CalloutTitle("Danger") paragraph("x"))'],
    [':::caution 1. First\nx\n:::', 'Callout caution(CalloutTitle("1. First") paragraph("x"))'],
  ])('has the title of %j', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  test.each(['::::note\n:::warning\nx\n:::\ny\n::::', ':::note\n:::warning\nx\n:::\ny\n:::'])(
    'may be in another one: %j',
    (text) => {
      const inner = 'Callout warning(CalloutTitle("Warning") paragraph("x"))'
      expect(shown(text)).toBe(note(`${inner} paragraph("y")`))
    },
  )
})

test.each([
  ['is not closed', ':::note\nx\n\ny'],
  ['is closed by fewer colons', '::::note\nx\n:::'],
  ['has an unknown name', ':::details\nx\n:::'],
  ['has a title in two ways', ':::note[x] y\nz\n:::'],
  ['is closed in another block', '- :::note\n  x\n\n:::'],
  ['is closed in HTML', ':::note\n\n<div>\n:::\n</div>'],
  ['is code', '```\n:::note\nx\n:::\n```'],
  ['is a comment', '<!--\n:::note\nx\n:::\n-->'],
])('what %s stays as written', (_, text) => {
  expect(parseWithAdmonitions(text)).toEqual(parseMarkdown(text))
})

test('nodes keep their offsets, and a remark has those of its lines', () => {
  const tree = parseWithAdmonitions('a\n\n:::note Title\n\n## b\n\n:::\n\n## c\n')
  const [, box, heading] = tree.children
  expect([box?.position?.start.offset, box?.position?.end.offset]).toEqual([3, 27])
  expect(heading?.position?.start.offset).toBe(29)
})
