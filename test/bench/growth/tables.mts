import {cpus} from 'node:os'
import {markdownTable} from '../section.mts'
import {exponentOf} from './fit.mts'
import type {Measured, Shape} from './shape.mts'

/** What growth may be, and seconds a megabyte. */
const MOST = {exponent: 1.2, seconds: 1}

export const HEAD = ['What grows', 'Largest, kB', 'CPU, s', 'Exponent', 's per MB', 'Ended by']

/** What is said of one shape. */
export function rowOf({name}: Shape, measured: Measured): string[] {
  const {largest, exponent, rate} = judge(measured)
  return [
    name,
    largest ? (largest.size / 1000).toFixed(0) : '–',
    largest ? largest.seconds.toFixed(2) : '–',
    exponent?.toFixed(2) ?? '–',
    rate?.toFixed(1) ?? '–',
    measured.failure ?? measured.limit ?? 'time',
  ]
}

/** What is to be known of all of them: each family by its worst, and each shape that is above what growth may be. */
export function describe(all: readonly [Shape, Measured][]): string {
  const families = [...new Set(all.map(([{family}]) => family))]
  const rows = families.map((family) =>
    familyRow(
      family,
      all.filter(([shape]) => shape.family === family),
    ),
  )
  const above = all.filter(([, measured]) => {
    const {exponent = 0} = judge(measured)
    return exponent > MOST.exponent || measured.failure !== undefined
  })
  return [
    markdownTable(
      ['What grows', 'Shapes', 'Largest exponent', 'Most CPU of one, s', `Above ${MOST.exponent}`],
      rows,
    ),
    '',
    above.length === 0
      ? `No shape grows with an exponent above ${MOST.exponent}.`
      : markdownTable(
          HEAD,
          above.map(([shape, measured]) => rowOf(shape, measured)),
        ),
    '',
    about(),
  ].join('\n')
}

function familyRow(family: string, all: readonly [Shape, Measured][]): string[] {
  const judged = all.map(([, measured]) => judge(measured))
  const exponents = judged.map(({exponent}) => exponent ?? 0)
  return [
    family,
    String(all.length),
    Math.max(...exponents).toFixed(2),
    Math.max(...judged.map(({largest}) => largest?.seconds ?? 0)).toFixed(2),
    String(exponents.filter((exponent) => exponent > MOST.exponent).length),
  ]
}

function judge({steps}: Measured) {
  const largest = steps.at(-1)
  return {
    largest,
    exponent: exponentOf(steps),
    rate: largest && largest.seconds / (largest.size / 1e6),
  }
}

function about(): string {
  const [cpu] = cpus()
  return `${cpus().length} cores (${cpu?.model.trim()}), Node ${process.versions.node}.`
}
