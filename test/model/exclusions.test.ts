import {describe, expect, it} from 'vitest'
import {createFrameworks, type Framework} from '../../src/frameworks/index.ts'
import {excludes} from '../../src/model/exclusions.ts'
import type {Exclusion} from '../../src/model/types.ts'
import {handbook} from '../../src/rules/control-tables/handbook.ts'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import {readText} from '../reading.ts'

const CONTROLS = 'These NIST Controls and Subcategories are not applicable to this service: '
const STATEMENTS = 'These control statements are not applicable to this service: '

/** What a text excludes: `written` as the source has it, then ids, then what is said of them. */
function told(text: string) {
  return readText(text).exclusions.map(({written, span: {start, end}, ids, unlessStated, isSloppy}) => {
    const source = text.slice(start.offset, end.offset)
    expect(source.replaceAll('\\', '')).toBe(written)
    return [written, ids.join(' '), unlessStated && 'unless', isSloppy && 'sloppy'].filter(
      (each) => each !== false,
    )
  })
}

describe('a sentence of controls that do not apply', () => {
  it('says which, and where', () => {
    expect(readText(`${CONTROLS}PR.DS-3 to 5 (Unless stated)\n`).exclusions).toEqual([
      {
        framework: 'nist-csf-1.1',
        written: 'PR.DS-3 to 5',
        span: {start: {line: 1, column: 75, offset: 74}, end: {line: 1, column: 87, offset: 86}},
        ids: ['PR.DS-3', 'PR.DS-4', 'PR.DS-5'],
        unlessStated: true,
        isSloppy: false,
      },
    ])
  })

  const from3to8 = 'PR.DS-3 PR.DS-4 PR.DS-5 PR.DS-6 PR.DS-7 PR.DS-8'
  it.each([
    ['an id', 'ID.AM-1', [['ID.AM-1', 'ID.AM-1']]],
    ['a category', 'ID.AM', [['ID.AM', 'ID.AM']]],
    [
      'numbers after an id',
      'PR.DS-3, 5, 7 - 8 and 6 (Unless stated), ID.AM-1',
      [
        ['PR.DS-3', 'PR.DS-3'],
        ['5', 'PR.DS-5'],
        ['7 - 8', 'PR.DS-7 PR.DS-8'],
        ['6', 'PR.DS-6', 'unless'],
        ['ID.AM-1', 'ID.AM-1'],
      ],
    ],
    [
      'functions',
      'ID, RC',
      [
        ['ID', 'ID'],
        ['RC', 'RC'],
      ],
    ],
    [
      'a function with a remark',
      'ID (Unless stated), RC',
      [
        ['ID', 'ID', 'unless'],
        ['RC', 'RC'],
      ],
    ],
    [
      'functions with an ampersand',
      'DE & RS',
      [
        ['DE', 'DE'],
        ['RS', 'RS'],
      ],
    ],
    [
      'full stops between ids',
      'DE.DP-2. DE.DP-3',
      [
        ['DE.DP-2', 'DE.DP-2'],
        ['DE.DP-3', 'DE.DP-3'],
      ],
    ],
    [
      'nothing but a full stop',
      'DE.DP-2.DE.DP-3',
      [
        ['DE.DP-2', 'DE.DP-2'],
        ['DE.DP-3', 'DE.DP-3'],
      ],
    ],
    [
      'slashes between ids',
      'DE.DP-2/DE.DP-3',
      [
        ['DE.DP-2', 'DE.DP-2'],
        ['DE.DP-3', 'DE.DP-3'],
      ],
    ],
    [
      'spaces between ids',
      'RS.RP-1 RC.RP-1',
      [
        ['RS.RP-1', 'RS.RP-1'],
        ['RC.RP-1', 'RC.RP-1'],
      ],
    ],
    [
      'a function before an id',
      'DE PR.AC-1',
      [
        ['DE', 'DE'],
        ['PR.AC-1', 'PR.AC-1'],
      ],
    ],
    ['a range of numbers', 'PR.DS-3 - 8', [['PR.DS-3 - 8', from3to8]]],
    ['a range without spaces', 'PR.DS-3-8', [['PR.DS-3-8', from3to8]]],
    ['a range with a dash', 'PR.DS-3 \u2013 8', [['PR.DS-3 \u2013 8', from3to8]]],
    ['a range of ids', 'PR.DS-3 to PR.DS-8', [['PR.DS-3 to PR.DS-8', from3to8]]],
    ['a range of ids with a hyphen', 'PR.DS-3 - PR.DS-8', [['PR.DS-3 - PR.DS-8', from3to8]]],
    ['a range in words', 'PR.DS-3 through 8', [['PR.DS-3 through 8', from3to8]]],
    ['a range past the last id', 'PR.DS-3 - 99', [['PR.DS-3 - 99', from3to8]]],
    ['a range of one', 'PR.DS-3 - 3', [['PR.DS-3 - 3', 'PR.DS-3']]],
    ['a range that runs backwards', 'PR.DS-8 - 3', [['PR.DS-8 - 3', '', 'sloppy']]],
    [
      'a hyphen between ids of two categories',
      'PR.DS-3 - PR.AC-4',
      [
        ['PR.DS-3', 'PR.DS-3'],
        ['PR.AC-4', 'PR.AC-4'],
      ],
    ],
    ['a hyphen for the full stop', 'PR-AC-2', [['PR-AC-2', 'PR.AC-2', 'sloppy']]],
    ['a hyphen astray', 'PR-AC2', [['PR-AC2', 'PR.AC-2', 'sloppy']]],
    ['no hyphen', 'DE.DP1', [['DE.DP1', 'DE.DP-1', 'sloppy']]],
    ['a space for the hyphen', 'DE.DP 1', [['DE.DP 1', 'DE.DP-1', 'sloppy']]],
    ['a space for the full stop', 'PR AC-1', [['PR AC-1', 'PR.AC-1', 'sloppy']]],
    ['spaces about the hyphen', 'DE.DP - 1', [['DE.DP - 1', 'DE.DP-1', 'sloppy']]],
    ['a padded number', 'DE.DP-01', [['DE.DP-01', 'DE.DP-1', 'sloppy']]],
    ['a dash for the hyphen', 'PR.AC\u20131', [['PR.AC\u20131', 'PR.AC-1', 'sloppy']]],
    ['non-breaking hyphens', 'PR\u2011AC\u20112', [['PR\u2011AC\u20112', 'PR.AC-2', 'sloppy']]],
    [
      'a full stop behind a function',
      'ID. PR.AC-1',
      [
        ['ID', 'ID'],
        ['PR.AC-1', 'PR.AC-1'],
      ],
    ],
    ['an id that the framework lacks', 'PR.DS-9', [['PR.DS-9', '']]],
    ['a number of three digits', 'PR.DS-100', [['PR.DS-100', '']]],
    ['a number with a letter behind it', 'PR.DS-3a', [['PR.DS-3a', '']]],
    ['a range whose words are glued', 'PR.DS-3to8', [['PR.DS-3to8', '']]],
    [
      'an unknown category',
      'AB.CD-1, AB.CD',
      [
        ['AB.CD-1', ''],
        ['AB.CD', ''],
      ],
    ],
    ['words of capital letters', 'US, AWS, EU and IT: ID.AM-1 (US only)', [['ID.AM-1', 'ID.AM-1']]],
    ['words of capital letters alone', 'none in the US or on AWS', []],
    ['small letters', 'id, rc', []],
    ['any remark with `unless`', 'PR.IP (unless a team says so)', [['PR.IP', 'PR.IP', 'unless']]],
    ['another remark', 'PR.IP (see below)', [['PR.IP', 'PR.IP']]],
    ['escapes', 'PR\\.DS\\-3', [['PR.DS-3', 'PR.DS-3']]],
    [
      'bold, links and code',
      '**ID.AM-1**, [ID.AM-2](a.md), `ID.AM-3`',
      [
        ['ID.AM-1', 'ID.AM-1'],
        ['ID.AM-2', 'ID.AM-2'],
        ['ID.AM-3', 'ID.AM-3'],
      ],
    ],
    ['nothing', '', []],
  ])('is read with %s', (_, list, expected) => {
    expect(told(`${CONTROLS}${list}\n`)).toEqual(expected)
  })

  it('has the same places over lines with CRLF', () => {
    const {exclusions} = readText(`${CONTROLS}\r\nID.AM-1,\r\nID.AM\\-2\r\n`)
    expect(exclusions.map(({span: {start, end}}) => [start, end])).toEqual([
      [
        {line: 2, column: 1, offset: 76},
        {line: 2, column: 8, offset: 83},
      ],
      [
        {line: 3, column: 1, offset: 86},
        {line: 3, column: 9, offset: 94},
      ],
    ])
  })

  it.each([
    ['with a blank line', '\n\n- ID.AM-1\n- PR.DS-3 - 4\n\nPR.AT\n'],
    ['without one', '\n- ID.AM-1\n- PR.DS-3 - 4\n\nPR.AT\n'],
    ['in a list of lists', '\n\n1. Of assets\n   - ID.AM-1\n2. PR.DS-3 - 4\n\nPR.AT\n'],
  ])('is read from the list under it, %s', (_, list) => {
    expect(told(CONTROLS.trim() + list)).toEqual([
      ['ID.AM-1', 'ID.AM-1'],
      ['PR.DS-3 - 4', 'PR.DS-3 PR.DS-4'],
    ])
  })

  it.each([
    ['a list under a sentence that is complete', `${CONTROLS}ID.AM-1\n\n- PR.AT\n`, [['ID.AM-1', 'ID.AM-1']]],
    ['a paragraph under a colon', `${CONTROLS}\n\nPR.AT\n`, []],
    ['other sentences', 'These NIST controls apply: PR.AT\n', []],
    ['a sentence without its colon', `${CONTROLS.replace(':', '')}PR.AT\n`, []],
    ['code', `    ${CONTROLS}PR.AT\n`, []],
  ])('leaves alone %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it('may begin in a link and in bold', () => {
    const [sentence] = CONTROLS.split(' to this')
    expect(told(`[${sentence}](a.md) **to KMS**: PR.AT\n`)).toEqual([['PR.AT', 'PR.AT']])
  })

  it('may have words with a colon before it', () => {
    expect(told(`Note: ${CONTROLS}PR.AT\n`)).toEqual([['PR.AT', 'PR.AT']])
    expect(told(`DE.CM: ${CONTROLS}PR.AT\n`)).toEqual([['PR.AT', 'PR.AT']])
  })
})

