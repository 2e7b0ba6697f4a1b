import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {applyFixes} from '../../src/check/fix.ts'
import {Locator} from '../../src/parse/place.ts'
import type {Finding, Fix} from '../../src/rules/rule.ts'

function finding(fix: Fix | undefined): Finding {
  return {
    ruleId: 'no-slip',
    messageId: 'slip',
    severity: 'warning',
    message: 'Unexpected slip',
    file: 'a.md',
    place: {line: 1, column: 1, endLine: 1, endColumn: 1},
    target: undefined,
    variants: undefined,
    suggestion: undefined,
    related: [],
    fix,
  }
}

describe('applyFixes', () => {
  /** A text of some lines, and cells of it that do not touch, with a new text for each. */
  const cases = fc
    .record({
      lines: fc.array(
        fc.string({unit: fc.constantFrom('a', 'b', '|', ' ', '\\', '\u{1F511}'), maxLength: 12}),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      eol: fc.constantFrom('\n', '\r\n', '\r'),
      cuts: fc.uniqueArray(fc.nat(80), {maxLength: 8}),
      texts: fc.array(fc.string({unit: fc.constantFrom('x', 'y', ' '), maxLength: 6}), {
        minLength: 4,
        maxLength: 4,
      }),
    })
    .map(({lines, eol, cuts, texts}) => {
      const text = lines.join(eol)
      const locator = new Locator(text)
      const sorted = cuts.sort((a, b) => a - b).filter((cut) => cut <= text.length)
      const spans = texts.flatMap((replacement, index) => {
        const [from, to] = [sorted[2 * index], sorted[2 * index + 1]]
        if (from === undefined || to === undefined) return []
        const {start, end} = locator.span(from, to)
        return start.line === end.line && !/[\r\n]/.test(text.slice(from, to))
          ? [{from, to, start, end, replacement}]
          : []
      })
      return {text, spans}
    })

  it('changes nothing outside the places of the fixes', () => {
    fc.assert(
      fc.property(cases, fc.boolean(), ({text, spans}, isReversed) => {
        const findings = spans.map(({start, end, replacement}) =>
          finding({
            place: {line: start.line, column: start.column, endLine: end.line, endColumn: end.column},
            text: replacement,
          }),
        )
        const fixed = applyFixes(text, isReversed ? findings.reverse() : findings)
        let [at, rest] = [0, fixed.text]
        for (const {from, to, replacement} of spans) {
          const kept = text.slice(at, from) + replacement
          expect(rest.slice(0, kept.length)).toBe(kept)
          rest = rest.slice(kept.length)
          at = to
        }
        expect(rest).toBe(text.slice(at))
        expect(fixed.made).toBe(
          spans.filter(({from, to, replacement}) => text.slice(from, to) !== replacement).length,
        )
      }),
    )
  })
})
