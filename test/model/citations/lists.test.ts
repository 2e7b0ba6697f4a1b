import {describe, expect, it} from 'vitest'
import {fingerprint, foldedFingerprint} from '../../../src/frameworks/fingerprint.ts'
import {createFrameworks} from '../../../src/frameworks/index.ts'
import {handbook} from '../../../src/rules/control-tables/handbook.ts'
import {securityPlaybook} from '../../../src/shapes/security-playbook.ts'
import {readText} from '../../reading.ts'

const [first] = handbook.frameworks
const text = 'Bells are tested at noon'
const modules = {
  ...first!,
  id: 'modules',
  closed: false,
  idShape: /^(?:[A-Z]{3}\.\d\.A\d+|A \d\.\d+|[A-Z]{2}-\d+(?: ?\(\d\))?)$/,
  wordings: [{id: 'ORP.4.A1', edition: '1', exact: fingerprint(text), folded: foldedFingerprint(text)}],
}
const frameworks = createFrameworks([modules])

/** What the lists of a text cite under a heading `Controls`, if it names none itself. */
function citations(list: string, item?: string) {
  const field = {where: 'list', under: '^controls$', framework: 'modules', item} as const
  const shapes = {...securityPlaybook, controls: {...securityPlaybook.controls, fields: [field]}}
  return readText(list, {shapes, frameworks}).citations
}

/** The same as `[line:column, source of the id, text, source of the text]`. */
function told(list: string, item?: string) {
  const source = /^#/m.test(list) ? list : `# Controls\n\n${list}`
  return citations(source, item).map(({idSpan, text, textSpan}) => [
    `${idSpan.start.line}:${idSpan.start.column}`,
    source.slice(idSpan.start.offset, idSpan.end.offset),
    text,
    textSpan && source.slice(textSpan.start.offset, textSpan.end.offset),
  ])
}

