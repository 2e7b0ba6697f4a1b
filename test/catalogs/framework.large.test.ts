import {describe, expect, it} from 'vitest'
import type {Catalog} from '../../src/catalogs/catalog.ts'
import {frameworkOf} from '../../src/catalogs/framework.ts'
import {growthOf, LINEAR} from '../growth.ts'

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

describe('the shape of ids', () => {
  it.each([
    ['digits', 'a', '1'],
    ['spaces', '', ' '],
    ['digits and stops', 'a', '1.'],
    ['letters and spaces', '', 'a '],
  ])('is matched in linear time, whatever the text: %s', async (_, start, piece) => {
    const {idShape} = frameworkOf(catalog(['a1.1.1.1.1.1.1.1.1', 'a b c d e f 1']))
    const match = (count: number) => expect(idShape.test(start + piece.repeat(count))).toBe(false)
    expect(await growthOf(match, 50_000)).toBeLessThan(LINEAR)
  })
})
