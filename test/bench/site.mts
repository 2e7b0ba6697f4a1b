/**
 * What a site of playbooks weighs beside one that the platform alone makes of the same documents, both built in one run.
 * Quote ratios, not sizes: they depend on the documents. `--write` puts the table into docs/contributing/benchmarks.md.
 * `PROOFBOOK_BENCH_SIZE` is how many playbooks are generated, and `PROOFBOOK_BENCH_DOCS` a folder to take in their place.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {dirname, join, relative, resolve} from 'node:path'
import {gzipSync} from 'node:zlib'
import {DomUtils, parseDocument} from 'htmlparser2'
import type {Browser} from 'playwright-core'
import {Library} from '../../plugins/docusaurus-plugin-proofbook/library.ts'
import {loadConfig} from '../../src/config/load.ts'
import {leadingVariant} from '../../src/model/playbook-type.ts'
import {launchBrowser} from '../e2e/browser.ts'
import {writeLibrary} from '../e2e/generated-library.ts'
import {serveSite} from '../e2e/site.ts'
import {blockingTime} from './blocking.mts'
import {markdownTable, writeSection} from './section.mts'
import {runWhole, type Took} from './whole-process.mts'

/** From how many documents on a site has a section of its own on the page. */
const LARGE = 1000

const temporary = mkdtempSync(join(tmpdir(), 'proofbook-bench-'))
try {
  const docs = process.env.PROOFBOOK_BENCH_DOCS ?? generated(Number(process.env.PROOFBOOK_BENCH_SIZE ?? 105))
  const stock = join(temporary, 'stock')
  const documents = await writeStock(stock, docs)
  const builds = {
    stock: await built(['node_modules/@docusaurus/core/bin/docusaurus.mjs'], stock, {}),
    ours: await built(['scripts/docusaurus.mjs'], '.', {PROOFBOOK_DOCS: docs}),
  }
  const page = `${longest(documents).path.replace(/\.md$/i, '')}/index.html`
  const ours = join('playbooks', page)
  const browser = await launchBrowser()
  try {
    const measured = table(
      {...weigh(builds.stock, page), ...(await waits(browser, builds.stock, page))},
      {...weigh(builds.ours, ours), ...(await waits(browser, builds.ours, ours))},
    )
    const text = `${measured}\n\n${about(documents, browser)}`
    console.log(text)
    if (process.argv.includes('--write')) writeSection(documents.length < LARGE ? 'Site' : 'Large site', text)
  } finally {
    await browser.close()
  }
} finally {
  rmSync(temporary, {recursive: true, force: true})
}

/** A document, by its path below its folder. */
interface Document {
  path: string
  text: string
}

function generated(count: number): string {
  const folder = join(temporary, 'docs')
  writeLibrary(folder, count)
  return folder
}

/** A site of the platform's own preset; of conflicts each document has the side that is published. */
async function writeStock(folder: string, docs: string): Promise<Document[]> {
  const config = loadConfig(undefined, [docs])
  const root = relative('.', resolve(docs))
  const {corpus} = await new Library(process.cwd(), root, config).reload()
  const documents = corpus.playbooks.map((playbook) => ({
    path: relative(root, playbook.path),
    text: leadingVariant(playbook).text,
  }))
  for (const {path, text} of documents) {
    const file = join(folder, 'docs', path)
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(file, text)
  }
  writeFileSync(join(folder, 'docusaurus.config.js'), `module.exports = ${JSON.stringify(stockConfig())}`)
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir')
  return documents
}

function stockConfig() {
  const docs = {routeBasePath: '/', include: ['**/*.{md,MD}']}
  return {
    title: 'Stock',
    url: 'https://example.com',
    baseUrl: '/',
    trailingSlash: true,
    onBrokenLinks: 'ignore',
    onBrokenAnchors: 'ignore',
    future: {v4: true, faster: true},
    markdown: {
      format: 'md',
      hooks: {onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore'},
    },
    presets: [['classic', {docs, blog: false, pages: false}]],
  }
}

/** A built site. */
interface Build extends Took {
  folder: string
}

async function built(command: string[], siteDir: string, env: NodeJS.ProcessEnv): Promise<Build> {
  const folder = mkdtempSync(join(temporary, 'out-'))
  const took = await runWhole([process.execPath, ...command, 'build', siteDir, '--out-dir', folder], {
    NODE_ENV: 'production',
    DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.docusaurus/bench',
    DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
    ...env,
  })
  if (!existsSync(join(folder, '404.html'))) throw new Error(`Cannot build the site in ${siteDir}`)
  return {folder, ...took}
}

function longest(documents: readonly Document[]): Document {
  return documents.reduce((most, each) => (each.text.length > most.text.length ? each : most))
}

/** What a reader's browser gets; gzipped bytes but for the nodes. */
function weigh({folder, cpu, memory = 0}: Build, page: string): Record<string, number> {
  const html = readFileSync(join(folder, page), 'utf8')
  const files = (pattern: RegExp) => [
    ...new Set([...html.matchAll(pattern)].map(([, path = '']) => join(folder, path))),
  ]
  const zipped = (paths: string[]) =>
    paths.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0)
  const scripts = join(folder, 'assets/js')
  const main = readdirSync(scripts).filter((name) => /^(?:runtime~)?main\..*\.js$/.test(name))
  return {
    'main.js and runtime, gz': zipped(main.map((name) => join(scripts, name))),
    'JS of the page, gz': zipped(files(/(?:src|href)="?(\/assets\/js\/[^"\s>]+\.js)/g)),
    'CSS of the page, gz': zipped(files(/href="?(\/assets\/css\/[^"\s>]+\.css)/g)),
    'HTML of the page, gz': gzipSync(html).length,
    'nodes of the page': DomUtils.getElementsByTagName('*', parseDocument(html), true).length,
    'CPU of the build, s': cpu,
    'peak memory of the build, MB': memory,
  }
}

/** For how long a reader of the page waits, on a machine of a quarter of this one's speed. */
async function waits(browser: Browser, {folder}: Build, page: string): Promise<Record<string, number>> {
  const {origin, stop} = await serveSite(folder)
  try {
    const address = `${origin}/${encodeURI(page.replace(/index\.html$/, ''))}`
    return {'blocking time of the page, ms': await blockingTime(browser, address)}
  } finally {
    stop()
  }
}

function table(stock: Record<string, number>, ours: Record<string, number>): string {
  const number = (value: number) => value.toLocaleString('en', {maximumFractionDigits: 1})
  const rows = Object.entries(stock).map(([what, theirs]) => {
    const own = ours[what]!
    return [what, number(theirs), number(own), (own / theirs).toFixed(2)]
  })
  return markdownTable(['', 'Stock', 'Proofbook', 'Ratio'], rows)
}

function about(documents: readonly Document[], browser: Browser): string {
  const [cpu] = cpus()
  return [
    'Stock is what the platform alone makes of the same documents, of conflicts the side that is published: without a search,',
    'checks, controls or coverage. The page is that of the longest document; its browser ran at a quarter of its speed. Bytes',
    'are gzipped. Nothing is kept from an earlier build.',
    '',
    `${documents.length} documents${process.env.PROOFBOOK_BENCH_DOCS ? ' of a folder' : ', generated'}. ${cpus().length} cores (${cpu?.model.trim()}), Node ${process.versions.node}, Chromium ${browser.version()}. Made by \`npm run bench:site -- --write\`.`,
  ].join('\n')
}