describe('a sentence of statements that do not apply', () => {
  it.each([
    [
      'commas without spaces',
      '5,7,8,9,10',
      [
        ['5', '5'],
        ['7', '7'],
        ['8', '8'],
        ['9', '9'],
        ['10', '10'],
      ],
    ],
    ['a range', '6 - 9', [['6 - 9', '6 7 8 9']]],
    [
      'a range without spaces, and another one',
      '6-7, 12',
      [
        ['6-7', '6 7'],
        ['12', '12'],
      ],
    ],
    ['a range in words', '6 to 9', [['6 to 9', '6 7 8 9']]],
    ['a range with a dash', '6\u20139', [['6\u20139', '6 7 8 9']]],
    ['a range that runs backwards', '9 - 6', []],
    [
      'words',
      '5 and 7',
      [
        ['5', '5'],
        ['7', '7'],
      ],
    ],
    [
      'full stops',
      '5. 7.',
      [
        ['5', '5'],
        ['7', '7'],
      ],
    ],
    [
      'register numbers',
      'CS0012345, cs0012346',
      [
        ['CS0012345', 'CS0012345'],
        ['cs0012346', 'CS0012346', 'sloppy'],
      ],
    ],
    [
      'remarks',
      '5 (unless stated), 7 (see below)',
      [
        ['5', '5', 'unless'],
        ['7', '7'],
      ],
    ],
    [
      'a link around them',
      '[5,7](a.md), 8',
      [
        ['5', '5'],
        ['7', '7'],
        ['8', '8'],
      ],
    ],
    [
      'remarks that enumerate',
      '5 (unless stated, see 9), 7 (see 10, 11 and 12)',
      [
        ['5', '5', 'unless'],
        ['7', '7'],
      ],
    ],
    ['other words', 'all of them, 5', [['5', '5']]],
    ['nothing', '', []],
  ])('is read with %s', (_, list, expected) => {
    expect(told(`${STATEMENTS}${list}\n`)).toEqual(expected)
  })

  it('is read from the list under it', () => {
    expect(told(`${STATEMENTS}\n\n1. 5\n2. 7 (unless stated)\n`)).toEqual([
      ['5', '5'],
      ['7', '7', 'unless'],
    ])
  })

  it('may have words with a colon before it', () => {
    expect(told(`Note 1: ${STATEMENTS}5, 7\n`)).toEqual([
      ['5', '5'],
      ['7', '7'],
    ])
  })

  it('names a hundred statements in a range at most', () => {
    const [exclusion] = readText(`${STATEMENTS}1 - 5000\n`).exclusions
    expect(exclusion!.ids).toHaveLength(100)
    expect(exclusion!.ids.at(-1)).toBe('100')
  })
})

