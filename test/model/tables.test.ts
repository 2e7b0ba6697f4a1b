import {describe, expect, it} from 'vitest'
import {readText} from '../reading.ts'

/** Tables as `start-end framework: rows`, a row as its cells. */
function told(text: string) {
  return readText(text).tables.map(({span, framework, rows}) => [
    `${span.start.line}-${span.end.line} ${framework}`,
    ...rows.map((row) => row.cells.map((cell) => cell.text)),
  ])
}

describe('tables', () => {
  it.each([
    ['NIST Subcategory Control', 'nist-csf-1.1'],
    ['nist csf subcategory controls', 'nist-csf-1.1'],
    ['**NIST Subcategory Control**', 'nist-csf-1.1'],
    ['Control Statement', 'organisation'],
    ['Control Statements', 'organisation'],
    ['The Control Statement', null],
    ['Control', null],
    ['Description', null],
  ])('under `%s` cite %s', (header, framework) => {
    expect(readText(`|${header}|Description|\n|-|-|\n|1|x|\n`).tables[0]?.framework).toBe(framework)
  })

  it('may be glued to the label line above, which stays a paragraph', () => {
    expect(told('**Our controls:**\n|Control Statement|Description|\n|-|-|\n|5|x|\n')).toEqual([
      ['2-4 organisation', ['5', 'x']],
    ])
  })

  it('may lack the last pipe of a row, and cells', () => {
    expect(told('|Control Statement|Description|\n|-|-|\n|5|x\n|8|\n')).toEqual([
      ['1-4 organisation', ['5', 'x'], ['8']],
    ])
  })

  it('take in a paragraph right under them, and end at a `<br>`', () => {
    expect(told('|Control Statement|Description|\n|-|-|\n|5|x|\nText.\n')).toEqual([
      ['1-4 organisation', ['5', 'x'], ['Text.']],
    ])
    expect(told('|Control Statement|Description|\n|-|-|\n|5|x|\n<br>\n')).toEqual([
      ['1-3 organisation', ['5', 'x']],
    ])
  })

  it('may be a header alone', () => {
    expect(told('|Control Statement|Description|\n|-|-|\n')).toEqual([['1-2 organisation']])
  })

  it('are none where the delimiter row is of another width', () => {
    expect(told('|Control Statement|Description|\n|-|\n|5|x|\n')).toEqual([])
  })

  it('give cells their rendered text, and the place of what stands in them', () => {
    const [table] = readText(
      '|Control Statement|D|\n|-|-|\n|  [5](x.md) |a  `b` \\| <br>c|\n| | ![i](i.png)|\n',
    ).tables
    const cells = table!.rows.flatMap((row) => row.cells)
    expect(cells.map(({text, blank}) => [text, blank])).toEqual([
      ['5', false],
      ['a b | c', false],
      ['', true],
      ['', false],
    ])
    expect(cells.map(({span}) => [span.start.column, span.end.column])).toEqual([
      [4, 13],
      [15, 30],
      [1, 3],
      [5, 16],
    ])
  })

  it('are found in lists and quotes', () => {
    expect(told('- a\n\n  |Control Statement|\n  |-|\n  |5|\n\n> |A|\n> |-|\n> |1|\n')).toEqual([
      ['3-5 organisation', ['5']],
      ['7-9 null', ['1']],
    ])
  })
})
