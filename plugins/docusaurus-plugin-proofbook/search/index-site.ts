import {readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import type {PagefindIndex} from 'pagefind'
import {filesBelow} from '../files-below.ts'
import {HANDBOOK} from '../handbook-path.ts'
import {EVERY_VERSION} from './filters.ts'
import type {SearchEntry} from './id-entries.ts'
import {loadIndexer} from './indexer.ts'
import {pageSource} from './page-source.ts'

/** Where a site lies below its origin. */
export interface IndexOptions {
  /** Path with a slash at both ends. */
  baseUrl: string
  /** What can be found besides pages. */
  entries?: readonly SearchEntry[]
}

/** Files that the indexer adds for interfaces which this site does not have. */
const UNUSED = [
  ...['pagefind-ui', 'pagefind-modular-ui', 'pagefind-component-ui'].flatMap((name) => [
    `${name}.js`,
    `${name}.css`,
  ]),
  'pagefind-highlight.js',
  'pagefind-worker.js',
]

/**
 * Writes the search index of a built site into its folder `pagefind`, and says how many pages it holds. The handbook has an
 * index of its own in its folder: its wrong examples are full of ids and actions, which readers of playbooks search for.
 */
export async function indexSite(outDir: string, {baseUrl, entries}: IndexOptions): Promise<{pages: number}> {
  const files = filesBelow(outDir).filter((file) => file.endsWith('.html'))
  const isHandbook = (file: string) => file.startsWith(`${HANDBOOK}/`)
  const handbook = files.filter(isHandbook)
  if (handbook.length > 0)
    await writeIndex(join(outDir, HANDBOOK, 'pagefind'), handbook, {outDir, baseUrl, version: EVERY_VERSION})
  return writeIndex(
    join(outDir, 'pagefind'),
    files.filter((file) => !isHandbook(file)),
    {outDir, baseUrl, ...(entries && {entries})},
  )
}

/** What pages are indexed with. */
interface PageOptions extends IndexOptions {
  outDir: string
  /** In place of the version that each page tells. */
  version?: string
}

async function writeIndex(bundle: string, files: string[], options: PageOptions): Promise<{pages: number}> {
  await rm(bundle, {recursive: true, force: true})
  const {close, createIndex} = await loadIndexer()
  try {
    const {index, errors} = await createIndex()
    if (!index) throw failure('start the indexer', errors)
    const pages = await addPages(index, files, options)
    const written = await index.writeFiles({outputPath: bundle})
    if (written.errors.length > 0) throw failure(`write \`${bundle}\``, written.errors)
    await Promise.all(UNUSED.map((name) => rm(join(bundle, name), {force: true})))
    return {pages}
  } finally {
    await close()
  }
}

async function addPages(index: PagefindIndex, files: string[], options: PageOptions): Promise<number> {
  const {outDir, baseUrl, version, entries = []} = options
  let pages = 0
  // Sorted, and one after the other: the same site gives the same index.
  for (const file of files) {
    const content = pageSource(await readFile(join(outDir, file), 'utf8'), version)
    if (content === undefined) continue
    const {errors} = await index.addHTMLFile({url: baseUrl + urlPath(file), content})
    if (errors.length > 0) throw failure(`index \`${file}\``, errors)
    pages += 1
  }
  for (const {url, html} of entries) {
    const {errors} = await index.addHTMLFile({url, content: pageSource(html)!})
    if (errors.length > 0) throw failure(`index \`${url}\``, errors)
    pages += 1
  }
  return pages
}

/** Path of a page below the site's own, as links to it are written. */
function urlPath(file: string): string {
  return file
    .replace(/(^|\/)index\.html$|\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}

function failure(what: string, errors: string[]): Error {
  return new Error(`Cannot ${what} for the search: ${errors.join('; ') || 'the indexer gave no reason'}`)
}
