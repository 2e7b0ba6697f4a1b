import {describe, expect, it} from 'vitest'
import {controlToken} from '../../src/exports/oscal-ids.ts'
import {markupLine, markupParagraph, phrase} from '../../src/exports/oscal-text.ts'

describe('the id of a control', () => {
  it.each([
    ['nist-csf-1.1', 'PR.AC-1', 'pr.ac-1'],
    ['nist-csf-2.0', 'PR.AA-01', 'PR.AA-01'],
    ['nist-800-53', 'AC-2(1)', 'ac-2.1'],
    ['nist-800-53', 'AC-2 ( 13 )', 'ac-2.13'],
    ['organisation', '5', 'stmt-5'],
    ['organisation', 'CS0010001', 'cs0010001'],
    ['acme', 'A 1/2', 'a-1-2'],
    ['acme', '-1', 'stmt--1'],
    ['acme', 'Ä.1', 'ä.1'],
  ])('%s %s', (framework, id, token) => {
    expect(controlToken(framework, id)).toBe(token)
  })
})

describe('text', () => {
  it('is one line, without control characters and halves of characters', () => {
    expect(phrase(' a\r\n\tb\u0000c \uD83D\uDD11 \uD83D ')).toBe('a b c 🔑 \uFFFD')
  })

  it('has no markup in it', () => {
    expect(markupLine('*a* `b` [c](d) <e> _f_ g_h ~~i~~ x^2^ {{ j }} &amp; k & l', '')).toBe(
      '\\*a\\* \\`b\\` \\[c\\](d) \\<e> \\_f\\_ g_h \\~\\~i\\~\\~ x\\^2\\^ \\{{ j }} \\&amp; k & l',
    )
  })

  it('begins no block', () => {
    expect(['# a', '> a', '+ a', '- a', '1. a', '2) a', '3 a', '='].map(markupParagraph)).toEqual([
      ...['\\# a', '\\> a', '\\+ a', '\\- a', '1\\. a', '2\\) a', '3 a', '\\='],
    ])
  })

  it('is never empty as a name', () => {
    expect([markupLine(' ', 'a'), markupLine('', ' ')]).toEqual(['a', 'Untitled'])
  })
})
