/**
 * How the cost of a check grows with what it reads: many shapes, each in sizes that double up to the limits of a document.
 * Prints a row for each; `--write` puts what is to be known of them into docs/contributing/benchmarks.md. Words are parts
 * of names, for some shapes only. `PROOFBOOK_PARSER=reference` measures the other parser.
 */
import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {build} from 'esbuild'
import {BUNDLE} from '../../scripts/bundle.mts'
import type {Measured, Shape, Step} from './growth/shape.mts'
import {shapes} from './growth/shapes.mts'
import {describe, HEAD, rowOf} from './growth/tables.mts'
import {markdownTable, writeSection} from './section.mts'

/** A size that takes longer is the last one of its shape. */
const MOST_CPU_SECONDS = 3
/** What takes longer than this as a whole is ended. */
const MOST_MINUTES = 2

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
// Beside what it loads: the native parser is in no bundle.
const folder = mkdtempSync(join('dist', 'growth-'))

try {
  await build({
    ...BUNDLE,
    entryPoints: [join(import.meta.dirname, 'growth/measure.mts')],
    outdir: folder,
    splitting: false,
    legalComments: 'none',
  })
  console.log(markdownTable(HEAD, []))
  const all: [Shape, Measured][] = []
  for (const shape of shapes.filter(({name}) => wanted.every((word) => name.includes(word)))) {
    const measured = await measure(shape.name)
    console.log(`| ${rowOf(shape, measured).join(' | ')} |`)
    all.push([shape, measured])
  }
  console.log(`\n${describe(all)}`)
  if (process.argv.includes('--write')) writeSection('Growth', describe(all))
} finally {
  rmSync(folder, {recursive: true})
}

function measure(name: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const words = ['--expose-gc', join(folder, 'measure.mjs'), name, String(MOST_CPU_SECONDS)]
    const child = spawn(process.execPath, words, {stdio: ['ignore', 'pipe', 'inherit']})
    const timer = setTimeout(() => child.kill('SIGKILL'), MOST_MINUTES * 60_000)
    let output = ''
    child.stdout.on('data', (data) => {
      output += data
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      const lines = output.split('\n').filter((line) => line !== '')
      const all = lines.map((line) => JSON.parse(line) as Partial<Step & Measured>)
      const {failure} = all.findLast((each) => each.failure !== undefined) ?? {}
      resolve({
        steps: all.filter((each): each is Step => each.seconds !== undefined),
        limit: all.at(-1)?.limit,
        failure: failure ?? (signal ? 'killed' : code === 0 ? undefined : `code ${code}`),
      })
    })
  })
}
