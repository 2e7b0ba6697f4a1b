import {cpus} from 'node:os'
import {markdownTable} from '../section.mts'
import {exponentOf} from './fit.mts'
import type {Kept} from './kept.mts'
import {GROWTH, type Measured, type Shape} from './shape.mts'

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
    measured.limit ?? 'time',
  ]
}

/** What is to be known of all shapes: each family by its worst, and each shape that grows too fast. */
export function describe(shapes: readonly Shape[], kept: Kept): string {
  const all = shapes.flatMap((shape): [Shape, Measured][] => {
    const measured = kept[shape.name]
    return measured ? [[shape, measured]] : []
  })
  const above = all.filter(([, measured]) => (judge(measured).exponent ?? 0) > GROWTH.most)
  const families = [...new Set(all.map(([{family}]) => family))]
  const missing = shapes.length - all.length
  return [
    markdownTable(
      ['What grows', 'Shapes', 'Median exponent', 'Largest exponent', 'Median s per MB', 'Most s per MB'],
      families.map((family) =>
        familyRow(
          family,
          all.filter(([shape]) => shape.family === family),
        ),
      ),
    ),
    '',
    above.length === 0
      ? `No shape grows with an exponent above ${GROWTH.most}.`
      : `Above ${GROWTH.most}:\n\n${table(above)}`,
    '',
    'Each shape is a text of one thing, from 64 of it on, twice as many each time, until a check takes more than a quarter of a',
    'second of CPU time or a limit refuses the text. The exponent is that of the four largest sizes that took 30 ms at least. A',
    'megabyte of one thing is more than a document may have: `s per MB` is for comparing.',
    '',
    `${about()}${missing === 0 ? '' : ` Not measured yet: ${missing} shapes.`} Made by \`npm run bench:growth -- --write\`.`,
  ].join('\n')
}

function table(rows: readonly [Shape, Measured][]): string {
  return markdownTable(
    HEAD,
    rows.map(([shape, measured]) => rowOf(shape, measured)),
  )
}

function familyRow(family: string, all: readonly [Shape, Measured][]): string[] {
  const judged = all.map(([, measured]) => judge(measured))
  const exponents = judged.flatMap(({exponent}) => exponent ?? [])
  const rates = judged.flatMap(({rate}) => rate ?? [])
  return [
    family,
    String(all.length),
    median(exponents).toFixed(2),
    Math.max(...exponents).toFixed(2),
    median(rates).toFixed(1),
    Math.max(...rates).toFixed(1),
  ]
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
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
