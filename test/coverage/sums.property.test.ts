import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {CoveragePage} from '../../plugins/docusaurus-plugin-proofbook/routes/coverage.ts'
import {coveragePage} from '../../plugins/docusaurus-plugin-proofbook/routes/coverage.ts'
import {gridOf} from '../../plugins/docusaurus-plugin-proofbook/theme/Coverage/grid.ts'
import {type Coverage, type CoverageFilter, readCoverage} from '../../src/coverage/coverage.ts'
import {addCounts, countStates, STATES, totalOf} from '../../src/coverage/states.ts'
import {control, corpusOf, excluding, SOON} from './corpus.ts'

const IDS = ['PR.AC-1', 'PR.AC-4', 'PR.DS-1', 'DE.CM-6', 'RS.RP-1', 'PR.ZZ-9']
const HEADINGS = ['Preventative Controls', 'Detective Controls', 'Respond/Recover']

const aControl = fc.record({
  ids: fc.oneof(fc.subarray(IDS, {minLength: 1}), fc.subarray(['1', '2', '30'], {minLength: 1})),
  body: fc.constantFrom('Text.', SOON, ''),
})
const aDocument = fc.record({
  excluded: fc.subarray(['PR.AC', 'PR', 'DE.CM-6', 'PR.DS-1 - 3', 'RS.RP (unless stated)']),
  groups: fc.array(fc.array(aControl, {maxLength: 3}), {maxLength: 3}),
})
const aCorpus = fc
  .dictionary(fc.constantFrom('a/one.md', 'a/two.md', 'b/one.md', 'c/d/one.md', 'e.md'), aDocument)
  .map((documents) =>
    corpusOf(
      Object.fromEntries(Object.entries(documents).map(([path, document]) => [path, write(document)])),
    ),
  )

function write({excluded, groups}: {excluded: string[]; groups: {ids: string[]; body: string}[][]}): string {
  const sections = groups.map((controls, at) => {
    const all = controls.map(({ids, body}, index) => control(`${index + 1}. A control`, ids, body))
    return `## ${HEADINGS[at]}\n\n${all.join('')}`
  })
  const exclusions = excluded.length > 0 ? excluding(excluded.join(', ')) : ''
  return `# A - Security Playbook\n\n${exclusions}${sections.join('')}`
}

const aFilter = fc.record(
  {
    functions: fc.subarray(['PR', 'DE', 'RS'], {minLength: 1}),
    groups: fc.subarray(['preventative', 'detective', 'respond'] as const, {minLength: 1}),
    statuses: fc.subarray([...STATES], {minLength: 1}),
  },
  {requiredKeys: []},
)

function expectSums({categories, functions, services, totals}: Coverage, filter: CoverageFilter): void {
  for (const {cells, counts} of services) {
    expect(cells.map(({category}) => category)).toEqual(categories.map(({id}) => id))
    for (const [at, cell] of cells.entries()) {
      expect(cell.counts).toEqual(countStates(cell.ids.map(({state}) => state)))
      if (!filter.statuses) expect(totalOf(cell.counts)).toBe(categories[at]!.ids.length)
    }
    expect(counts).toEqual(addCounts(cells.map((cell) => cell.counts)))
  }
  expect(totals.whole).toEqual(addCounts(services.map(({counts}) => counts)))
  expect(totals.whole).toEqual(addCounts(totals.categories))
  for (const [at] of categories.entries())
    expect(totals.categories[at]).toEqual(addCounts(services.map(({cells}) => cells[at]!.counts)))
  if (functions.length > 0) expect(totals.whole).toEqual(addCounts(totals.functions))
}

describe('the counts', () => {
  it('add up, whatever is cited, excluded and asked for', () => {
    fc.assert(
      fc.property(aCorpus, aFilter, (corpus, filter) => {
        for (const coverage of readCoverage(corpus, filter)) expectSums(coverage, filter)
      }),
      {numRuns: 60},
    )
  })

  it('of the states are those of all states', () => {
    fc.assert(
      fc.property(aCorpus, (corpus) => {
        for (const {framework, totals} of readCoverage(corpus)) {
          for (const state of STATES) {
            const [one] = readCoverage(corpus, {frameworks: [framework], statuses: [state]})
            expect(one?.totals.whole[state] ?? 0).toBe(totals.whole[state])
          }
        }
      }),
      {numRuns: 30},
    )
  })

  it('are the same on the site', () => {
    fc.assert(
      fc.property(aCorpus, aFilter, (corpus, filter) => {
        const page = pageOf(corpus)
        const {functions = [], groups = [], statuses = []} = filter
        const shown = page.frameworks
          .map((framework) =>
            gridOf(framework, page, {functions, groups: [...groups], services: [], statuses}),
          )
          .filter(({columns}) => columns.length > 0)
        const told = shown.map((grid) => ({
          framework: grid.framework.id,
          whole: grid.whole,
          categories: grid.columns.map(({counts}) => counts),
          functions: grid.functions.map(({counts}) => counts),
          services: grid.rows.map(({service, cells}) => [
            service,
            ...cells.map(({ids}) =>
              ids.map(({id, state, isContradicted, controls}) => [
                id,
                state,
                isContradicted,
                controls.length,
              ]),
            ),
          ]),
        }))
        const expected = readCoverage(corpus, filter).map(({framework, totals, services}) => ({
          framework,
          ...totals,
          services: services.map(({service, cells}) => [
            service,
            ...cells.map(({ids}) =>
              ids.map(({id, state, contradicted, controls}) => [id, state, contradicted, controls.length]),
            ),
          ]),
        }))
        expect(told).toEqual(expected)
      }),
      {numRuns: 60},
    )
  })
})

type Shelf = Parameters<typeof coveragePage>[0]
type Site = Parameters<typeof coveragePage>[1]

/** The page as the site's own data would be: it is written and read as JSON. */
function pageOf(corpus: Shelf['corpus']): CoveragePage {
  const shelf = {corpus, permalinks: new Map(), report: {findings: []}} as unknown as Shelf
  const shapes = {kinds: {playbook: {title: []}}, sections: {groups: []}}
  const site = {config: {shapes, site: {categories: {}}}, baseUrl: '/'} as unknown as Site
  return JSON.parse(JSON.stringify(coveragePage(shelf, site))) as CoveragePage
}
