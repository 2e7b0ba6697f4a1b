import {describe, expect, it} from 'vitest'
import {formatCitations, parseCitations} from '../../src/cache/flat-citations.ts'
import type {Citation} from '../../src/model/types.ts'

const span = (line: number) => ({
  start: {line, column: 1, offset: 10 * line},
  end: {line, column: 9, offset: 10 * line + 8},
})

const BARE: Citation = {
  carrier: 'fileName',
  framework: 'nist-csf-1.1',
  written: '#',
  id: null,
  isOpen: true,
  idSpan: span(1),
  text: null,
  textSpan: undefined,
  span: span(1),
  wording: null,
}

const FULL: Citation = {
  carrier: 'table',
  framework: 'nist-csf-1.1',
  written: 'PR.AC-1',
  id: 'PR.AC-1',
  isOpen: false,
  idSpan: span(2),
  text: 'Identities → issued',
  textSpan: span(3),
  span: span(4),
  wording: {kind: 'mixed-editions', of: ['1.0', '1.1'].map((edition) => ({edition, id: 'PR.AC-1'}))},
}

describe('citations as they are kept', () => {
  it.each([
    ['of no variant', []],
    ['of variants without any', [[], []]],
    ['of several variants', [[FULL, BARE], [], [BARE]]],
    [
      'empty texts and verdicts without another wording',
      [[{...FULL, text: '', wording: {kind: 'exact', of: []}}]],
    ],
  ] satisfies [string, Citation[][]][])('are as they were: %s', (_, variants) => {
    expect(parseCitations(formatCitations(variants))).toStrictEqual(variants)
  })
})
