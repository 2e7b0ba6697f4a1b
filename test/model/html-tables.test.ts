import {describe, expect, it} from 'vitest'
import {createFrameworks} from '../../src/frameworks/index.ts'
import {handbook} from '../../src/rules/control-tables/handbook.ts'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import {readText} from '../reading.ts'

const reading = {
  shapes: {...securityPlaybook, controls: {...securityPlaybook.controls, tables: [...handbook.tables]}},
  frameworks: createFrameworks(handbook.frameworks),
}
const HEAD = '<tr><th>Handbook</th><th>Description</th></tr>'

/** Tables as the place of their start and their last line, header and rows, a row as its cells. */
function told(text: string) {
  return readText(text, reading).tables.map(({span: {start, end}, header, rows}) => {
    expect(text.slice(start.offset, end.offset)).toMatch(/^<table[\s\S]*<\/table\s*>$/i)
    return [
      `${start.line}:${start.column}-${end.line}`,
      ...[header, ...rows.map((row) => row.cells)].map((cells) => cells.map((cell) => cell.text)),
    ]
  })
}

/** The source of each row, and of each of its cells. */
function sources(text: string) {
  const source = ({start, end}: {start: {offset: number}; end: {offset: number}}) =>
    text.slice(start.offset, end.offset)
  return readText(text, reading).tables.flatMap(({rows}) =>
    rows.map((row) => [source(row.span), ...row.cells.map((cell) => source(cell.span))]),
  )
}

const header = ['Handbook', 'Description']

