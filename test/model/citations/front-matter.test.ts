import {describe, expect, it} from 'vitest'
import {createFrameworks} from '../../../src/frameworks/index.ts'
import {handbook} from '../../../src/rules/control-tables/handbook.ts'
import {securityPlaybook} from '../../../src/shapes/security-playbook.ts'
import type {ControlFieldShape} from '../../../src/shapes/shapes.ts'
import {readText} from '../../reading.ts'

const [first] = handbook.frameworks
/** Requirements of plain numbers, and controls with enhancements. */
const register = {...first!, id: 'register', closed: false, idShape: /^(?:A )?\d{1,2}\.\d{1,2}$/}
const catalogue = {...first!, id: 'catalogue', closed: false, idShape: /^[A-Z]{2}-\d{1,2}(?:\(\d\))?$/}
const frameworks = createFrameworks([register, catalogue])

interface Slot {
  key?: string
  framework?: string
  item?: string
}

/** What a text's front matter cites. */
function citations(text: string, {key = 'satisfies', framework = 'catalogue', ...rest}: Slot = {}) {
  const field: ControlFieldShape = {where: 'frontMatter', key, framework, ...rest}
  const shapes = {...securityPlaybook, controls: {...securityPlaybook.controls, fields: [field]}}
  return readText(text, {shapes, frameworks}).citations
}

/** The citations of front matter as `line:column id`; the text at the place of each is its id as written. */
function told(yaml: string, slot: Slot = {}, eol = '\n') {
  const text = `---\n${yaml}\n---\n\nWhat AC-9 says\n`.replaceAll('\n', eol)
  return citations(text, slot).map(({id, idSpan: {start, end}}) => {
    expect(text.slice(start.offset, end.offset)).toBe(id)
    return `${start.line}:${start.column} ${id}`
  })
}

