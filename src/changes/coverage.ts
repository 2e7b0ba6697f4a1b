import {readCoverage} from '../coverage/coverage.ts'
import type {CellState} from '../coverage/states.ts'
import type {Corpus} from '../model/corpus.ts'
import type {Both, CoverageChange} from './difference.ts'

/** Framework, id and service → what the service's documents say of it. */
type Cells = Map<string, CellState>

/**
 * Where the coverage of a control of a framework by a service is another.
 * @param renamed new names of services, by their old ones
 */
export function compareCoverage(
  sides: Both<Corpus | undefined>,
  renamed: ReadonlyMap<string, string>,
): CoverageChange[] {
  const before = cellsOf(sides.before, (service) => renamed.get(service) ?? service)
  const after = cellsOf(sides.after, (service) => service)
  const counts = {before: countCovering(before), after: countCovering(after)}
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const states = {before: before.get(key) ?? 'silent', after: after.get(key) ?? 'silent'}
    if (states.before === states.after) return []
    const [framework = '', id = '', service = ''] = key.split('\n')
    const name = `${framework}\n${id}`
    const services = {before: counts.before.get(name) ?? 0, after: counts.after.get(name) ?? 0}
    return [{framework, id, service, ...states, services}]
  })
}

function cellsOf(corpus: Corpus | undefined, nameOf: (service: string) => string): Cells {
  const cells: Cells = new Map()
  for (const {framework, services} of corpus ? readCoverage(corpus) : [])
    for (const {service, cells: categories} of services)
      for (const {id, state} of categories.flatMap(({ids}) => ids))
        cells.set([framework, id, nameOf(service)].join('\n'), state)
  return cells
}

/** How many services cover each control of a framework. */
function countCovering(cells: Cells): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [key, state] of cells) {
    if (state !== 'content') continue
    const name = key.slice(0, key.lastIndexOf('\n'))
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}
