/**
 * Our search beside Pagefind's over the same pages, asked in the same browser. Prints a table; `--write` also puts it into
 * docs/contributing/benchmarks.md. `PROOFBOOK_BENCH_SITE` is a built site to be measured in place of one of 105 generated
 * playbooks, `PROOFBOOK_BENCH_LIBRARY` one of `test/search/library`, whose answers are known.
 */
import {mkdtempSync, rmSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser} from 'playwright-core'
import {launchBrowser} from '../e2e/browser.ts'
import {writeLibrary} from '../e2e/generated-library.ts'
import {buildSite, serveSite} from '../e2e/site.ts'
import {QUERIES} from '../search/query-set.ts'
import {type Peer, peer} from './peers.mts'
import {firstQuestion, rightFirst, warmTimes} from './search/ask.mts'
import {ENGINES, type EngineName, type SearchedSite, searchedSite} from './search/site.mts'
import {markdownTable, writeSection} from './section.mts'

const WORD = 'encryption'
const SENTENCE = 'how do I rotate the keys that encrypt my backups'
const DOCUMENTS = 105

/** A measure of each search, in words. */
type Row = Record<EngineName, string>

const temporary = mkdtempSync(join(tmpdir(), 'proofbook-bench-'))
try {
  const pagefind = peer('pagefind')
  const browser = await launchBrowser()
  try {
    const text = await compare(browser, pagefind)
    console.log(text)
    if (process.argv.includes('--write')) writeSection('Search', text)
  } finally {
    await browser.close()
  }
} finally {
  rmSync(temporary, {recursive: true, force: true})
}

async function compare(browser: Browser, pagefind: Peer): Promise<string> {
  const large = await searchedSite(
    process.env.PROOFBOOK_BENCH_SITE ?? built(generated()),
    join(temporary, 'large'),
    pagefind,
  )
  const known = await searchedSite(
    process.env.PROOFBOOK_BENCH_LIBRARY ?? built('test/search/library'),
    join(temporary, 'known'),
    pagefind,
  )
  const rows = new Map([...(await costs(browser, large)), ...(await answers(browser, known))])
  const table = markdownTable(
    ['', 'Proofbook', `Pagefind ${pagefind.version}`],
    [...rows].map(([what, row]) => [what, ...ENGINES.map((engine) => row[engine])]),
  )
  return `${table}\n\n${about(browser)}`
}

function generated(): string {
  const folder = join(temporary, 'docs')
  writeLibrary(folder, DOCUMENTS)
  return folder
}

function built(docs: string): string {
  const {folder, status, output} = buildSite({docs})
  if (status !== 0) throw new Error(`Cannot build the site of ${docs}\n${output}`)
  return folder
}

/** What a search of a large site costs its readers. */
async function costs(browser: Browser, site: SearchedSite): Promise<Map<string, Row>> {
  const {origin, stop} = await serveSite(site.folder)
  try {
    const bytes = (question: string) =>
      ofEach(async (engine) => kilobytes(await firstQuestion({browser, origin, engine}, question)))
    const questions = QUERIES.map(({q}) => q)
    return new Map([
      [
        `Index of ${site.documents} playbooks`,
        await ofEach(async (engine) => kilobytes(site.indexBytes[engine])),
      ],
      [`First question, \`${WORD}\``, await bytes(WORD)],
      [`First question, \`${SENTENCE}\``, await bytes(SENTENCE)],
      [
        'An answer, p50 / p95',
        await ofEach(async (engine) => quantiles(await warmTimes({browser, origin, engine}, questions))),
      ],
    ])
  } finally {
    stop()
  }
}

/** How good the answers are where they are known. */
async function answers(browser: Browser, site: SearchedSite): Promise<Map<string, Row>> {
  const {origin, stop} = await serveSite(site.folder)
  try {
    const right = new Map<EngineName, Awaited<ReturnType<typeof rightFirst>>>()
    for (const engine of ENGINES) right.set(engine, await rightFirst({browser, origin, engine}, QUERIES))
    const of = (key: 'pages' | 'sections') => ofEach(async (engine) => `${right.get(engine)?.[key]}`)
    return new Map([
      [`Right page first, of ${QUERIES.length} questions`, await of('pages')],
      ['Right page and section first', await of('sections')],
    ])
  } finally {
    stop()
  }
}

async function ofEach(measure: (engine: EngineName) => Promise<string>): Promise<Row> {
  return {ours: await measure('ours'), pagefind: await measure('pagefind')}
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toLocaleString('en', {maximumFractionDigits: bytes < 10_000 ? 1 : 0})} kB`
}

function quantiles(sorted: readonly number[]): string {
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)
  return `${at(0.5)} / ${at(0.95)} ms`
}

/** How the numbers were made. */
function about(browser: Browser): string {
  const isGiven = process.env.PROOFBOOK_BENCH_SITE !== undefined
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, Chromium ${browser.version()}`
  return [
    'Both index the same built pages, Pagefind with its defaults and `main` as the root. Bytes are gzipped; a first question',
    'loads the program too. Answers show eight pages, with their texts, and each question was asked once before; the times',
    'are of this machine only. The questions are those of `test/search/`, which we wrote and made our search by; where',
    'nothing is the right answer, finding nothing is. Our entries of ids and actions are not counted as pages.',
    '',
    `The playbooks were ${isGiven ? 'of a site that was built before (`PROOFBOOK_BENCH_SITE`)' : 'generated'}. ${machine}. Made by \`npm run bench:search -- --write\`.`,
  ].join('\n')
}