describe('front matter', () => {
  it('cites an id without any text beside it', () => {
    const span = {start: {line: 2, column: 13, offset: 16}, end: {line: 2, column: 17, offset: 20}}
    expect(citations('---\nsatisfies: [AC-2]\n---\n')).toEqual([
      {
        carrier: 'frontMatter',
        framework: 'catalogue',
        written: 'AC-2',
        id: 'AC-2',
        isOpen: false,
        idSpan: span,
        text: null,
        textSpan: undefined,
        span,
        wording: null,
      },
    ])
  })

  it.each([
    ['a list', 'satisfies: [AC-2, AC-3]', ['2:13 AC-2', '2:19 AC-3']],
    ['a list in lines', 'satisfies:\n  - AC-2\n  - AC-3', ['3:5 AC-2', '4:5 AC-3']],
    ['a list that is not indented', 'satisfies:\n- AC-2\n- AC-3', ['3:3 AC-2', '4:3 AC-3']],
    ['quotes', `satisfies: ['AC-2', "AC-3"]`, ['2:14 AC-2', '2:22 AC-3']],
    ['a string', 'satisfies: AC-2', ['2:12 AC-2']],
    ['a string with commas', 'satisfies: AC-2, AC-3', ['2:12 AC-2', '2:18 AC-3']],
    ['a quoted string with commas', 'satisfies: "AC-2,  AC-3"', ['2:13 AC-2', '2:20 AC-3']],
    [
      'a string with other separators',
      'satisfies: AC-2; AC-3 and AC-4',
      ['2:12 AC-2', '2:18 AC-3', '2:27 AC-4'],
    ],
    ['a block of lines', 'satisfies: |\n  AC-2\n  AC-3', ['3:3 AC-2', '4:3 AC-3']],
    ['a folded block', 'satisfies: >\n  AC-2,\n  AC-3', ['3:3 AC-2', '4:3 AC-3']],
    ['brackets', 'satisfies: [AC-2(1)]', ['2:13 AC-2(1)']],
    ['lists in lists', 'satisfies: [[AC-2], [AC-3]]', ['2:14 AC-2', '2:22 AC-3']],
    [
      'values of a mapping, not its keys',
      'satisfies: {AC-2: AC-3, AC-4: [AC-5]}',
      ['2:19 AC-3', '2:32 AC-5'],
    ],
    ['items beside a comment', 'satisfies:\n  - AC-2 # AC-3', ['3:5 AC-2']],
    ['ids of which one begins like another', 'satisfies: AC-20, AC-2', ['2:12 AC-20', '2:19 AC-2']],
    ['an id behind an item that ends like it', 'satisfies: "XAC-2, AC-2"', ['2:20 AC-2']],
    ['an id twice', 'satisfies: AC-2, AC-2', ['2:12 AC-2', '2:18 AC-2']],
    ['an alias of a list', 'all: &all [AC-2, AC-3]\nsatisfies: *all', ['2:12 AC-2', '2:18 AC-3']],
    ['an alias in a list', 'one: &one AC-2\nsatisfies: [AC-3, *one]', ['2:11 AC-2', '3:13 AC-3']],
    ['an alias of what holds it', 'satisfies: &all [AC-2, *all]', ['2:18 AC-2']],
    ['a list that is not closed', 'satisfies: [AC-2, AC-3', ['2:13 AC-2', '2:19 AC-3']],
    ['YAML that is broken elsewhere', 'satisfies: [AC-2]\nother: : :\n  - x', ['2:13 AC-2']],
  ])('cites the ids of %s', (_, yaml, expected) => {
    expect(told(yaml)).toEqual(expected)
  })

  it('has the same lines and columns with CRLF', () => {
    const yaml = 'title: x\nsatisfies:\n  - AC-2\n  - "AC-3"\n  - AC-4, AC-5'
    const expected = ['4:5 AC-2', '5:6 AC-3', '6:5 AC-4', '6:11 AC-5']
    expect(told(yaml)).toEqual(expected)
    expect(told(yaml, {}, '\r\n')).toEqual(expected)
  })

  it('may have spaces behind its fence', () => {
    expect(citations('---  \nsatisfies: AC-2\n---\n')).toMatchObject([
      {idSpan: {start: {line: 2, column: 12}}},
    ])
  })

  it.each([
    ['nested in another', 'attack.technique', 'attack:\n  technique: AC-2\n  other: AC-3', ['3:14 AC-2']],
    ['nested in braces', 'attack.technique', 'attack: {technique: [AC-2], other: AC-3}', ['2:22 AC-2']],
    ['that is missing', 'attack.technique', 'attack:\n  other: AC-3', []],
    ['in what is no mapping', 'attack.technique', 'attack: AC-2', []],
    ['of front matter that is a list', 'satisfies', '- AC-2', []],
    ['in another case', 'satisfies', 'Satisfies: AC-2', []],
  ])('is read at a key %s', (_, key, yaml, expected) => {
    expect(told(yaml, {key})).toEqual(expected)
  })

  it.each([
    ['5.10', '2:12 5.10'],
    ['5.1', '2:12 5.1'],
    ['12.00', '2:12 12.00'],
    ['"5.10"', '2:13 5.10'],
    ['A 5.15', '2:12 A 5.15'],
    ['[5.20]', '2:13 5.20'],
  ])('keeps a number as it is written: %s', (value, expected) => {
    expect(told(`satisfies: ${value}`, {framework: 'register'})).toEqual([expected])
  })

  it.each(['null', '~', '', 'true', '17', '[]', 'see AC-2', 'AC-2 is met', 'ac-2'])(
    'cites nothing with %s',
    (value) => {
      expect(told(`satisfies: ${value}`)).toEqual([])
    },
  )

  it('places an id that is escaped at its whole value', () => {
    const text = '---\nsatisfies: ["AC-1", "AC\\x2D2"]\n---\n'
    const places = citations(text).map(({id, idSpan: {start, end}}) => [
      id,
      text.slice(start.offset, end.offset),
    ])
    expect(places).toEqual([
      ['AC-1', 'AC-1'],
      ['AC-2', '"AC\\x2D2"'],
    ])
  })

  it('takes from its items what a pattern says', () => {
    const yaml = 'satisfies: [R5 AC-2, R4 AC-3, "R5 AC-4, R5 AC-5"]'
    expect(told(yaml, {item: '^R5 (.+)$'})).toEqual(['2:16 AC-2', '2:35 AC-4', '2:44 AC-5'])
  })

  it('cites nothing where it is not at the top', () => {
    expect(citations('\n---\nsatisfies: AC-2\n---\n')).toEqual([])
  })

  it('is read in no time with aliases of aliases', () => {
    const names = Array.from({length: 30}, (_, index) => `a${index}`)
    const lines = names.map((name, index) => {
      const values = index === 0 ? 'AC-2, AC-3' : `*a${index - 1}, *a${index - 1}, *a${index - 1}`
      return `${name}: &${name} [${values}]`
    })
    expect(told(`${lines.join('\n')}\nsatisfies: [*a29, *a28]`)).toEqual(['2:10 AC-2', '2:16 AC-3'])
  })
})
