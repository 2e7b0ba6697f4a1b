import {readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import type {PagefindIndex} from 'pagefind'
import {filesBelow} from '../files-below.ts'
import {loadIndexer} from './indexer.ts'
import {pageSource} from './page-source.ts'

/** Where a site lies below its origin. */
export interface IndexOptions {
  /** Path with a slash at both ends. */
  baseUrl: string
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

/** Writes the search index of a built site into its folder `pagefind`, and says how many pages it holds. */
export async function indexSite(outDir: string, {baseUrl}: IndexOptions): Promise<{pages: number}> {
  const bundle = join(outDir, 'pagefind')
  await rm(bundle, {recursive: true, force: true})
  const {close, createIndex} = await loadIndexer()
  try {
    const {index, errors} = await createIndex()
    if (!index) throw failure('start the indexer', errors)
    const pages = await addPages(index, outDir, baseUrl)
    const written = await index.writeFiles({outputPath: bundle})
    if (written.errors.length > 0) throw failure(`write \`${bundle}\``, written.errors)
    await Promise.all(UNUSED.map((name) => rm(join(bundle, name), {force: true})))
    return {pages}
  } finally {
    await close()
  }
}

async function addPages(index: PagefindIndex, outDir: string, baseUrl: string): Promise<number> {
  // Sorted, and one after the other: the same site gives the same index.
  const files = filesBelow(outDir).filter((file) => file.endsWith('.html'))
  let pages = 0
  for (const file of files) {
    const content = pageSource(await readFile(join(outDir, file), 'utf8'))
    if (content === undefined) continue
    const {errors} = await index.addHTMLFile({url: baseUrl + urlPath(file), content})
    if (errors.length > 0) throw failure(`index \`${file}\``, errors)
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