describe('a table in HTML', () => {
  it('cites controls as one in markdown does', () => {
    const [table] = readText(
      `<table>${HEAD}\n<tr><td>KEY-1</td><td>Yearly</td></tr></table>\n`,
      reading,
    ).tables
    expect(table).toMatchObject({framework: 'handbook-1', idColumn: 1, written: 'html'})
    expect(table!.rows[0]!.citation).toEqual({
      carrier: 'table',
      framework: 'handbook-1',
      written: 'KEY-1',
      id: 'KEY-1',
      isOpen: false,
      idSpan: {start: {line: 2, column: 9, offset: 62}, end: {line: 2, column: 14, offset: 67}},
      text: 'Yearly',
      textSpan: {start: {line: 2, column: 23, offset: 76}, end: {line: 2, column: 29, offset: 82}},
      span: {start: {line: 2, column: 1, offset: 54}, end: {line: 2, column: 39, offset: 92}},
      wording: {kind: 'differs', of: []},
    })
  })

  it.each([
    ['over lines', `<table>\n${HEAD}\n<tr>\n<td>\nKEY-1\n</td>\n<td>a\nb</td>\n</tr>\n</table>\n`, '1:1-10'],
    [
      'over blank lines',
      `<table>\n\n<thead>\n\n${HEAD}\n\n</thead>\n\n<tbody>\n\n<tr>\n\n<td>\n\nKEY-1\n\n</td>\n\n<td>a b</td>\n\n</tr>\n\n</tbody>\n\n</table>\n`,
      '1:1-25',
    ],
    [
      'in upper case',
      '<TABLE><TR><TD>Handbook<TD>Description</TR><TR><TD>KEY-1<TD>a b</TR></TABLE>',
      '1:1-1',
    ],
    ['without end tags', '<table><tr><th>Handbook<th>Description<tr><td>KEY-1<td>a b</table>', '1:1-1'],
    [
      'with attributes',
      `<table class="a > b"\n  border=1>${HEAD}<tr><td>KEY-1</td><td>a b</td></tr></table >`,
      '1:1-2',
    ],
    ['behind other tags', `<div>x <table>${HEAD}<tr><td>KEY-1</td><td>a b</td></tr></table></div>`, '1:8-1'],
    ['in a line of text', `Text <table>${HEAD}<tr><td>KEY-1</td><td>a b</td></tr></table> text`, '1:6-1'],
    ['in a list', `- x\n\n  <table>${HEAD}\n\n  <tr><td>KEY-1</td><td>a\n  b</td></tr></table>\n`, '3:3-6'],
    ['in a quote', `> <table>${HEAD}\n> <tr><td>KEY-1</td><td>a\n> b</td></tr></table>\n`, '1:3-3'],
    [
      'in a quote in a list',
      `- > <table>${HEAD}\n  > <tr><td>KEY-1</td><td>a\n  > b</td></tr></table>\n`,
      '1:5-3',
    ],
  ])('is read %s', (_, text, place) => {
    expect(told(text)).toEqual([[place, header, ['KEY-1', 'a b']]])
  })

  it('has the same lines and columns with CRLF', () => {
    const text = `<table>\n${HEAD}\n<tr>\n<td>KEY-1</td>\n<td>a\nb</td>\n</tr>\n</table>\n`
    expect(told(text.replaceAll('\n', '\r\n'))).toEqual(told(text))
  })

  it('has heads, bodies and feet, and heads of rows', () => {
    const body = '<tbody><tr><th>KEY-1</th><td>a</td></tr></tbody>'
    const foot = '<tfoot><tr><td>KEY-2</td><td>b</td></tr></tfoot>'
    const text = `<table><caption>Keys</caption><colgroup><col></colgroup><thead>${HEAD}</thead>${body}${foot}</table>`
    expect(told(text)).toEqual([[expect.any(String), header, ['KEY-1', 'a'], ['KEY-2', 'b']]])
  })

  it.each([
    ['entities', 'a &amp; b&#33;', 'a & b!', 'a &amp; b&#33;'],
    ['spaces of any kind', ' a&nbsp; b ', 'a b', 'a&nbsp; b'],
    ['breaks', 'a<br>b<br/>c', 'a b c', 'a<br>b<br/>c'],
    ['tags inside words', 'a<b>b</b>c', 'abc', 'a<b>b</b>c'],
    ['comments', 'a<!-- x -->b', 'ab', 'a<!-- x -->b'],
    ['paragraphs', '<p>a</p><p>b</p>c', 'a b c', '<p>a</p><p>b</p>c'],
    ['lists', 'a<ul><li>b</li><li>c</li></ul>d', 'a b c d', 'a<ul><li>b</li><li>c</li></ul>d'],
    ['links', '<a href="x">a</a>', 'a', '<a href="x">a</a>'],
  ])('renders the %s of a cell', (_, cell, text, source) => {
    const table = `<table>${HEAD}<tr><td>KEY-1</td><td>${cell}</td></tr></table>`
    expect(told(table)[0]!.at(-1)).toEqual(['KEY-1', text])
    expect(sources(table)[0]!.at(-1)).toBe(source)
  })

  it('ends rows without end tags where the next one begins', () => {
    const text = '<table><tr><th>Handbook<tr><td>KEY-1<td>a<tr><td>KEY-2<td>b</table>'
    expect(sources(text)).toEqual([
      ['<tr><td>KEY-1<td>a', 'KEY-1', 'a'],
      ['<tr><td>KEY-2<td>b', 'KEY-2', 'b'],
    ])
  })

  it('has blank cells where nothing stands in them, not even an image', () => {
    const cells = '<td></td><td> \n </td><td><img src="a.png"></td><td><b></b></td><td>a</td>'
    const [table] = readText(`<table>${HEAD}<tr>${cells}</tr></table>`, reading).tables
    expect(table!.rows[0]!.cells.map(({text, blank}) => [text, blank])).toEqual([
      ['', true],
      ['', true],
      ['', false],
      ['', true],
      ['a', false],
    ])
  })

  it('may be one of two in a row', () => {
    const table = (id: string) => `<table>${HEAD}<tr><td>${id}</td><td>a</td></tr></table>`
    expect(told(table('KEY-1') + table('KEY-2'))).toEqual([
      ['1:1-1', header, ['KEY-1', 'a']],
      ['1:95-1', header, ['KEY-2', 'a']],
    ])
  })

  it('takes a table within it for a part of its cell', () => {
    const inner = `<table>${HEAD}<tr><td>KEY-2</td><td>b</td></tr></table>`
    const text = `<table>${HEAD}<tr><td>KEY-1</td><td>a ${inner} c</td></tr><tr><td>LOG-1</td><td>d</td></tr></table>`
    expect(told(text)).toEqual([
      ['1:1-1', header, ['KEY-1', 'a Handbook Description KEY-2 b c'], ['LOG-1', 'd']],
    ])
  })

  it('stands among markdown tables in the order of the document', () => {
    const html = `<table>${HEAD}<tr><td>KEY-1</td><td>a</td></tr></table>\n\n`
    const text = `|Handbook|\n|-|\n|KEY-2|\n\n${html}|Handbook|\n|-|\n|LOG-1|\n`
    const {tables} = readText(text, reading)
    expect(tables.map(({written, rows}) => `${written} ${rows[0]!.citation!.id}`)).toEqual([
      'markdown KEY-2',
      'html KEY-1',
      'markdown LOG-1',
    ])
  })

  it.each([
    ['it is not closed', `<table>${HEAD}<tr><td>KEY-1</td></tr>\n\nText\n`],
    ['it is closed and never opened', `${HEAD}<tr><td>KEY-1</td></tr></table>\n`],
    ['it is a comment', `<!-- <table>${HEAD}<tr><td>KEY-1</td></tr></table> -->\n`],
    ['it is a comment over lines', `<!--\n\n<table>${HEAD}<tr><td>KEY-1</td></tr></table>\n\n-->\n`],
    [
      'it is code',
      `\`\`\`html\n<table>${HEAD}</table>\n\`\`\`\n\n    <table>${HEAD}</table>\n\n\`<table></table>\`\n`,
    ],
    ['it is escaped', '\\<table>\\</table>\n'],
    ['its tag is another', `<tables>${HEAD}</tables>\n`],
  ])('is none where %s', (_, text) => {
    expect(told(text)).toEqual([])
  })

  it('is found behind one that is not closed', () => {
    const text = `<table>${HEAD}\n\nText\n\n<table>${HEAD}<tr><td>KEY-1</td><td>a</td></tr></table>\n`
    expect(told(text)).toEqual([['5:1-5', header, ['KEY-1', 'a']]])
  })

  it('is found behind a script that speaks of one', () => {
    const text = `<script>const a = '<table>'</script>\n\n<table>${HEAD}<tr><td>KEY-1</td><td>a</td></tr></table>\n`
    expect(told(text)).toEqual([['3:1-3', header, ['KEY-1', 'a']]])
  })

  it('may have no rows, or no cells', () => {
    expect(told('<table></table>\n\n<table><td>Handbook</td></table>\n\n<table><tr></tr></table>\n')).toEqual(
      [
        ['1:1-1', []],
        ['3:1-3', []],
        ['5:1-5', []],
      ],
    )
  })
})
