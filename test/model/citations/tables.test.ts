import {describe, expect, it} from 'vitest'
import {createFrameworks} from '../../../src/frameworks/index.ts'
import {handbook} from '../../../src/rules/control-tables/handbook.ts'
import {securityPlaybook} from '../../../src/shapes/security-playbook.ts'
import type {ControlTableShape} from '../../../src/shapes/shapes.ts'
import {readText} from '../../reading.ts'

const frameworks = createFrameworks(handbook.frameworks)

/** What the tables of a text cite, with `[id, text]` as the source has them. */
function cited(text: string, tables: readonly ControlTableShape[] = handbook.tables) {
  const shapes = {...securityPlaybook, controls: {...securityPlaybook.controls, tables: [...tables]}}
  return readText(text, {shapes, frameworks}).citations.map(({idSpan, textSpan, ...citation}) => ({
    ...citation,
    idSpan,
    source: [idSpan, textSpan].map((span) => span && text.slice(span.start.offset, span.end.offset)),
  }))
}

const HEADER = '|Handbook|Description|\n|-|-|\n'

describe('a citation of a table', () => {
  it('says all that stands in its row, and where', () => {
    const text = `${HEADER}| KEY-1 | Keys are turned once a year |\n`
    const shapes = {
      ...securityPlaybook,
      controls: {...securityPlaybook.controls, tables: [...handbook.tables]},
    }
    expect(readText(text, {shapes, frameworks}).citations).toEqual([
      {
        carrier: 'table',
        framework: 'handbook-1',
        written: 'KEY-1',
        id: 'KEY-1',
        isOpen: false,
        idSpan: {start: {line: 3, column: 3, offset: 31}, end: {line: 3, column: 8, offset: 36}},
        text: 'Keys are turned once a year',
        textSpan: {start: {line: 3, column: 11, offset: 39}, end: {line: 3, column: 38, offset: 66}},
        span: {start: {line: 3, column: 1, offset: 29}, end: {line: 3, column: 40, offset: 68}},
        wording: {kind: 'exact', of: []},
      },
    ])
  })

  it.each([
    ['bold', '**KEY-1**'],
    ['emphasis', '*KEY-1*'],
    ['code', '`KEY-1`'],
    ['a link', '[KEY-1](keys.md)'],
    ['a bold link', '**[KEY-1](keys.md)**'],
    ['HTML', '<b>KEY-1</b>'],
    ['a numeric entity', 'KEY&#45;1'],
    ['a hexadecimal entity', 'KEY&#x2D;1'],
    ['a named entity', 'KEY&hyphen;1'],
    ['a backslash escape', 'KEY\\-1'],
    ['a trailing non-breaking space', 'KEY-1&nbsp;'],
  ])('finds the id in %s, and its place in the source', (_, id) => {
    const [citation] = cited(`${HEADER}|  ${id}\t|x|\n`)
    const written = id.includes('hyphen') ? 'KEY\u20101' : 'KEY-1'
    expect(citation).toMatchObject({written, source: [id, 'x']})
    expect(citation!.idSpan.start).toMatchObject({line: 3, column: 4})
  })

  it('has the text of an escaped pipe, and its place', () => {
    const [citation] = cited(`${HEADER}|KEY-1|a \\| b|\n`)
    expect(citation).toMatchObject({text: 'a | b', source: ['KEY-1', 'a \\| b']})
  })

  it.each(['<br>', '<br/>', '<BR />', '<br><br>'])('sets its text apart at a `%s`', (tag) => {
    const [citation] = cited(`${HEADER}|KEY-1|**Keys are turned${tag}once** a year|\n`)
    expect(citation).toMatchObject({
      text: 'Keys are turned once a year',
      source: ['KEY-1', `**Keys are turned${tag}once** a year`],
      wording: {kind: 'exact'},
    })
  })

  it('joins its text over other tags', () => {
    expect(cited(`${HEADER}|KEY-1|Key<b>s</b><!-- x --> are<brand> x</brand>|\n`)).toMatchObject([
      {text: 'Keys are x'},
    ])
  })

  it('stands at the same lines and columns with CRLF', () => {
    const text = `${HEADER}|\tKEY-1\t|\tx y\t|\n`.replaceAll('\n', '\r\n')
    const [citation] = cited(text)
    expect(citation).toMatchObject({id: 'KEY-1', text: 'x y', source: ['KEY-1', 'x y']})
    expect(citation!.idSpan).toEqual({
      start: {line: 3, column: 3, offset: 33},
      end: {line: 3, column: 8, offset: 38},
    })
  })

  it.each(['', ' ', '#', 'N/A', 'n/a', 'NA'])('is open where `%s` stands in place of an id', (written) => {
    expect(cited(`${HEADER}|${written}|x|\n`)).toMatchObject([{id: null, isOpen: true, wording: null}])
  })

  it.each(['Keys', 'KEY', 'see KEY-1'])('has no id in `%s`, and is not open', (written) => {
    expect(cited(`${HEADER}|${written}|x|\n`)).toMatchObject([
      {written, id: null, isOpen: false, wording: null},
    ])
  })

  it('keeps an id that the framework lacks, or that is spelt another way', () => {
    expect(cited(`${HEADER}|KEY-9|x|\n|key-1|x|\n`)).toMatchObject([
      {id: 'KEY-9', wording: null},
      {id: 'key-1', wording: null},
    ])
  })

  it('has an empty text in a row that ends behind the id', () => {
    expect(cited(`${HEADER}|KEY-1|\n`)).toMatchObject([{id: 'KEY-1', text: '', source: ['KEY-1', undefined]}])
  })

  it('has no text in a table of one column', () => {
    expect(cited('|Handbook|\n|-|\n|KEY-1|\n')).toMatchObject([{id: 'KEY-1', text: null, wording: null}])
  })
})

