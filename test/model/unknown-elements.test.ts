import {describe, expect, it} from 'vitest'
import {readText} from '../reading.ts'

/** Each unknown tag of a text: line, column, role, carrier, and the tag. */
function told(text: string): string[] {
  return readText(text).unknownTags.map(
    ({span, role, carrier, raw}) => `${span.start.line}:${span.start.column} ${role} ${carrier} ${raw}`,
  )
}

describe('unknown tags', () => {
  it('are text unless the document closes them, wherever it does', () => {
    expect(told('A <region>.\n\n- <Note>\n\n> b </note>\n\n<Foo a="1>2" />\n')).toEqual([
      '1:3 text inline <region>',
      '3:3 start block <Note>',
      '5:5 end inline </note>',
      '7:1 alone block <Foo a="1>2" />',
    ])
  })

  it('are tied to the nearest start: one before it is text', () => {
    expect(told('Set <name>. Then <name>x</name>.\n')).toEqual([
      '1:5 text inline <name>',
      '1:18 start inline <name>',
      '1:25 end inline </name>',
    ])
  })

  it('are found in blocks of HTML, in lists and quotes, and not in comments', () => {
    expect(told("> <div>\n> <region>\n> <!-- <no> -->\n> </div>\n\n<p>\n<a b>\n<the owner's id>\n")).toEqual([
      '2:3 text block <region>',
      "8:1 text block <the owner's id>",
    ])
  })

  it('leave an element of HTML alone, in any case, but for one that swallows the rest', () => {
    expect(told('<BR> <Center> <select>\n\n<textarea></textarea>\n')).toEqual([
      '1:15 unclosed inline <select>',
    ])
  })
})

describe('a tag that is text', () => {
  it('is in the text of headings and cells, and not in anchors', () => {
    const {headings, title, tables} = readText(
      '# Delete <name>\n\n## Use <b>a</b> <key> now\n\n| A |\n|-|\n| <x> |\n',
    )
    expect(title).toBe('Delete <name>')
    expect(headings.map(({text, slug}) => [text, slug])).toEqual([
      ['Delete <name>', 'delete'],
      ['Use a <key> now', 'use-a--now'],
    ])
    expect(tables[0]?.rows[0]?.cells[0]).toMatchObject({text: '<x>', blank: false})
  })
})
