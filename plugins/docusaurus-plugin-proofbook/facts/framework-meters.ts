import {type Coverage, readCoverage} from '../../../src/coverage/coverage.ts'
import type {Framework} from '../../../src/frameworks/index.ts'
import type {Shelf} from '../library.ts'
import {frameworkLabel} from '../theme/proofbook/framework-label.ts'

/** How much of a framework a library covers: an id counts once some service covers it. */
export interface FrameworkMeter {
  id: string
  /** With its edition. */
  name: string
  /** What fits a label, such as `NIST CSF 1.1`. */
  shortName: string
  covered: number
  /** How many ids it has; null for one whose ids nobody has listed. */
  total: number | null
  functions: {id: string; title: string; covered: number; total: number}[]
}

/** The meters of all frameworks that the published playbooks cite; those that end come first. */
export function frameworkMeters({corpus}: Shelf): FrameworkMeter[] {
  const meters = readCoverage(corpus).map((coverage) =>
    meterOf(coverage, corpus.frameworks.get(coverage.framework)),
  )
  return meters.sort((a, b) => Number(a.total === null) - Number(b.total === null))
}

function meterOf({name, functions, categories, services}: Coverage, framework: Framework): FrameworkMeter {
  const cells = services.flatMap((service) => service.cells.flatMap(({ids}) => ids))
  const covered = new Set(cells.filter(({state}) => state === 'content').map(({id}) => id))
  const count = (columns: readonly (typeof categories)[number][]) => {
    const ids = columns.flatMap((column) => column.ids.map(({id}) => id))
    return {covered: ids.filter((id) => covered.has(id)).length, total: ids.length}
  }
  const whole = count(categories)
  return {
    id: framework.id,
    name,
    shortName: frameworkLabel(framework.id),
    covered: whole.covered,
    total: framework.closed ? whole.total : null,
    functions: functions.map(({id, title}) => ({
      id,
      title,
      ...count(categories.filter((category) => category.function === id)),
    })),
  }
}
