import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {describe, expect, it} from 'vitest'
import {RowGauge} from '../../src/parse/limits-rows.ts'
import {parseReference} from '../../src/parse/reference.ts'

const INDENTS = ['', '', '', '', '', ' ', '  ', '   ', '    ', '\t']
const LINES = [
  ...[
    '',
    '',
    '',
    '| a |',
    '| a | b |',
    '|a|b',
    '||',
    '| |',
    '|',
    '| a ||',
    '| a \\| b |',
    '| `a|b` |',
    '|-|',
    '|-|-|',
  ],
  ...[
    '|:-:|-',
    '| - |',
    '|--|--|  ',
    '|- |',
    '-|-',
    '|=|',
    '|-|-|-|',
    '| _a_ |',
    '|[a]|',
    '|# a|',
    '|<b>|',
    '|<!--|',
  ],
  ...[
    '- a',
    '1. a',
    '> a',
    '> | a |',
    '- | a |',
    '```',
    '<div>',
    '<!--',
    '-->',
    '---',
    '===',
    '# a',
    '[a]: b',
    '[^a]: b',
  ],
  ...['text', '+++', '<pre>', '</pre>', '~~~'],
]
const TABLES = [
  '| a |\n|-|',
  '| a | b |\n|-|-|\n| c |',
  '|a|\n|-|\n|b|\n|c|',
  '| a |\n|:-:|\n',
  '|a|b|\n|-|-',
]
const part = fc
  .tuple(fc.constantFrom(...INDENTS), fc.constantFrom(...LINES, ...TABLES, ...TABLES, ...TABLES))
  .map(([indent, text]) => indent + text.replaceAll('\n', `\n${indent}`))

describe('lines that are taken for rows', () => {
  it('are rows for the parser, or no text at all, whatever is around them', () => {
    let told = 0
    fc.assert(
      fc.property(fc.array(part, {minLength: 3, maxLength: 12}), (parts) => {
        const text = parts.join('\n')
        const lines = text.split('\n')
        const apart = linesApart(parseReference(text))
        const gauge = new RowGauge()
        for (const [index, each] of lines.entries()) {
          if (!gauge.isRow(each)) continue
          told++
          expect(apart.has(index + 1), `line ${index + 1} of ${JSON.stringify(text)}`).toBe(true)
        }
      }),
      {numRuns: 5_000},
    )
    expect(told).toBeGreaterThan(300)
  })
})

/** The lines, from 1, of what is not read as a paragraph. */
function linesApart(node: Nodes, found = new Set<number>()): Set<number> {
  if (/^(?:table|code|html|yaml|toml)$/.test(node.type))
    for (let at = node.position!.start.line; at <= node.position!.end.line; at++) found.add(at)
  else if ('children' in node) for (const child of node.children) linesApart(child, found)
  return found
}
