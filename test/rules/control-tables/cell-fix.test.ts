import {describe, expect, it} from 'vitest'
import {cellFix} from '../../../src/rules/control-tables/cell-fix.ts'
import {readPlaybookText} from '../../reading.ts'

/** A text with a new text in a cell of its first table, row and column from 1; undefined where there is no fix. */
function fixed(text: string, [row, column]: [number, number], replacement: string): string | undefined {
  const {published} = readPlaybookText(text)
  const cell = published!.document.tables[0]!.rows[row - 1]!.cells[column - 1]!
  const fix = cellFix(published!, cell.span, cell.text, replacement)
  if (!fix) return undefined
  const {start, end} = fix.span
  expect([start.line, end.line, end.offset - start.offset]).toEqual([
    end.line,
    end.line,
    end.column - start.column,
  ])
  return text.slice(0, start.offset) + fix.text + text.slice(end.offset)
}

/** The cells that a reader sees. */
function cells(text: string): string[][] {
  return readPlaybookText(text).published!.document.tables[0]!.rows.map((row) =>
    row.cells.map((cell) => cell.text),
  )
}

const ALIGNED =
  '| Id   | Description |\n|------|-------------|\n| 5    | short       |\n| 6    | other       |\n'

describe('cellFix', () => {
  it.each([
    ['a shorter text', 'a', '| a           |'],
    ['a text of the same length', 'SHORT', '| SHORT       |'],
    ['a longer text', 'longer text', '| longer text |'],
    ['a text that is too long', 'longer text yet', '| longer text yet |'],
  ])('keeps the pipes of an aligned table below one another with %s', (_, text, cell) => {
    expect(fixed(ALIGNED, [1, 2], text)).toBe(ALIGNED.replace('| short       |', cell))
  })

  it('keeps them in the first column and in the last row', () => {
    expect(fixed(ALIGNED, [1, 1], '17')).toBe(ALIGNED.replace('| 5    |', '| 17   |'))
    expect(fixed(ALIGNED, [2, 2], 'another')).toBe(ALIGNED.replace('| other       |', '| another     |'))
  })

  it('keeps them with CRLF', () => {
    const text = ALIGNED.replaceAll('\n', '\r\n')
    expect(fixed(text, [1, 2], 'a')).toBe(text.replace('| short       |', '| a           |'))
  })

  it('keeps them in a list', () => {
    const text = '- | Id | Text |\n  |----|------|\n  | 5  | a    |\n'
    expect(fixed(text, [1, 2], 'abc')).toBe(text.replace('| a    |', '| abc  |'))
  })

  it.each([
    ['no padding', '|Id|D|\n|-|-|\n|5|a|\n', '|5|abc|'],
    ['a space of padding', '|Id|D|\n|-|-|\n| 5 | a |\n', '| 5 | abc |'],
    ['padding that aligns nothing', '|Id|D|\n|-|-|\n|5|  a    |\n', '|5|  abc    |'],
    ['tabs', '|Id|D|\n|-|-|\n|5|\ta\t|\n', '|5|\tabc\t|'],
    ['no last pipe', '|Id|D|\n|-|-|\n|5|a\n', '|5|abc'],
    ['no outer pipes', 'Id|D\n-|-\n5|a\n', '5|abc'],
    ['double spaces in its text', '|Id|D|\n|-|-|\n|5|a  b|\n', '|5|abc|'],
    ['a non-breaking space in its text', '|Id|D|\n|-|-|\n|5|a\u00a0b|\n', '|5|abc|'],
    ['an escaped pipe in its text', '|Id|D|\n|-|-|\n|5|a \\| b|\n', '|5|abc|'],
  ])('changes the cell alone with %s', (_, text, row) => {
    const lines = text.split('\n')
    expect(fixed(text, [1, 2], 'abc')).toBe([lines[0], lines[1], row, ''].join('\n'))
  })

  it('changes a cell in HTML', () => {
    const text = '<table><tr><td>Id</td></tr><tr><td> a </td></tr></table>\n'
    expect(fixed(text, [1, 1], 'abc')).toBe(text.replace(' a ', ' abc '))
  })

  it('escapes no pipes in HTML, where a reader would see the backslash', () => {
    const text = '<table><tr><td>Id</td></tr><tr><td>a</td></tr></table>\n'
    expect(fixed(text, [1, 1], 'b | c')).toBe(text.replace('>a<', '>b | c<'))
    expect(fixed(text.replace('>a<', '>a \\| b<'), [1, 1], 'c')).toBe(text.replace('>a<', '>c<'))
  })

  it('fills an empty cell in HTML alone: one in markdown has pipes for its place', () => {
    const text = '<table><tr><td>Id</td></tr><tr><td></td></tr></table>\n'
    expect(fixed(text, [1, 1], 'abc')).toBe(text.replace('<td></td>', '<td>abc</td>'))
    expect(fixed('|Id|D|\n|-|-|\n|5||\n', [1, 2], 'abc')).toBeUndefined()
  })

  it('escapes pipes', () => {
    const text = fixed('|Id|D|\n|-|-|\n|5|a|\n', [1, 2], 'b | c')
    expect(text).toBe('|Id|D|\n|-|-|\n|5|b \\| c|\n')
    expect(cells(text!)).toEqual([['5', 'b | c']])
  })

  it.each([
    ['emphasis', 'a *b*'],
    ['a link', '[a](b.md)'],
    ['code', '`a`'],
    ['a tag', 'a<br>b'],
    ['an entity', 'a &amp; b'],
    ['an escape', 'a \\* b'],
    ['an image', 'a ![b](c.png)'],
  ])('changes no cell with %s', (_, cell) => {
    expect(fixed(`|Id|D|\n|-|-|\n|5|${cell}|\n`, [1, 2], 'abc')).toBeUndefined()
  })

  it('changes no cell of several lines', () => {
    expect(
      fixed('<table><tr><td>Id</td></tr><tr><td>a\nb</td></tr></table>\n', [1, 1], 'abc'),
    ).toBeUndefined()
  })

  it.each([
    'a *b*',
    'a_b_',
    '`a`',
    '<a>',
    'a &amp; b',
    'a \\| b',
    '~~a~~',
    '[a](b.md)',
    '[a][b]',
    'a\nb',
    'a\rb',
  ])('writes nothing that would be markup or another row: %j', (text) => {
    expect(fixed('|Id|D|\n|-|-|\n|5|a|\n', [1, 2], text)).toBeUndefined()
  })

  it('writes brackets that are no link', () => {
    expect(fixed('|Id|D|\n|-|-|\n|5|a|\n', [1, 2], 'Keys of [rooms: all] (or one)')).toBe(
      '|Id|D|\n|-|-|\n|5|Keys of [rooms: all] (or one)|\n',
    )
  })

  it('changes nothing the second time in an aligned table', () => {
    for (const text of ['a', 'longer text', 'longer text yet']) {
      const once = fixed(ALIGNED, [1, 2], text)!
      expect(fixed(once, [1, 2], text)).toBe(once)
    }
  })
})