describe('a shape of tables', () => {
  const shape = {header: '^id$', framework: 'handbook-1'}

  it.each([
    ['the one behind the ids', {idColumn: 2}, 'b'],
    ['a later one', {idColumn: 2, textColumn: 4}, 'c'],
    ['an earlier one', {idColumn: 2, textColumn: 1}, 'a'],
  ])('takes texts from %s', (_, columns, text) => {
    const table = '|A|Id|B|C|\n|-|-|-|-|\n|a|KEY-1|b|c|\n'
    expect(cited(table, [{...shape, ...columns}])).toMatchObject([
      {id: 'KEY-1', text, source: ['KEY-1', text]},
    ])
  })

  it('fits no table whose ids stand in another column', () => {
    expect(cited('|Id|B|\n|-|-|\n|KEY-1|b|\n', [{...shape, idColumn: 2}])).toEqual([])
  })

  it('finds an open slot where a row ends before the column of the ids', () => {
    const [citation] = cited('|A|Id|\n|-|-|\n|KEY-1|\n', [{...shape, idColumn: 2}])
    expect(citation).toMatchObject({written: '', id: null, isOpen: true, source: ['|KEY-1|', undefined]})
  })

  it('has no text where the table lacks the column of the texts', () => {
    const found = cited('|Id|B|\n|-|-|\n|KEY-1|b|\n', [{...shape, idColumn: 1, textColumn: 3}])
    expect(found).toMatchObject([{id: 'KEY-1', text: null}])
  })

  it('gives each row the framework that has its id, of several', () => {
    const header = '^nist subcategory$'
    const both = [{header, framework: ['nist-csf-1.1', 'nist-csf-2.0'], idColumn: 1}]
    const rows = ['PR.DS-1', 'PR.DS-02', 'GV.OC-01', 'ID.AM-1', 'PR.ZZ-1', 'PR.DS-9', '#', 'KEY-1']
    const table = `|NIST Subcategory|D|\n|-|-|\n${rows.map((id) => `|${id}|x|\n`).join('')}`
    expect(cited(table, both).map(({framework, id, isOpen}) => [framework, id, isOpen])).toEqual([
      ['nist-csf-1.1', 'PR.DS-1', false],
      ['nist-csf-2.0', 'PR.DS-02', false],
      ['nist-csf-2.0', 'GV.OC-01', false],
      ['nist-csf-1.1', 'ID.AM-1', false],
      ['nist-csf-1.1', 'PR.ZZ-1', false],
      ['nist-csf-1.1', 'PR.DS-9', false],
      ['nist-csf-1.1', null, true],
      ['nist-csf-1.1', null, false],
    ])
    const backwards = [{header, framework: ['nist-csf-2.0', 'nist-csf-1.1'], idColumn: 1}]
    const [first, second, , , unknown] = cited(table, backwards)
    expect([first, second, unknown].map((each) => each?.framework)).toEqual([
      'nist-csf-1.1',
      'nist-csf-2.0',
      'nist-csf-2.0',
    ])
  })

  it('falls back on the framework whose ids look like what is written', () => {
    const both = [{header: '^id$', framework: ['nist-csf-1.1', 'handbook-1'], idColumn: 1}]
    expect(cited('|Id|\n|-|\n|KEY-9|\n', both)).toMatchObject([{framework: 'handbook-1', id: 'KEY-9'}])
  })

  it('makes way for an earlier one that fits', () => {
    const tables = [
      {...shape, idColumn: 1},
      {...shape, framework: 'handbook-2', idColumn: 1},
    ]
    expect(cited('|Id|\n|-|\n|KEY-1|\n', tables)).toMatchObject([{framework: 'handbook-1'}])
  })
})
