import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {readCatalog, readCatalogFile} from '../../src/catalogs/read-catalog.ts'

const FILE = 'test/fixtures/catalogs/garden-cprt.json'
const garden = readCatalogFile(FILE)

const edited = (from: string, to: string) => {
  const text = readFileSync(FILE, 'utf8')
  expect(text).toContain(from)
  return () => readCatalog(Buffer.from(text.replace(from, to)), 'garden.json')
}

describe('a CPRT export', () => {
  it('has the functions, categories and subcategories in force, and nothing else', () => {
    expect(garden).toMatchObject({id: 'garden-framework', title: 'Garden Framework', version: '2.0'})
    expect(garden.source.kind).toBe('cprt')
    expect(garden.functions).toEqual([{id: 'GR', title: 'GROW'}])
    expect(garden.categories).toEqual([{id: 'GR.WA', title: 'Water', function: 'GR'}])
    expect(garden.controls).toEqual([
      {id: 'GR.WA-01', category: 'GR.WA', text: 'Beds are watered at dawn'},
      {id: 'GR.WA-02', category: 'GR.WA', text: 'Rain is collected'},
    ])
  })

  it('tells what took the place of what was withdrawn, by relationship or by what the reason names', () => {
    expect(garden.withdrawn).toEqual([
      {id: 'GR.OL', successors: ['GR']},
      {id: 'GR.OL-01', successors: ['GR.WA-01', 'GR.WA-02'], text: 'Buckets are carried'},
      {id: 'GR.OL-02', successors: [], text: 'Hoses are rolled up'},
    ])
  })

  it('may name an element again, but not with another text', () => {
    const again = '"element_identifier": "GR.WA-01", "element_type": "subcategory", "title": ""}'
    expect(edited(again, again.replace('}', ', "text": "Beds dry out"}'))).toThrow(
      'garden.json:17:9 Unexpected second subcategory `GR.WA-01` with different text, expected each id once',
    )
  })

  it('is refused without subcategories, telling what it has', () => {
    const none = readFileSync(FILE, 'utf8').replaceAll('"subcategory"', '"control"')
    expect(() => readCatalog(Buffer.from(none), 'garden.json')).toThrow(
      /^garden\.json:4:17 Cannot find a control in the export, expected elements of the type `subcategory`; it has `function`, `category`, `control`, /,
    )
  })

  it('is refused where it lacks its document, or mixes several', () => {
    expect(edited('"documents"', '"papers"')).toThrow(
      'garden.json:4:17 Cannot find the document in `documents` of the export; download it again',
    )
    expect(
      edited('"GARDEN_2_0_0", "element_identifier": "GR.WA-02"', '"OTHER", "element_identifier": "GR.WA-02"'),
    ).toThrow(
      'garden.json:4:17 Unexpected subcategories of 2 documents, expected those of one such as `GARDEN_2_0_0`; export only one document',
    )
  })
})
