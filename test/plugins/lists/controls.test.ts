import {describe, expect, it} from 'vitest'
import {controlsListings} from '../../../plugins/docusaurus-plugin-proofbook/lists/controls.ts'
import type {ControlsPage} from '../../../plugins/docusaurus-plugin-proofbook/routes/controls.ts'
import {findIn, listedOf} from '../../../plugins/docusaurus-plugin-proofbook/theme/Controls/found.ts'
import {EVERYTHING} from '../../../plugins/docusaurus-plugin-proofbook/theme/Controls/view.ts'
import {page} from '../controls/site.ts'

const CSV = '/base/downloads/controls.csv'

/** The five controls of three playbooks, two written, one partly and two not, as often as it takes for a number of controls. */
function many(controls: number): ControlsPage {
  const times = controls / 5
  return {
    ...page,
    playbooks: Array.from({length: times}, (_, round) =>
      page.playbooks.map((each) => ({...each, service: `${each.service}-${round}`})),
    ).flat(),
    controls: Array.from({length: times}, (_, round) =>
      page.controls.map((each) => ({...each, playbook: each.playbook + 3 * round})),
    ).flat(),
  }
}

function listingsOf(controls: number) {
  const kept: [string, object][] = []
  const keep = (name: string, page: object) => `/base/lists/${kept.push([name, page])}.json`
  const whole = many(controls)
  return {whole, kept, ...controlsListings(whole, keep, CSV)}
}

describe('a library of a thousand controls', () => {
  it('is whole on its pages', () => {
    const {whole, kept, controls, gaps} = listingsOf(1000)
    expect([controls, gaps]).toEqual([
      {page: whole, cut: null},
      {page: whole, cut: null},
    ])
    expect(kept).toEqual([])
  })
})

describe('a library of 1,005 controls', () => {
  const {whole, kept, controls, gaps} = listingsOf(1005)

  it('is kept whole in one file for both pages', () => {
    expect(kept).toEqual([['controls', whole]])
    expect([controls.cut?.whole, gaps.cut?.whole, controls.cut?.csv]).toEqual([
      '/base/lists/1.json',
      '/base/lists/1.json',
      CSV,
    ])
  })

  it('begins with 300 controls, and with the hundred playbooks that lack most', () => {
    expect([controls.page.controls.length, controls.page.playbooks.length]).toEqual([300, 120])
    const {entries} = findIn(listedOf(controls.page, false), EVERYTHING)
    const all = findIn(listedOf(whole, false), EVERYTHING)
    expect(entries.map(({words}) => words)).toEqual(all.entries.slice(0, 300).map(({words}) => words))
    const first = findIn(listedOf(gaps.page, true), EVERYTHING).gaps
    expect([gaps.page.controls.length, first.length]).toEqual([300, 100])
    // The first playbook of each round has two gaps, the others one or an announced group.
    expect(new Set(first.map(({open}) => open))).toEqual(new Set([2]))
    expect(first.map(({playbook}) => playbook.service)).toEqual(
      Array.from({length: 100}, (_, round) => `keys-${round}`),
    )
  })

  it('is counted whole', () => {
    expect(controls.cut?.told.counts).toEqual({controls: 1005, gaps: 603})
    expect(controls.cut?.told.sums).toEqual({
      shown: 1005,
      total: 1005,
      services: 402,
      documents: 402,
      statuses: {written: 402, partly: 201, 'not-written': 402},
    })
    expect([controls.cut?.told.rows, gaps.cut?.told.rows]).toEqual([1005, 603])
    expect(gaps.cut?.told.sentence).toBe(
      '402 controls announced and not written, 201 partly, in 402 of 603 playbooks. 201 playbooks name no control yet.',
    )
  })

  it('tells the values of facets, and of the services the first eight', () => {
    const lists = Object.fromEntries(controls.cut!.told.lists.map((list) => [list.facet, list]))
    expect([lists.service?.options.length, lists.service?.left]).toEqual([8, 394])
    expect(lists.status?.options.map(({value, count}) => [value, count])).toEqual([
      ['written', 402],
      ['partly', 201],
      ['not-written', 402],
    ])
  })

  it('tells nothing of ids but what rows say', () => {
    const told = controls.page.frameworks.flatMap(({ids}) => ids)
    expect(told.map(({id}) => id)).toEqual(whole.frameworks.flatMap(({ids}) => ids.map(({id}) => id)))
    expect(new Set(told.map(({text}) => text))).toEqual(new Set([null]))
  })
})
