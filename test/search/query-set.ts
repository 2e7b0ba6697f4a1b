import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {loadConfig} from '../../src/config/load.ts'
import {permalinksOf} from '../../src/exports/permalinks.ts'
import {searchPages} from '../../src/exports/search-pages.ts'
import type {SearchPage} from '../../src/search/records.ts'
import {corpusOf} from '../coverage/corpus.ts'

/** A question, and what answers it first: `path` or `path#heading`, without the heading's number; none for nothing. */
export interface SetQuery {
  q: string
  kind: string
  first: string[]
}

const LIBRARY = join(import.meta.dirname, 'library')

/** The questions, with answers that were decided from the texts of the library. */
export const QUERIES: SetQuery[] = JSON.parse(readFileSync(join(import.meta.dirname, 'queries.json'), 'utf8'))

/** What is found of the library: its pages, without what the site adds to them. */
export function libraryPages(): SearchPage[] {
  const files = readdirSync(LIBRARY, {recursive: true, encoding: 'utf8'}).map((path) =>
    path.replaceAll('\\', '/'),
  )
  const documents = files.filter((path) => path.endsWith('.md')).sort()
  const texts = documents.map((path) => [path, readFileSync(join(LIBRARY, path), 'utf8')])
  const corpus = corpusOf(Object.fromEntries(texts))
  const config = loadConfig(undefined, ['.'])
  const permalinkOf = permalinksOf({url: 'https://example.com', baseUrl: '/'}, corpus)
  return searchPages(corpus, {config, permalinkOf}).map(({playbook, ...page}) => ({
    ...page,
    url: playbook.path,
  }))
}

/** A section that was found, as its page's address without the anchor, and its heading. */
export interface Found {
  url: string
  heading: string
}

/** Whether what was found first is what should be; undefined for nothing. */
export function isRight({first}: SetQuery, found: Found | undefined): boolean {
  if (first.length === 0 || !found) return first.length === 0 && !found
  const place = found.url.replace(/#.*/, '')
  const heading = found.heading.replace(/^\d+\.\s*/, '')
  return first.some((each) => each === place || each === `${place}#${heading}`)
}
