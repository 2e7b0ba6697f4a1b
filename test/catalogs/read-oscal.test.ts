import {describe, expect, it} from 'vitest'
import {readCatalog, readCatalogFile} from '../../src/catalogs/read-catalog.ts'

const garden = readCatalogFile('test/fixtures/catalogs/garden-oscal.json')

const oscal = (catalog: object) =>
  readCatalog(Buffer.from(JSON.stringify({catalog: {metadata: {title: 'Rules'}, ...catalog}})), 'rules.json')

describe('an OSCAL catalogue', () => {
  it('tells its title without markdown, its version and its date', () => {
    expect(garden).toMatchObject({
      format: 1,
      id: 'rules-of-the-garden-house',
      title: 'Rules of the Garden House',
      version: '2.1',
      published: '2024-05-06',
      source: {
        file: 'garden-oscal.json',
        kind: 'oscal-catalog',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    })
  })

  it('has functions above groups, and groups that hold controls', () => {
    expect(garden.functions).toEqual([{id: 'OUTSIDE', title: 'Outside'}])
    expect(garden.categories).toEqual([
      {id: 'GT', title: 'Gates', function: 'OUTSIDE'},
      {id: 'SH', title: 'Sheds'},
    ])
  })

  it('has controls at every depth, by the id that people write, with their text', () => {
    expect(garden.controls).toEqual([
      {
        id: 'GT-1',
        title: 'Gate Rules',
        category: 'GT',
        text: 'a. Tell [gardeners] during [opening hours]:\n1. to [lock the gate; ring]; and\nb. Oil the [unknown].',
      },
      {id: 'GT-1(1)', title: 'Night Gates', category: 'GT', text: 'Gates are closed at night.'},
      {id: 'GT-2', alias: 'gt-2', title: 'Keys', category: 'GT', text: 'Keys hang inside.'},
      {id: 'SH-1', alias: 'sh-1', title: 'Shed Doors', category: 'SH', text: 'One line.\n\nAnother one.'},
    ])
  })

  it.each([
    ['SR 1.1', 'SR 1.1'],
    ['SR 1.1 RE(1)', 'SR 1.1 RE(1)'],
    ['Req 6.2.4', 'Req 6.2.4'],
    ['Art. 9', 'Art. 9'],
    ['Article 9 (2)', 'Article 9 (2)'],
    ['A 5.15', 'A 5.15'],
    ['Organizational Context (GV.OC)', 'X-1'],
    ['Organizational Context (GV.OC-01)', 'X-1'],
    ['Asset register 2', 'X-1'],
    ['Access control', 'X-1'],
  ])('takes the label `%s` for the id `%s`', (label, id) => {
    const props = [{name: 'label', value: label}]
    expect(oscal({controls: [{id: 'x-1', title: 'X', props}]}).controls.map((control) => control.id)).toEqual(
      [id],
    )
  })

  it('tells where withdrawn controls went', () => {
    expect(garden.withdrawn).toEqual([
      {id: 'GT-1(2)', successors: ['GT-1', 'GT-1(1)', 'FN-9'], text: undefined},
    ])
  })

  it('may have categories among its controls, and labels that are titles', () => {
    const {functions, categories, controls, withdrawn} = oscal({
      groups: [
        {
          id: 'GV',
          class: 'function',
          title: 'GOVERN',
          props: [{name: 'label', value: 'GOVERN (GV)'}],
          controls: [
            {
              id: 'GV.OC',
              class: 'category',
              title: 'Context',
              props: [{name: 'label', value: 'Context (GV.OC)'}],
              controls: [{id: 'GV.OC-01', class: 'subcategory', title: 'GV.OC-01'}],
            },
            {
              id: 'GV.OLD',
              class: 'category',
              title: 'Old',
              props: [{name: 'status', value: 'withdrawn'}],
              links: [{href: 'GV.OC', rel: 'incorporated_into'}],
            },
          ],
        },
      ],
    })
    expect(functions).toEqual([{id: 'GV', title: 'GOVERN'}])
    expect(categories).toEqual([{id: 'GV.OC', title: 'Context', function: 'GV'}])
    expect(controls).toEqual([{id: 'GV.OC-01', category: 'GV.OC'}])
    expect(withdrawn).toEqual([{id: 'GV.OLD', successors: ['GV.OC']}])
  })

  it('may have controls without a group, and parameters that insert each other', () => {
    const choice = (id: string) => ({
      id,
      select: {choice: [`{{ insert: param, ${id === 'a' ? 'b' : 'a'} }}`]},
    })
    const {controls} = oscal({
      params: [choice('a'), choice('b')],
      controls: [{id: 'x-1', parts: [{name: 'statement', prose: 'Do {{ insert: param, a }}'}]}],
    })
    expect(controls).toEqual([{id: 'X-1', alias: 'x-1', text: 'Do [b]'}])
  })

  it('may have keys and ids of the names of prototypes', () => {
    const text =
      '{"catalog": {"metadata": {"title": "Rules"}, "__proto__": {"controls": []}, "controls": [{"id": "__proto__"}, {"id": "constructor"}]}}'
    const {controls} = readCatalog(Buffer.from(text), 'rules.json')
    expect(controls.map(({id}) => id)).toEqual(['__PROTO__', 'CONSTRUCTOR'])
  })
})
