import {describe, expect, it} from 'vitest'
import {createFrameworks} from '../../src/frameworks/index.ts'
import {ExcessError} from '../../src/parse/excess-error.ts'
import {handbook} from '../../src/rules/control-tables/handbook.ts'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import {growthOf, LINEAR} from '../growth.ts'
import {readText} from '../reading.ts'

const reading = {
  shapes: {...securityPlaybook, controls: {...securityPlaybook.controls, tables: [...handbook.tables]}},
  frameworks: createFrameworks(handbook.frameworks),
}

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

/** The tables of a text; none where it passes a limit. */
function tablesOf(text: string): unknown[] {
  try {
    return readText(text).tables
  } catch (error) {
    if (!(error instanceof ExcessError)) throw error
    return []
  }
}

describe('hostile tables', () => {
  it.each([
    ['start tags that are not closed', '<table '],
    ['start tags that are not closed, on lines', '<table\n'],
    ['tables that are not closed', '<table>'],
    ['blocks that are not closed', '<table>\n\n'],
    ['tables in lines of text', 'x <table>'],
    ['attributes that are not closed', '<table a="'],
    ['end tags of nothing', '</table>'],
  ])('are read, or refused, in linear time: %s', async (_, piece) => {
    const read = (times: number) => expect(tablesOf(`<p>\n${piece.repeat(times)}\n`)).toEqual([])
    expect(await growthOf(read, 20_000)).toBeLessThan(LINEAR)
  })

  it('are refused where 20,000 nest', () => {
    const text = `${'<table>'.repeat(20_000)}${'</table>'.repeat(20_000)}\n`
    expect(() => told(text)).toThrow('it exceeds the limit `html`: 101, expected at most 100')
  })
})
