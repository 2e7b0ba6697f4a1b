import {describe, expect, it} from 'vitest'
import {type Catalog, CatalogError} from '../../src/catalogs/catalog.ts'
import {frameworkOf} from '../../src/catalogs/framework.ts'
import {compareWithBuiltIn} from '../../src/catalogs/official.ts'

const catalog = (texts: Record<string, string>): Catalog => ({
  format: 1,
  id: 'garden-1.0',
  title: 'Garden',
  version: '1.0',
  source: {file: 'garden.json', kind: 'cprt', sha256: '0'},
  functions: [],
  categories: [],
  controls: Object.entries(texts).map(([id, text]) => ({id, text})),
  withdrawn: [],
})

const texts = Object.fromEntries(Array.from({length: 9}, (_, at) => [`G-${at}`, `Text ${at}`]))
const builtIn = frameworkOf(catalog(texts))
const without = (...ids: string[]) =>
  catalog(Object.fromEntries(Object.entries(texts).filter(([id]) => !ids.includes(id))))

describe('a catalogue of the id of a built-in framework', () => {
  it('is told how many of its wordings match the official ones', () => {
    expect(compareWithBuiltIn(catalog({...texts, 'G-1': 'Text 1.', 'G-2': 'Text two'}), builtIn)).toEqual({
      agreeing: 8,
      compared: 9,
      differing: ['G-2'],
      missing: [],
    })
  })

  it('may call its edition otherwise', () => {
    const other = {...catalog(texts), version: '1.0.3'}
    expect(compareWithBuiltIn(other, builtIn)).toMatchObject({agreeing: 9, compared: 9})
  })

  it('may lack a few controls, not many', () => {
    expect(compareWithBuiltIn(without('G-3'), builtIn).missing).toEqual(['G-3'])
    expect(() => compareWithBuiltIn(without('G-1', 'G-2', 'G-3', 'G-4', 'G-5', 'G-6'), builtIn)).toThrow(
      new CatalogError(
        'garden.json: Cannot find `G-1`, `G-2`, `G-3` and 3 more, expected the controls of the built-in `garden-1.0`; give the catalogue another id with `--as`',
      ),
    )
  })

  it('may have no control that the framework does not have', () => {
    expect(() => compareWithBuiltIn(catalog({...texts, 'X-1': 'Mine'}), builtIn)).toThrow(
      new CatalogError(
        'garden.json: Unexpected `X-1`, expected the controls of the built-in `garden-1.0`; give the catalogue another id with `--as`',
      ),
    )
  })
})
