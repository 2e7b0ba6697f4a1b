/**
 * What a very large site takes that is built in parts, here one after the other, and joined: `npm run bench:parts`. Its
 * playbooks are made of those of the folder `PROOFBOOK_BENCH_DOCS`; `PROOFBOOK_BENCH_SIZE` is how many, and
 * `PROOFBOOK_BENCH_PARTS` in how many parts. `--write` puts the table into docs/contributing/benchmarks.md.
 */
import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join} from 'node:path'
import {filesBelow} from '../../plugins/docusaurus-plugin-proofbook/files-below.ts'
import {RECORD} from '../../plugins/docusaurus-plugin-proofbook/shards/record.ts'
import {markdownTable, writeSection} from './section.mts'
import {writeVariedLibrary} from './varied/library.mts'
import {runWhole, type Took} from './whole-process.mts'

const {PROOFBOOK_BENCH_DOCS: from} = process.env
const size = Number(process.env.PROOFBOOK_BENCH_SIZE ?? 10_000)
const count = Number(process.env.PROOFBOOK_BENCH_PARTS ?? 8)
if (!from) throw new Error('Cannot find PROOFBOOK_BENCH_DOCS, expected a folder of real playbooks')

/** What the heap of a part may take, in megabytes: what Node allows by itself is a fraction of the machine's memory. */
const HEAP = 11_000

const temporary = mkdtempSync(join(tmpdir(), 'proofbook-bench-'))
try {
  const docs = join(temporary, 'docs')
  writeVariedLibrary(docs, from, size)
  const folders = Array.from({length: count}, (_, index) => join(temporary, `part-${index + 1}`))
  const rows: string[][] = []
  for (const [index, folder] of folders.entries()) {
    const took = await buildPart(docs, `${index + 1}/${count}`, folder)
    rows.push(row(`Part ${index + 1} of ${count}`, took, folder))
  }
  const site = join(temporary, 'site')
  const took = await runWhole([
    process.execPath,
    '--import',
    'tsx',
    'scripts/join.mts',
    ...folders,
    '--out-dir',
    site,
  ])
  if (!existsSync(join(site, '404.html'))) throw new Error('Cannot join the parts')
  rows.push(row('The join', took, site))
  const text = `${markdownTable(['', 'Pages', 'CPU, s', 'Peak memory, MB'], rows)}\n\n${about()}`
  console.log(text)
  if (process.argv.includes('--write')) writeSection('Site in parts', text)
} finally {
  rmSync(temporary, {recursive: true, force: true})
}

async function buildPart(docs: string, shard: string, folder: string): Promise<Took> {
  const words = [process.execPath, `--max-old-space-size=${HEAP}`, 'scripts/docusaurus.mjs', 'build', '.']
  const took = await runWhole([...words, '--out-dir', folder], {
    NODE_ENV: 'production',
    DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.docusaurus/bench',
    DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
    PROOFBOOK_DOCS: docs,
    PROOFBOOK_SHARD: shard,
  })
  if (!existsSync(join(folder, RECORD))) throw new Error(`Cannot build part ${shard}`)
  return took
}

function row(what: string, {cpu, memory = 0}: Took, folder: string): string[] {
  const number = (value: number) => value.toLocaleString('en', {maximumFractionDigits: 0})
  const pages = filesBelow(folder).filter((path) => path.endsWith('.html')).length
  const cells = [what, number(pages), number(cpu), number(memory)]
  console.error(cells.join(', '))
  return cells
}

function about(): string {
  const [cpu] = cpus()
  return [
    `${size} playbooks, made of those of a folder with other names, dates, controls, rows, policies and links. Each part was built`,
    'when the one before it was done, and knows all documents. Pages are files of HTML; those of the join are redirects too.',
    '',
    `${cpus().length} cores (${cpu?.model.trim()}), Node ${process.versions.node}. Made by \`npm run bench:parts -- --write\`.`,
  ].join('\n')
}
