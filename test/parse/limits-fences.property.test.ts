import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {describe, expect, it} from 'vitest'
import {FenceGauge} from '../../src/parse/limits-fences.ts'
import {parseReference} from '../../src/parse/reference.ts'

const INDENTS = ['', '', '', ' ', '  ', '   ', '    ', '     ', '      ', '        ', '\t']
const STARTS = ['', '', '', '', '> ', '>', '- ', '1. ', '10. ', '-   ', '> - ', '[^a]: ', '* ', '+++', '---']
const TEXTS = [
  '```',
  '```',
  '```',
  '````',
  '~~~',
  '~~~~',
  '```json',
  '``` a`b',
  '~~~ `',
  '```  ',
  '',
  '',
  '',
  'text',
  '*a* _b_',
  '<div>',
  '</div>',
  '<!--',
  '-->',
  '<!-->',
  '<pre>',
  '</pre>',
  '<?',
  '?>',
  '<!A',
  '<b>',
  '<![CDATA[',
  ']]>',
  '[a]:',
  '| a |',
  '|-|',
  '# a',
  '===',
  '---',
  '`code',
  '$$',
  ':::note',
  '<script>',
  '</script>',
]

const line = fc
  .tuple(
    fc.constantFrom(...INDENTS),
    fc.constantFrom(...STARTS),
    fc.constantFrom(...INDENTS),
    fc.constantFrom(...TEXTS),
  )
  .map(([indent, start, inner, text]) => indent + start + (start === '' ? '' : inner) + text)

describe('lines that are taken for code', () => {
  it('are code for the parser, whatever is around them', () => {
    let told = 0
    fc.assert(
      fc.property(fc.array(line, {minLength: 2, maxLength: 14}), (lines) => {
        const text = lines.join('\n')
        const inert = inertLines(parseReference(text))
        const gauge = new FenceGauge()
        for (const [index, each] of lines.entries()) {
          if (!gauge.isCode(each) || each.trim() === '') continue
          told++
          expect(inert.has(index + 1), `line ${index + 1} of ${JSON.stringify(text)}`).toBe(true)
        }
      }),
      {numRuns: 3_000},
    )
    expect(told).toBeGreaterThan(500)
  })
})

/** The lines of all code, from 1. */
function inertLines(node: Nodes, found = new Set<number>()): Set<number> {
  if (node.type === 'code')
    for (let at = node.position!.start.line; at <= node.position!.end.line; at++) found.add(at)
  else if ('children' in node) for (const child of node.children) inertLines(child, found)
  return found
}