describe('two sentences in a paragraph', () => {
  const said = (text: string) =>
    readText(text).exclusions.map(
      ({framework, ids, span: {start}}) => `${start.line}:${start.column} ${framework} ${ids.join(' ')}`,
    )

  it.each([
    [
      'controls first',
      `${CONTROLS}ID.AM-1\n${STATEMENTS}5, 7\n`,
      ['1:75 nist-csf-1.1 ID.AM-1', '2:62 organisation 5', '2:65 organisation 7'],
    ],
    [
      'statements first',
      `${STATEMENTS}5, 7\n${CONTROLS}ID.AM-1\n`,
      ['1:62 organisation 5', '1:65 organisation 7', '2:75 nist-csf-1.1 ID.AM-1'],
    ],
    [
      'with a break between them',
      `${STATEMENTS}5  \n**${CONTROLS.trim()}** ID.AM-1\n`,
      ['1:62 organisation 5', '2:79 nist-csf-1.1 ID.AM-1'],
    ],
    [
      'on one line',
      `${STATEMENTS}5. ${CONTROLS}ID.AM-1\n`,
      ['1:62 organisation 5', '1:139 nist-csf-1.1 ID.AM-1'],
    ],
    [
      'the last one with a list',
      `${CONTROLS}ID.AM-1\n${STATEMENTS}\n\n- 5\n`,
      ['1:75 nist-csf-1.1 ID.AM-1', '4:3 organisation 5'],
    ],
    ['the first one without ids', `${CONTROLS}\n${STATEMENTS}5\n`, ['2:62 organisation 5']],
  ])('are read both, %s', (_, text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('are one where two shapes fit it: the first counts', () => {
    const notApplicable = ['organisation', 'nist-csf-1.1'].map((framework) => ({
      sentence: 'not applicable:',
      framework,
    }))
    const shapes = {...securityPlaybook, controls: {...securityPlaybook.controls, notApplicable}}
    const {exclusions} = readText('Not applicable: 5, ID.AM-1\n', {shapes})
    expect(exclusions.map(({framework, ids}) => [framework, ids])).toEqual([['organisation', ['5']]])
  })
})

describe('a sentence of another framework', () => {
  const ids = ['AC-2', 'AC-2(1)', '1.2a']
  const catalogue: Framework = {
    ...handbook.frameworks[0]!,
    id: 'catalogue',
    idShape: /^(?:[A-Z]{2}-\d+(?: ?\(\d\))?|\d\.\d[a-z]?)$/i,
    controls: ids.map((id) => ({id})),
  }
  const shapes = {
    ...securityPlaybook,
    controls: {
      ...securityPlaybook.controls,
      notApplicable: [{sentence: '^not applicable:', framework: 'catalogue'}],
    },
  }

  it.each([
    ['an id with brackets', 'AC-2(1)', ['AC-2(1)'], false, false],
    ['a remark behind brackets', 'AC-2(1) (unless stated)', ['AC-2(1)'], true, false],
    ['an id beside one with brackets', 'AC-2 (unless stated)', ['AC-2'], true, false],
    ['an id with a small letter', '1.2a', ['1.2a'], false, false],
    ['an id in another case', 'ac-2', ['AC-2'], false, true],
    ['an id that it lacks', 'AC-9', [], false, false],
  ])('is read with %s', (_, list, expected, unlessStated, isSloppy) => {
    const frameworks = createFrameworks([catalogue])
    expect(readText(`Not applicable: ${list}\n`, {shapes, frameworks}).exclusions).toMatchObject([
      {framework: 'catalogue', ids: expected, unlessStated, isSloppy},
    ])
  })
})

describe('excludes', () => {
  const frameworks = createFrameworks()
  const excluding = (...ids: string[]): Exclusion => ({
    framework: 'nist-csf-1.1',
    written: '',
    span: {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}},
    ids,
    unlessStated: false,
    isSloppy: false,
  })

  it.each([
    ['itself', 'PR.AC-4', 'PR.AC-4', true],
    ['its category', 'PR.AC', 'PR.AC-4', true],
    ['its function', 'PR', 'PR.AC-4', true],
    ['a category of its own', 'PR.AC', 'PR.AC', true],
    ['the function of a category', 'PR', 'PR.AC', true],
    ['another id', 'PR.AC-3', 'PR.AC-4', false],
    ['another category', 'PR.AT', 'PR.AC-4', false],
    ['another function', 'ID', 'PR.AC-4', false],
    ['a control for its category', 'PR.AC-4', 'PR.AC', false],
  ])('knows an id by %s', (_, named, id, expected) => {
    expect(excludes(excluding('RC.CO-1', named), 'nist-csf-1.1', id, frameworks)).toBe(expected)
  })

  it('knows no id of another framework', () => {
    expect(excludes(excluding('PR.AT'), 'nist-csf-2.0', 'PR.AT', frameworks)).toBe(false)
  })
})
