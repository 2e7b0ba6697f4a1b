import {describe, expect, it} from 'vitest'
import {fingerprint, foldedFingerprint} from '../../src/frameworks/fingerprint.ts'
import {builtInFrameworks} from '../../src/frameworks/index.ts'

const knownWordings = builtInFrameworks.flatMap(({wordings}) => wordings)
const exact = new Set(knownWordings.map((wording) => wording.exact))
const folded = new Set(knownWordings.map((wording) => wording.folded))

describe.each(builtInFrameworks)('$id', (framework) => {
  const {id, functions, categories, controls, wordings, idShape} = framework

  it('says what it is', () => {
    expect(id).toMatch(/^[a-z][a-z\d]*(?:[-.][a-z\d]+)*$/)
    expect(framework.title).not.toBe('')
    expect(framework.source).not.toBe('')
    expect(framework.published ?? '2000-01').toMatch(/^\d{4}-\d{2}(?:-\d{2})?$/)
  })

  it('lists its controls if it is closed, and only then', () => {
    expect(controls.length > 0).toBe(framework.closed)
  })

  it('has no id twice', () => {
    const ids = [...functions, ...categories, ...controls].map((each) => each.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('knows the category of each control, and the function of each category', () => {
    const categoryIds = new Set(categories.map((category) => category.id))
    const functionIds = new Set(functions.map((each) => each.id))
    expect(controls.filter(({category}) => category && !categoryIds.has(category))).toEqual([])
    expect(categories.filter((category) => category.function && !functionIds.has(category.function))).toEqual(
      [],
    )
  })

  it('has ids of its own shape', () => {
    expect(controls.filter((control) => !idShape.test(control.id))).toEqual([])
  })

  it('has a short title of its own for each control, or for none yet', () => {
    const titles = controls.flatMap(({title}) => title ?? [])
    expect([0, controls.length]).toContain(titles.length)
    expect(titles.filter((title) => !/^[A-Z]\S*(?: \S+){1,5}$/.test(title))).toEqual([])
    expect(titles.filter((title) => title.endsWith('.'))).toEqual([])
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('gives none of the official wordings away', () => {
    const titles = controls.map(({title}) => title ?? '')
    expect(titles.filter((title) => exact.has(fingerprint(title)))).toEqual([])
    expect(titles.filter((title) => folded.has(foldedFingerprint(title)))).toEqual([])
    expect(controls.filter(({text}) => text !== undefined)).toEqual([])
  })

  it('knows wordings of its controls only, one for each id and edition, and no two the same', () => {
    const ids = new Set(controls.map((control) => control.id))
    expect(wordings.filter((wording) => !ids.has(wording.id))).toEqual([])
    expect(new Set(wordings.map((wording) => `${wording.edition} ${wording.id}`)).size).toBe(wordings.length)
    expect(new Set(wordings.map((wording) => wording.exact)).size).toBe(wordings.length)
    expect(new Set(wordings.map((wording) => wording.folded)).size).toBe(wordings.length)
  })
})
