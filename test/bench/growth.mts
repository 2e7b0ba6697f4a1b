/**
 * How the cost of a check grows with what it reads: many shapes, each in sizes that double until one takes long or passes a
 * limit of a document. Prints a row for each; `--write` puts what is to be known of them into
 * docs/contributing/benchmarks.md. Words are parts of names, for some shapes only. `PROOFBOOK_PARSER=reference` measures
 * the other parser.
 */
import {mkdtempSync, rmSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {build} from 'esbuild'
import {BUNDLE} from '../../scripts/bundle.mts'
import type {Measured, Shape} from './growth/shape.mts'
import {describe, HEAD, rowOf} from './growth/tables.mts'
import {markdownTable, writeSection} from './section.mts'

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
// In the project: what a bundle leaves outside is found from there.
const folder = mkdtempSync(join('node_modules', '.growth-'))

try {
  // What the command runs is bundled too: a loader of sources would be measured with it.
  const entryPoints = [join(import.meta.dirname, 'growth/measure.mts')]
  await build({...BUNDLE, entryPoints, outdir: folder, splitting: false, legalComments: 'none'})
  const {measure, shapes}: typeof import('./growth/measure.mts') = await import(
    resolve(folder, 'measure.mjs')
  )
  const chosen = shapes.filter(({name}) => wanted.every((word) => name.includes(word)))
  console.log(markdownTable(HEAD, []))
  const all: [Shape, Measured][] = []
  for (const [index, shape] of chosen.entries()) {
    const measured = await measure(shape)
    all.push([shape, measured])
    console.log(`| ${rowOf(shape, measured).join(' | ')} |`)
    // A run takes long: each family is written when it is known.
    const isLastOfFamily = chosen[index + 1]?.family !== shape.family
    if (isLastOfFamily && process.argv.includes('--write'))
      writeSection('Growth', describe(all, chosen.slice(index + 1)))
  }
  console.log(`\n${describe(all, [])}`)
} finally {
  rmSync(folder, {recursive: true})
}
