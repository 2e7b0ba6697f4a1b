import {describe, expect, it} from 'vitest'
import {csvRecord, spreadsheetCell} from '../../src/exports/spreadsheet-cell.ts'

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    [' =1', "' =1"],
    ['\u200B=1', "'\u200B=1"],
    ['\uFF1D1', "'\uFF1D1"],
    ['\t1', "' 1"],
    ['\n=1', "' =1"],
  ])('%j is no formula', (text, cell) => {
    expect(spreadsheetCell(text)).toBe(cell)
  })

  it.each(['', '1. =a', 'a-b', '“a”', '#5', "'a"])('%j stays as it is', (text) => {
    expect(spreadsheetCell(text)).toBe(text)
  })

  it('has no control characters', () => {
    expect(spreadsheetCell('a\r\nb\u0000c')).toBe('a  b c')
  })
})

describe('a record', () => {
  it('quotes what would end a cell, and white space that a reader may drop', () => {
    expect(csvRecord(['a', 'b "c"', 'd,e', 'f;g', ' h', 'i ', ''])).toBe(
      'a,"b ""c""","d,e","f;g"," h","i ",\r\n',
    )
  })

  it('quotes after the apostrophe', () => {
    expect(csvRecord(['=HYPERLINK("x","y")'])).toBe('"\'=HYPERLINK(""x"",""y"")"\r\n')
  })
})
