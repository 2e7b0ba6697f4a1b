import {describe, expect, it} from 'vitest'
import {coverageListing} from '../../../plugins/docusaurus-plugin-proofbook/lists/coverage.ts'
import {
  type CoveragePage,
  coveragePage,
} from '../../../plugins/docusaurus-plugin-proofbook/routes/coverage.ts'
import {gridOf} from '../../../plugins/docusaurus-plugin-proofbook/theme/Coverage/grid.ts'
import {NO_FILTERS, presentGrid} from '../../../plugins/docusaurus-plugin-proofbook/theme/Coverage/present.ts'
import {config, shelf} from '../controls/site.ts'

const small = coveragePage(shelf, {config, baseUrl: '/base/'})

/** The three services of the fixture, over and over. */
function many(services: number): CoveragePage {
  const frameworks = small.frameworks.map((framework) => ({
    ...framework,
    services: Array.from({length: services}, (_, at) => {
      const service = framework.services[at % 3]!
      return {...service, name: `${service.name}-${at}`, label: `${service.label} ${at}`}
    }),
  }))
  return {...small, frameworks}
}

it('holds a thousand services whole', () => {
  const page = many(1000)
  const keep = () => {
    throw new Error('It is not kept')
  }
  expect(coverageListing(page, keep, null)).toEqual({page, cut: null})
})

describe('coverage of 1,002 services', () => {
  const whole = many(1002)
  const {page, cut} = coverageListing(whole, () => '/base/lists/coverage.json', null)
  const [framework] = page.frameworks

  it('begins with a hundred, and with what these cite at new places', () => {
    expect(page.frameworks.map(({services}) => services.length)).toEqual(whole.frameworks.map(() => 100))
    const cited = ({frameworks, controls, playbooks}: CoveragePage) =>
      frameworks.map(({services}) =>
        services.slice(0, 100).map(({cites}) =>
          cites.map(([at, ...places]) => {
            const told = places.map((place) => controls[place]!)
            return [at, told.map(([title, playbook, slug]) => [title, playbooks[playbook], slug])]
          }),
        ),
      )
    expect(cited(page)).toEqual(cited(whole))
  })

  it('is counted whole', () => {
    const {grid, services} = presentGrid(framework!, page, cut, NO_FILTERS)
    const of = gridOf(small.frameworks[0]!, small, NO_FILTERS)
    expect([services, grid.rows.length]).toEqual([1002, 100])
    // Each of the three services is there 334 times.
    expect(grid.whole.content).toBe(334 * of.whole.content)
    expect(grid.whole.silent).toBe(334 * of.whole.silent)
    expect(grid.functions.map(({id, covered, ids}) => [id, covered, ids])).toEqual(
      of.functions.map(({id, covered, ids}) => [id, covered, ids]),
    )
  })
})
