import fc from 'fast-check'
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

describe('cellFix', () => {
  it('leaves a reader with the new text, and the rest as it was, and is done', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'B', '.', '|', '-', '(', "'", '&', '\u00e9'),
      minLength: 1,
      maxLength: 8,
    })
    const sentence = fc.array(word, {minLength: 1, maxLength: 4}).map((words) => `x ${words.join(' ')} y`)
    const padding = fc.constantFrom('', ' ', '   ')
    const pipes = (text: string) => text.replaceAll('|', '\\|')
    fc.assert(
      fc.property(sentence, sentence, padding, fc.constantFrom('\n', '\r\n'), (old, text, space, eol) => {
        const before = ['| Id | D |', '|-|-|', '| 5 | '].join(eol)
        const after = ['|', '| 6 | same |', ''].join(eol)
        const source = before + pipes(old) + space + after
        const result = fixed(source, [1, 2], text)
        expect(result).toBe(before + pipes(text) + space + after)
        expect(cells(result!)).toEqual([
          ['5', text],
          ['6', 'same'],
        ])
        expect(fixed(result!, [1, 2], text)).toBe(result)
      }),
    )
  })
})
