import {describe, expect, it} from 'vitest'
import {formatFindings, parseFindings} from '../../src/cache/flat-findings.ts'
import {Part} from '../../src/cache/part.ts'
import {RangeList} from '../../src/cache/range.ts'
import type {Finding} from '../../src/rules/rule.ts'

const place = (line: number) => ({line, column: 1, endLine: line + 1, endColumn: 9})

const BARE: Finding = {
  ruleId: 'no-dead-link',
  messageId: 'dead-link',
  severity: 'error',
  message: 'Cannot find file `résumé → 日本 😀.md`',
  file: 'docs/a.md',
  place: place(1),
  target: undefined,
  variants: undefined,
  suggestion: undefined,
  related: [],
  fix: undefined,
}

const FULL: Finding = {
  ...BARE,
  severity: 'info',
  place: place(2),
  target: {kind: 'link', place: place(3)},
  variants: ['ours', ''],
  suggestion: '',
  related: [
    {file: 'docs/b.md', place: place(4), message: 'the same title'},
    {file: 'docs/a.md', place: place(5), message: 'the same title'},
  ],
  fix: {place: place(6), text: ''},
}

describe('findings as they are kept', () => {
  it.each([
    ['none', []],
    ['one that says no more than it must', [BARE]],
    ['one that says everything', [FULL]],
    ['some of one kind', [BARE, FULL, {...BARE, variants: []}, FULL]],
  ])('are as they were: %s', (_, findings) => {
    expect(parseFindings(formatFindings(findings))).toStrictEqual(findings)
  })

  it('hold each text once', () => {
    const written = formatFindings([BARE, BARE, BARE])
    expect(written.split('Cannot find file')).toHaveLength(2)
  })
})

describe('pieces of what is kept', () => {
  it('are as they were, and written again as they are, whatever their letters', () => {
    const list = new RangeList()
    const places = ['a', 'é → 日本', '😀'].map((text) => list.add(Part.of(text).written))
    const bytes = Buffer.concat(list.buffers)
    const parts = places.map(([from, to]) => Part.read<string>({bytes, from, to}))
    expect(parts.map(({value}) => value)).toEqual(['a', 'é → 日本', '😀'])
    const again = new RangeList()
    expect(parts.map(({written}) => again.add(written))).toEqual(places)
    // What was in a row is one piece of the file.
    expect(again.buffers).toEqual([bytes])
  })
})
