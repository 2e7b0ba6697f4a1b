import {describe, expect, it} from 'vitest'
import {createFrameworks} from '../../../src/frameworks/index.ts'
import {handbook} from '../../../src/rules/control-tables/handbook.ts'
import {securityPlaybook} from '../../../src/shapes/security-playbook.ts'
import {readText} from '../../reading.ts'

const [first] = handbook.frameworks
const catalogue = {...first!, id: 'catalogue', closed: false, idShape: /^[A-Z]{2}-\d{1,2}(?:\s?\(\d\))?$/}
const frameworks = createFrameworks([catalogue])
const R5 = '^NIST\\.800-53\\.r5 ([A-Z]{2}-\\d+(?:\\(\\d+\\))?)$'

/** What the bold labels of a text cite, as `line:column source`; the source of plain ids is the id. */
function told(text: string, item?: string) {
  const field = {where: 'boldLabel', label: '^related requirements?$', framework: 'catalogue', item} as const
  const shapes = {...securityPlaybook, controls: {...securityPlaybook.controls, fields: [field]}}
  return readText(text, {shapes, frameworks}).citations.map(({carrier, idSpan: {start, end}, id}) => {
    expect(carrier).toBe('boldLabel')
    const source = text.slice(start.offset, end.offset)
    expect(source.replaceAll('\\', '').replace('&#45;', '-')).toBe(id)
    return `${start.line}:${start.column} ${source}`
  })
}

describe('a bold label', () => {
  it.each([
    ['with its colon inside', '**Related requirements:** AC-2, AC-3', ['1:27 AC-2', '1:33 AC-3']],
    ['with its colon outside', '**Related requirements**: AC-2, AC-3', ['1:27 AC-2', '1:33 AC-3']],
    ['with a space before its colon', '**Related requirements** : AC-2', ['1:28 AC-2']],
    ['without a colon', '**Related requirements** AC-2', ['1:26 AC-2']],
    ['of underscores, in another case', '__RELATED Requirement:__ AC-2', ['1:26 AC-2']],
    ['in a list', '- **Related requirements:** AC-2,\n  AC-3', ['1:29 AC-2', '2:3 AC-3']],
    ['in a quote', '> **Related requirements:** AC-2,\n> AC-3', ['1:29 AC-2', '2:3 AC-3']],
    ['behind other words', 'Text. **Related requirements:** AC-2', ['1:33 AC-2']],
    ['above its ids', '**Related requirements:**\nAC-2', ['2:1 AC-2']],
  ])('%s cites what follows', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it.each([
    ['separators of any kind', 'AC-2; AC-3 and AC-4 & AC-5. AC-6.', ['AC-2', 'AC-3', 'AC-4', 'AC-5', 'AC-6']],
    ['code', '`AC-2`', ['AC-2']],
    ['several in one code', '`AC-2, AC-3`', ['AC-2', 'AC-3']],
    ['links', '[AC-2](a.md), [AC-3](b.md)', ['AC-2', 'AC-3']],
    ['emphasis', '*AC-2*, ~~AC-3~~', ['AC-2', 'AC-3']],
    ['HTML breaks', 'AC-2<br>AC-3', ['AC-2', 'AC-3']],
    ['escapes', 'AC\\-2, AC\\-3\\(1\\)', ['AC\\-2', 'AC\\-3\\(1\\)']],
    ['entities', 'AC&#45;2 &amp; AC-3', ['AC&#45;2', 'AC-3']],
    ['spaces before brackets', 'AC-2 (1), AC-3', ['AC-2 (1)', 'AC-3']],
    ['an address among them', 'a@b.example, AC-2', ['AC-2']],
    ['one that begins like another', 'AC-20, AC-2', ['AC-20', 'AC-2']],
  ])('cites ids with %s', (_, ids, expected) => {
    const text = `**Related requirements:** ${ids}`
    let at = 0
    const places = expected.map((id) => {
      at = text.indexOf(id, at) + id.length
      return `1:${at - id.length + 1} ${id}`
    })
    expect(told(text)).toEqual(places)
  })

  it.each([
    ['the next label', '**Related requirements:** AC-2\n**Ports:** CA-97', ['1:27 AC-2']],
    ['two spaces at the end of a line', '**Related requirements:** AC-2  \nCA-97', ['1:27 AC-2']],
    ['a backslash at the end of a line', '**Related requirements:** AC-2\\\nCA-97', ['1:27 AC-2']],
    ['the end of its paragraph', '**Related requirements:** AC-2\n\nCA-97', ['1:27 AC-2']],
  ])('cites up to %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it('has the same lines and columns with CRLF', () => {
    expect(told('**Related requirements:** AC-2,\r\nAC\\-3,\r\nAC-4\r\n')).toEqual([
      '1:27 AC-2',
      '2:1 AC\\-3',
      '3:1 AC-4',
    ])
  })

  it.each([
    ['plain', 'NIST.800-53.r5 AC-2, NIST.800-53.r5 AC-2(1), CIS 1.2', ['1:42 AC-2', '1:63 AC-2(1)']],
    ['escaped', 'NIST\\.800\\-53\\.r5 AC\\-2, NIST\\.800\\-53\\.r5 AC\\-3', ['1:45 AC\\-2', '1:70 AC\\-3']],
    ['linked', '[NIST.800-53.r5 AC-2](a.md), [NIST.800-53.r5 AC-3](b.md)', ['1:43 AC-2', '1:72 AC-3']],
    ['of other editions', 'NIST.800-53.r4 AC-2, PCI DSS AC-3, AC-4', []],
  ])('cites of its items what a pattern takes: %s ones', (_, ids, expected) => {
    expect(told(`**Related requirements:** ${ids}`, R5)).toEqual(expected)
  })

  it('finds an id that a pattern takes where its group stands, not where the same letters stand first', () => {
    const item = '^[A-Z]{2}-\\d r\\d ([A-Z]{2}-\\d)$'
    expect(told('**Related requirements:** AC-2 r5 AC-2, AC-3 r5 AC-3', item)).toEqual([
      '1:35 AC-2',
      '1:49 AC-3',
    ])
    expect(told('**Related requirements:** AC-2 r5 AC-3', '^.* (AC-\\d)$')).toEqual(['1:35 AC-3'])
  })

  it('spans its id alone, and has no text', () => {
    const field = {where: 'boldLabel', label: '^related$', framework: 'catalogue'} as const
    const shapes = {...securityPlaybook, controls: {...securityPlaybook.controls, fields: [field]}}
    const [citation] = readText('**Related** AC-2', {shapes, frameworks}).citations
    const span = {start: {line: 1, column: 13, offset: 12}, end: {line: 1, column: 17, offset: 16}}
    expect(citation).toEqual({
      carrier: 'boldLabel',
      framework: 'catalogue',
      written: 'AC-2',
      id: 'AC-2',
      isOpen: false,
      idSpan: span,
      text: null,
      textSpan: undefined,
      span,
      wording: null,
    })
  })

  it.each([
    ['another label', '**Ports:** AC-2'],
    ['more words in the label', '**All related requirements:** AC-2'],
    ['a label that is not bold', 'Related requirements: AC-2'],
    ['a heading', '## **Related requirements:** AC-2'],
    ['prose', '**Related requirements:** as in AC-2 and so on'],
    ['ids before it', 'AC-2 **Related requirements:**'],
    ['code blocks', '**Related requirements:**\n\n    AC-2\n'],
  ])('cites nothing with %s', (_, text) => {
    expect(told(text)).toEqual([])
  })
})