describe('a list under a named heading', () => {
  it('cites the id of each item, with the text behind it', () => {
    expect(citations('# Controls\n\n- ORP.4.A1 Bells are tested at noon\n')).toEqual([
      {
        carrier: 'list',
        framework: 'modules',
        written: 'ORP.4.A1',
        id: 'ORP.4.A1',
        isOpen: false,
        idSpan: {start: {line: 3, column: 3, offset: 14}, end: {line: 3, column: 11, offset: 22}},
        text,
        textSpan: {start: {line: 3, column: 12, offset: 23}, end: {line: 3, column: 36, offset: 47}},
        span: {start: {line: 3, column: 1, offset: 12}, end: {line: 3, column: 36, offset: 47}},
        wording: {kind: 'exact', of: []},
      },
    ])
  })

  it.each([
    ['two words', '- A 5.15 Access', ['3:3', 'A 5.15', 'Access', 'Access']],
    ['an asterisk and bold', '* **ORP.4.A1** text', ['3:5', 'ORP.4.A1', 'text', 'text']],
    ['a link', '- [ORP.4.A1](a.md) text', ['3:4', 'ORP.4.A1', 'text', 'text']],
    ['a link over all', '- [ORP.4.A1 text](a.md)', ['3:4', 'ORP.4.A1', 'text', 'text](a.md)']],
    ['HTML', '- <b>ORP.4.A1</b> text', ['3:6', 'ORP.4.A1', 'text', 'text']],
    ['an anchor before it', '- <a id="x"></a>ORP.4.A1 text', ['3:17', 'ORP.4.A1', 'text', 'text']],
    ['code', '- `ORP.4.A1` text', ['3:4', 'ORP.4.A1', 'text', 'text']],
    ['an ordered list', '1. ORP.4.A1 text', ['3:4', 'ORP.4.A1', 'text', 'text']],
    ['an ordered list with brackets', '12) ORP.4.A1 text', ['3:5', 'ORP.4.A1', 'text', 'text']],
    ['a box to tick', '- [ ] ORP.4.A1 text', ['3:7', 'ORP.4.A1', 'text', 'text']],
    ['a colon', '- ORP.4.A1: text', ['3:3', 'ORP.4.A1', 'text', 'text']],
    ['a bold colon', '- **ORP.4.A1:** text', ['3:5', 'ORP.4.A1', 'text', 'text']],
    ['a hyphen', '- ORP.4.A1 - text', ['3:3', 'ORP.4.A1', 'text', 'text']],
    ['a dash', '- ORP.4.A1 \u2013 text', ['3:3', 'ORP.4.A1', 'text', 'text']],
    ['a full stop', '- ORP.4.A1. text', ['3:3', 'ORP.4.A1', 'text', 'text']],
    ['a tab', '-\tORP.4.A1\ttext', ['3:3', 'ORP.4.A1', 'text', 'text']],
    ['a text of two lines', '- ORP.4.A1 a\n  b', ['3:3', 'ORP.4.A1', 'a b', 'a\n  b']],
    ['markup in its text', '- ORP.4.A1 a **b** c', ['3:3', 'ORP.4.A1', 'a b c', 'a **b** c']],
    ['escapes', '- ORP\\.4\\.A1 a \\* b', ['3:3', 'ORP\\.4\\.A1', 'a * b', 'a \\* b']],
    ['an entity', '- ORP&#46;4.A1 a &amp; b', ['3:3', 'ORP&#46;4.A1', 'a & b', 'a &amp; b']],
    ['brackets behind a space', '- AC-2 (1) text', ['3:3', 'AC-2 (1)', 'text', 'text']],
    ['two spaces in it', '- A  5.15 text', []],
    ['nothing behind it', '- ORP.4.A1', ['3:3', 'ORP.4.A1', null, undefined]],
    ['only a full stop behind it', '- ORP.4.A1.', ['3:3', 'ORP.4.A1', null, undefined]],
  ])('cites an id with %s', (_, item, expected) => {
    expect(told(`${item}\n`)).toEqual(expected.length === 0 ? [] : [expected])
  })

  it('cites the ids of lists in lists and quotes, each once', () => {
    const list = '- ORP.4.A1 a\n  - ORP.4.A2 b\n\n> - ORP.4.A3 c\n'
    expect(told(list)).toEqual([
      ['3:3', 'ORP.4.A1', 'a', 'a'],
      ['4:5', 'ORP.4.A2', 'b', 'b'],
      ['6:5', 'ORP.4.A3', 'c', 'c'],
    ])
  })

  it('has the same lines and columns with CRLF', () => {
    expect(told('# Controls\r\n\r\n- ORP.4.A1 a\r\n\t- ORP.4.A2\tb\r\n')).toEqual([
      ['3:3', 'ORP.4.A1', 'a', 'a'],
      ['4:4', 'ORP.4.A2', 'b', 'b'],
    ])
  })

  it('ends at the next heading, of whatever depth', () => {
    const list = '## Controls\n\n- ORP.4.A1 a\n\n### More\n\n- ORP.4.A2 b\n\n# CONTROLS\n\n- ORP.4.A3 c\n'
    expect(told(list).map(([place]) => place)).toEqual(['3:3', '11:3'])
  })

  it.each([
    ['R5 AC-2: text', ['3:6', 'AC-2', 'text', 'text']],
    ['AC-2 r5 AC-2 text', ['3:11', 'AC-2', 'text', 'text'], '^AC-\\d r5 (AC-\\d)'],
    ['**R5 AC-2** text', ['3:8', 'AC-2', 'text', 'text']],
  ])(
    'takes the id that a pattern finds in `%s`, and the text behind it',
    (item, expected, pattern = '^R5 (AC-\\d+)') => {
      expect(told(`- ${item}\n- AC-3 text\n`, pattern)).toEqual([expected])
    },
  )

  it.each([
    ['an id inside an item', '- see ORP.4.A1'],
    ['an id behind an image', '- ![ORP.4.A1](a.png) x'],
    ['an id glued to a word', '- ORP.4.A1text'],
    ['an item that is empty', '-'],
    ['an item that is code', '-     ORP.4.A1'],
    ['a paragraph', 'ORP.4.A1 text'],
    ['a second paragraph of an item', '- text\n\n  ORP.4.A1 text'],
    ['a table', '|A|\n|-|\n|ORP.4.A1|'],
  ])('cites nothing with %s', (_, list) => {
    expect(told(`${list}\n`)).toEqual([])
  })

  it.each([
    ['another heading', '# Ports\n\n- CA-97 alarm\n- CP-01 pump\n'],
    ['more words in the heading', '# All controls\n\n- CA-97 alarm\n'],
    ['a paragraph for a heading', 'Controls\n\n- CA-97 alarm\n\n# End\n'],
    ['no heading', '- CA-97 alarm\n\n# Controls\n'],
  ])('cites nothing under %s', (_, list) => {
    expect(told(list)).toEqual([])
  })
})
