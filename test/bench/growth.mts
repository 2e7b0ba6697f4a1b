/**
 * How the cost of a check grows with what it reads: many shapes, each in sizes that double until one takes long or passes a
 * limit of a document. Prints a row for each; words are parts of names, for some shapes only. What is measured is kept, so
 * that families can be measured one at a time, and `--missing` goes on with what no run has measured: `--write` puts what is
 * known of all into docs/contributing/benchmarks.md. `PROOFBOOK_PARSER=reference` measures the other parser.
 */
import {mkdtempSync, rmSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {build} from 'esbuild'
import {BUNDLE} from '../../scripts/bundle.mts'
import {keep, readKept} from './growth/kept.mts'
import {describe, HEAD, rowOf} from './growth/tables.mts'
import {markdownTable, writeSection} from './section.mts'

const isMissingOnly = process.argv.includes('--missing')
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
  for (const shape of chosen) {
    if (isMissingOnly && readKept()[shape.name]) continue
    const measured = await measure(shape)
    keep(shape.name, measured)
    console.log(`| ${rowOf(shape, measured).join(' | ')} |`)
  }
  const text = describe(shapes, readKept())
  console.log(`\n${text}`)
  if (process.argv.includes('--write')) writeSection('Growth', text)
} finally {
  rmSync(folder, {recursive: true})
}
