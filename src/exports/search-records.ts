import {visibleJson} from '../parse/visible.ts'
import type {SearchSection} from '../search/records.ts'
import type {FoundPlaybook} from './search-pages.ts'
import {withoutLoneSurrogates} from './surrogates.ts'

/**
 * A record of a search service: one section of a published document, or a piece of a long one, with the fields that
 * DocSearch's scrapers give theirs, and facets. `docs/reference/search-records.schema.json` is its schema.
 */
export interface SearchRecord {
  /** The same as long as the document's path, the heading and the version are. */
  objectID: string
  /** The same again, under the name that Typesense has for it. */
  id: string
  /** Absolute, with the anchor. */
  url: string
  url_without_anchor: string
  /** Without `#`; null for the page itself. */
  anchor: string | null
  /** Level of the last heading: `lvl1` for the page's title. */
  type: string
  /** Provider, title, then headings, outermost first; null from where there are none. */
  hierarchy: Record<Level, string | null>
  /** Plain text. */
  content: string
  /** What the section is. */
  kind: SearchSection['kind']
  version: string
  /** What the search of Docusaurus filters by. */
  docusaurus_tag: string
  language: string
  provider: string | null
  service: string | null
  category: string | null
  /** Of the control that it belongs to; null or empty outside all controls. */
  group: string | null
  status: string | null
  function: string[]
  framework: string[]
  /** Place in its document, from 0; what comes first is told first. */
  position: number
}

type Level = `lvl${0 | 1 | 2 | 3 | 4 | 5 | 6}`

const LEVELS: readonly Level[] = ['lvl0', 'lvl1', 'lvl2', 'lvl3', 'lvl4', 'lvl5', 'lvl6']
/** In UTF-16 units, three bytes each at most: a record of Algolia has at most 10 kB, the names of its fields included. */
const LONGEST_CONTENT = 2500
/** First level of a page whose provider nobody knows. */
const NO_PROVIDER = 'Playbooks'

/** What a site is called in records. */
export interface RecordsOptions {
  /** Of the documents, as the site's versions are named; `current` for those that are not cut. */
  version: string
  /** Of the site, such as `en`. */
  language: string
}

/** The records of some documents, in their order. */
export function searchRecords(pages: readonly FoundPlaybook[], options: RecordsOptions): SearchRecord[] {
  return pages.flatMap((page) => recordsOf(page, options))
}

/** A record a line. */
export function jsonLines(records: readonly SearchRecord[]): string {
  return records.map((record) => `${visibleJson(JSON.stringify(record))}\n`).join('')
}

function recordsOf(page: FoundPlaybook, {version, language}: RecordsOptions): SearchRecord[] {
  const idOf = uniqueIds(`${version}/${page.playbook.id}`)
  const pieces = page.sections.flatMap((section) =>
    piecesOf(section.text).map((content) => ({section, content})),
  )
  return pieces.map(({section, content}, position) => {
    const {kind, anchor, group, status, functions, frameworks} = section
    const {provider, service, category} = page
    const headings = [provider ?? NO_PROVIDER, page.title, ...headingsOf(section)]
      .slice(0, LEVELS.length)
      .map(withoutLoneSurrogates)
    const id = idOf(section)
    return {
      objectID: id,
      id,
      url: anchor === '' ? page.url : `${page.url}#${encodeURIComponent(withoutLoneSurrogates(anchor))}`,
      url_without_anchor: page.url,
      anchor: anchor || null,
      type: LEVELS[headings.length - 1]!,
      hierarchy: hierarchyOf(headings),
      content: withoutLoneSurrogates(content),
      kind,
      version,
      docusaurus_tag: `docs-default-${version}`,
      language,
      provider,
      service,
      category,
      group,
      status,
      function: functions,
      framework: frameworks,
      position,
    }
  })
}

/** The headings below the page's title; a page's own first section has none. */
function headingsOf({kind, anchor, heading, above}: SearchSection): string[] {
  return anchor === '' && kind === 'text' && above.length === 0 ? [] : [...above, heading]
}

function hierarchyOf(headings: readonly string[]): SearchRecord['hierarchy'] {
  const entries = LEVELS.map((level, place) => [level, headings[place] ?? null])
  return Object.fromEntries(entries) as SearchRecord['hierarchy']
}

/** Gives an id to each section of a document: its anchor's, counted where several have it. */
function uniqueIds(document: string): (section: SearchSection) => string {
  const counts = new Map<string, number>()
  return ({kind, anchor}) => {
    const id = `${document}#${anchor}${kind === 'policy' ? ':policy' : ''}`
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return count === 1 ? id : `${id}:${count}`
  }
}

/** A text in pieces that a record can hold, cut between blocks or words where it has any; one piece at least. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  while (text.length - from > LONGEST_CONTENT) {
    const most = text.slice(from, from + LONGEST_CONTENT)
    const cut = [most.lastIndexOf(' · '), most.lastIndexOf(' ')].find((at) => at > LONGEST_CONTENT / 2)
    const length = cut ?? (/\p{Cs}$/u.test(most) ? LONGEST_CONTENT - 1 : LONGEST_CONTENT)
    pieces.push(text.slice(from, from + length).trim())
    from += length
  }
  return [...pieces, text.slice(from).replace(/^[ ·]+/, '')]
}
