import {describe, expect, it} from 'vitest'
import type {Catalog} from '../../src/catalogs/catalog.ts'
import {frameworkOf} from '../../src/catalogs/framework.ts'
import {fingerprint, foldedFingerprint} from '../../src/frameworks/fingerprint.ts'

const catalog = (ids: string[], rest: Partial<Catalog> = {}): Catalog => ({
  format: 1,
  id: 'house',
  title: 'House',
  source: {file: 'house.json', kind: 'oscal-catalog', sha256: '0'},
  functions: [],
  categories: [],
  controls: ids.map((id) => ({id})),
  withdrawn: [],
  ...rest,
})

const PROSE = [
  '',
  '5',
  'Not applicable',
  'N/A',
  'None',
  'TBD',
  'see 4',
  '-',
  '3.5',
  'Annex 5',
  'AC-2 and AC-3',
]

describe('the shape of ids', () => {
  it.each([
    [
      ['AC-1', 'AC-2(1)'],
      ['ac-9', 'AC 1', 'AC1', 'AC – 1', 'AC.1', 'AC-2 (12)', 'ac2( 1 )'],
      ['A-1', 'ABC-1', 'AC-', 'AC-1('],
    ],
    [['GV.OC-01'], ['GV-OC-1', 'gv.oc 1', 'GV . OC - 01', 'GV OC1'], ['GVOC-1', 'GV.OC', 'GV.-1']],
    [
      ['CC1.1', 'A1.2'],
      ['cc 1.1', 'a1-2', 'P6 7'],
      ['CCC1.1', 'CC11'],
    ],
    [
      ['1.1', '18.12'],
      ['2.7', '18.1'],
      ['1 1', '1-1', '118.1', '1.', '1.1.1'],
    ],
    [
      ['R-gate', 'R-door'],
      ['r-GATE', 'R gate', 'r_door'],
      ['R-wall', 'Rgate'],
    ],
    [['Ä-1'], ['ä 1'], ['-1']],
  ])('of %j', (ids, sloppy, others) => {
    const {idShape} = frameworkOf(catalog(ids))
    const isId = (text: string) => idShape.test(text)
    expect([...ids, ...sloppy].filter((text) => !isId(text))).toEqual([])
    const prose = ids.includes('1.1') ? PROSE.filter((text) => text !== '3.5') : PROSE
    expect([...others, ...prose].filter(isId)).toEqual([])
  })

  it('has that of withdrawn ids and of categories, but not of a category that is a number', () => {
    const {idShape} = frameworkOf(
      catalog(['1.1'], {
        categories: [
          {id: '5', title: 'Five'},
          {id: 'ID.AM', title: 'Assets'},
        ],
        withdrawn: [{id: 'X-1', successors: []}],
      }),
    )
    expect(['X-2', 'id.am', '5', 'id.be'].map((text) => idShape.test(text))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('takes what regular expressions read as signs for what it is', () => {
    const {idShape} = frameworkOf(catalog(['A+(1)*', 'B|[2]', 'a.b']))
    expect(['A+(1)*', 'B|[2]', 'a.b'].every((id) => idShape.test(id))).toBe(true)
    expect(idShape.test('AA(1)')).toBe(false)
  })
})

describe('the framework of a catalogue', () => {
  it('is closed, and has the wordings that are the same for everybody', () => {
    const controls = [
      {id: 'X-1', title: 'One', category: 'X', text: 'Doors are shut'},
      {id: 'X-2', text: 'Tell [somebody]'},
      {id: 'X-3', text: 'a. One\nb. Two'},
      {id: 'X-4'},
    ]
    const framework = frameworkOf(catalog([], {controls, version: '3'}))
    expect(framework).toMatchObject({
      id: 'house',
      title: 'House',
      version: '3',
      source: 'imported from house.json',
      closed: true,
      controls,
    })
    expect(framework).not.toHaveProperty('family')
    expect(framework.wordings).toEqual([
      {
        id: 'X-1',
        edition: '3',
        exact: fingerprint('Doors are shut'),
        folded: foldedFingerprint('doors are shut'),
      },
    ])
  })

  it('is of the family of the CSF, and of no edition where none is known', () => {
    const framework = frameworkOf(catalog([], {id: 'nist-csf-3.0', controls: [{id: 'X-1', text: 'T'}]}))
    expect(framework.family).toBe('nist-csf')
    expect(framework.wordings[0]?.edition).toBe('')
  })
})
