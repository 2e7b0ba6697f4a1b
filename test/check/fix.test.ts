import {describe, expect, it} from 'vitest'
import {applyFixes} from '../../src/check/fix.ts'
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

/** Findings with a fix for each `[line, column, endColumn, text]`. */
function fixes(...list: [line: number, column: number, endColumn: number, text: string][]): Finding[] {
  return list.map(([line, column, endColumn, text]) =>
    finding({place: {line, column, endLine: line, endColumn}, text}),
  )
}

describe('applyFixes', () => {
  it.each([
    ['at the start of a line', [2, 1, 4, 'DEF'], 'abc\nDEF\nghi\n'],
    ['at the end of a line', [2, 3, 4, 'F'], 'abc\ndeF\nghi\n'],
    ['in the first line', [1, 2, 3, 'xyz'], 'axyzc\ndef\nghi\n'],
    ['in the last line', [3, 1, 4, ''], 'abc\ndef\n\n'],
    ['by an insertion', [2, 2, 2, 'x'], 'abc\ndxef\nghi\n'],
  ] as const)('changes what stands %s', (_, [line, column, end, text], expected) => {
    const [fix] = fixes([line, column, end, text])
    expect(applyFixes('abc\ndef\nghi\n', [fix!])).toEqual({text: expected, made: 1})
  })

  it.each([
    ['LF', 'a\n|b|c|\nd'],
    ['CRLF', 'a\r\n|b|c|\r\nd'],
    ['CR', 'a\r|b|c|\rd'],
    ['no line ending at its end', 'x\n|b|c|'],
  ])('keeps line endings: %s', (_, text) => {
    expect(applyFixes(text, fixes([2, 4, 5, 'new']))).toEqual({text: text.replace('c', 'new'), made: 1})
  })

  it('makes fixes in any order, each where it stood before the others', () => {
    const made = applyFixes('abc\ndef\n', fixes([2, 1, 2, 'long'], [1, 3, 4, ''], [1, 1, 2, 'xx']))
    expect(made).toEqual({text: 'xxb\nlongef\n', made: 3})
  })

  it.each([
    ['overlap', fixes([1, 1, 4, 'x'], [1, 3, 6, 'y']), 'xdef', 1],
    ['overlap, the second one first', fixes([1, 3, 6, 'y'], [1, 1, 4, 'x']), 'xdef', 1],
    ['lie in one another', fixes([1, 1, 6, 'x'], [1, 2, 3, 'y']), 'xf', 1],
    ['begin at one place', fixes([1, 1, 4, 'x'], [1, 1, 2, 'y']), 'ybcdef', 1],
    ['say the same', fixes([1, 1, 4, 'x'], [1, 1, 4, 'x']), 'xdef', 1],
    ['touch', fixes([1, 1, 3, 'x'], [1, 3, 4, 'y']), 'xcdef', 1],
    ['insert at one place', fixes([1, 2, 2, 'x'], [1, 2, 2, 'x']), 'axbcdef', 1],
    ['insert and change at one place', fixes([1, 2, 3, 'y'], [1, 2, 2, 'x']), 'axbcdef', 1],
    ['insert at the start', fixes([1, 1, 1, 'x'], [1, 1, 1, 'x']), 'xabcdef', 1],
    ['say two things of one place', fixes([1, 1, 4, 'x'], [1, 1, 4, 'y']), 'xdef', 1],
  ])('makes the first of two that %s', (_, findings, text, made) => {
    expect(applyFixes('abcdef', findings)).toEqual({text, made})
  })

  it('counts no fix that changes nothing, and lets it stand in no other’s way', () => {
    expect(applyFixes('abcdef', fixes([1, 1, 4, 'abc']))).toEqual({text: 'abcdef', made: 0})
    expect(applyFixes('abcdef', fixes([1, 1, 4, 'abc'], [1, 2, 3, 'B']))).toEqual({text: 'aBcdef', made: 1})
  })

  it('leaves a text alone without fixes', () => {
    expect(applyFixes('abc\r\n', [])).toEqual({text: 'abc\r\n', made: 0})
    expect(applyFixes('abc\r\n', [finding(undefined)])).toEqual({text: 'abc\r\n', made: 0})
    expect(applyFixes('', [])).toEqual({text: '', made: 0})
  })

  it('counts columns in UTF-16 units', () => {
    expect(applyFixes('\u{1F511}|a|', fixes([1, 4, 5, '\u{1F512}']))).toEqual({
      text: '\u{1F511}|\u{1F512}|',
      made: 1,
    })
  })
})
