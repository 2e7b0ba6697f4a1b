/**
 * What a check costs beside other linters of markdown, as whole processes over the same documents. Prints a table;
 * `--write` also puts it into docs/contributing/benchmarks.md. Quote ratios: times depend on the machine.
 * `PROOFBOOK_BENCH_DOCS` is a folder of documents in place of the generated ones.
 */
import {appendFileSync, cpSync, mkdtempSync, rmSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join} from 'node:path'
import {filesBelow} from '../../plugins/docusaurus-plugin-proofbook/files-below.ts'
import {writeLibrary} from '../e2e/generated-library.ts'
import {peer} from './peers.mts'
import {markdownTable, writeSection} from './section.mts'
import {runWhole, type Took} from './whole-process.mts'

const DOCUMENTS = 105
/** How many times as many documents the larger folder holds. */
const TIMES = 10
/** How often the smaller work is done; the median counts. */
const RUNS = 3

const OURS = [process.execPath, 'bin/proofbook.cjs', 'check']
const markdownlint = peer('markdownlint-cli2')
const rumdl = peer('rumdl')

/** Work of one program, and how it is called in the table. */
interface Work {
  name: string
  run: () => Promise<Took>
}

const temporary = mkdtempSync(join(tmpdir(), 'proofbook-bench-'))
try {
  const few = join(temporary, 'few')
  const many = join(temporary, 'many')
  writeFolder(few, 1)
  writeFolder(many, TIMES)
  const file = join(few, documentsIn(few)[0]!)
  const parts = [
    () => table(`${countOf(few)} documents`, overFolder(few), RUNS),
    () => table('One document', overFile(file), RUNS),
    () => table(`${countOf(many)} documents`, overFolder(many), 1),
    about,
  ]
  const sections: string[] = []
  for (const part of parts) {
    const section = await part()
    console.log(`${section}\n`)
    sections.push(section)
  }
  if (process.argv.includes('--write')) writeSection('Check', sections.join('\n\n'))
} finally {
  rmSync(temporary, {recursive: true, force: true})
}

function writeFolder(folder: string, times: number): void {
  const given = process.env.PROOFBOOK_BENCH_DOCS
  if (given === undefined) writeLibrary(folder, DOCUMENTS * times)
  else for (let copy = 0; copy < times; copy++) cpSync(given, join(folder, `copy-${copy}`), {recursive: true})
}

function documentsIn(folder: string): string[] {
  return filesBelow(folder).filter((path) => path.endsWith('.md'))
}

function countOf(folder: string): string {
  return documentsIn(folder).length.toLocaleString('en')
}

/** What everybody does with a folder. */
function overFolder(folder: string): Work[] {
  const changed = join(folder, documentsIn(folder)[0]!)
  const cache = mkdtempSync(join(temporary, 'cache-'))
  const kept = [...OURS, '--cache-location', cache, folder]
  return [
    {name: 'proofbook check, nothing kept', run: () => runWhole([...OURS, '--no-cache', folder])},
    {
      name: 'the same with the reference parser',
      run: () => runWhole([...OURS, '--no-cache', folder], {PROOFBOOK_PARSER: 'reference'}),
    },
    {
      name: 'proofbook check, one document changed',
      async run() {
        await runWhole(kept)
        appendFileSync(changed, '\nOne line more.\n')
        return runWhole(kept)
      },
    },
    {name: `markdownlint-cli2 ${markdownlint.version}`, run: () => runMarkdownlint(`${folder}/**/*.md`)},
    {name: `rumdl ${rumdl.version}`, run: () => runRumdl(folder)},
  ]
}

/** What everybody does with one file, and what it takes to start at all. */
function overFile(file: string): Work[] {
  return [
    {name: 'proofbook check', run: () => runWhole([...OURS, '--no-cache', file])},
    {name: `markdownlint-cli2 ${markdownlint.version}`, run: () => runMarkdownlint(file)},
    {name: `rumdl ${rumdl.version}`, run: () => runRumdl(file)},
    {name: 'node -e 0', run: () => runWhole([process.execPath, '-e', '0'])},
  ]
}

function runMarkdownlint(glob: string): Promise<Took> {
  return runWhole([markdownlint.program, glob])
}

function runRumdl(path: string): Promise<Took> {
  return runWhole([rumdl.program, 'check', '--no-cache', path])
}

/** What each took, and how many times the others' time ours is. */
async function table(title: string, works: readonly Work[], runs: number): Promise<string> {
  const rows: [string, Took][] = []
  for (const {name, run} of works) rows.push([name, await median(run, runs)])
  const cpuOf = (begin: string) => rows.find(([name]) => name.startsWith(begin))![1].cpu
  const [theirs, rust] = [cpuOf('markdownlint'), cpuOf('rumdl')]
  return markdownTable(
    [title, 'CPU, s', '× markdownlint-cli2', '× rumdl', 'Peak memory, MB'],
    rows.map(([name, {cpu, memory}]) => [
      name,
      cpu.toFixed(2),
      (cpu / theirs).toFixed(2),
      (cpu / rust).toFixed(1),
      memory === undefined ? '–' : memory.toFixed(0),
    ]),
  )
}

async function median(run: () => Promise<Took>, runs: number): Promise<Took> {
  const all: Took[] = []
  for (let at = 0; at < runs; at++) all.push(await run())
  return all.sort((a, b) => a.cpu - b.cpu)[Math.floor(runs / 2)]!
}

function about(): string {
  const [cpu] = cpus()
  const documents = process.env.PROOFBOOK_BENCH_DOCS ? 'those of a folder' : 'generated'
  return [
    'Whole processes, all that they start included; each has its own rules, so that this says what a pipeline waits for,',
    'not who does the same work faster. Peak memory is of the largest process.',
    '',
    `The documents were ${documents}. ${cpus().length} cores (${cpu?.model.trim()}), Node ${process.versions.node}. Made by \`npm run bench:check -- --write\`.`,
  ].join('\n')
}
