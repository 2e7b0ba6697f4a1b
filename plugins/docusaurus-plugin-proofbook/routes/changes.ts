import {placementIn} from '../facts/placements.ts'
import {playbookFacts} from '../facts/playbook-facts.ts'
import type {DocumentRevisions, LibraryHistory} from '../history/library-history.ts'
import {type ToldChange, tellChange} from '../history/told-change.ts'
import type {Shelf} from '../library.ts'
import {absolute} from '../machine/addresses.ts'
import {CHANGES, FEED, HISTORY, OLDER} from './changes-path.ts'
import type {SiteContext} from './site-context.ts'

/** The change log of the library: its newest part. */
export interface ChangesPage extends ChangesPart {
  /** Path of the page, with the site's base. */
  path: string
  /** Its whole address, for paper. */
  address: string
  feed: string
  /** What a log can begin with besides a day, the newest first. */
  versions: {name: string; day: string}[]
  documents: ChangedDocument[]
  /** Where the rest is; null where the page holds the whole log. */
  older: {path: string; count: number} | null
}

/** Some changes, and the revisions that they are of. */
export interface ChangesPart {
  revisions: ChangeRevision[]
  /** Newest first. */
  changes: LibraryChange[]
}

/** A document that changed. */
export interface ChangedDocument {
  name: string
  /** Paths of its page and of its history; null for one that is gone, or has only one revision. */
  path: string | null
  history: string | null
  /** What places in its file begin with. */
  file: string
  /** How many of its controls are written now; null for one that is gone or has none. */
  written: {count: number; of: number} | null
}

/** A revision of the library. */
export interface ChangeRevision {
  /** Its hash, cut as in anchors. */
  commit: string
  /** ISO date in UTC on which it was committed. */
  day: string
  subject: string
  author: string | null
  /** A bit for each version, the lowest for the first: whether it was made since. */
  since: number
}

/** A change, with the places of its revision and its document in their lists. */
export interface LibraryChange extends ToldChange {
  revision: number
  document: number
}

/** Changes that the page holds; more would make it slow for who wants the last weeks. */
const MOST = 300

/** How much of a hash tells a revision from the others. */
export const SHORT = 12

/** Gathers the page, and what is older. */
export function changesPage(
  history: LibraryHistory,
  shelf: Shelf,
  {config, baseUrl}: SiteContext,
): {page: ChangesPage; older: ChangesPart} {
  const documents = [...history.documents.values()]
  const numbers = new Map(documents.map(({key}, index) => [key, index]))
  const anchors = anchorsOf(shelf, config)
  const revisions = history.revisions.map(({commit, time, subject, author}) => ({
    commit: commit.slice(0, SHORT),
    day: time.slice(0, 10),
    subject,
    author,
    since: history.versions.reduce((bits, {since}, at) => bits + (since.has(commit) ? 2 ** at : 0), 0),
  }))
  const places = new Map(history.revisions.map(({commit}, index) => [commit, index]))
  const changes = history.entries.map(
    (entry): LibraryChange => ({
      ...tellChange(entry, (control) => anchors.get(control)),
      revision: places.get(entry.commit) ?? 0,
      document: numbers.get(entry.document) ?? 0,
    }),
  )
  const shown = changes.slice(0, MOST)
  const rest = changes.slice(MOST)
  const known = Math.max(-1, ...shown.map(({revision}) => revision)) + 1
  const path = baseUrl + CHANGES
  return {
    page: {
      path,
      address: absolute(path, config.site),
      feed: baseUrl + FEED,
      versions: history.versions.map(({name, day}) => ({name, day})),
      documents: documents.map((document) => changedDocument(document, shelf, config)),
      revisions: revisions.slice(0, known),
      changes: shown,
      older: rest.length === 0 ? null : {path: path + OLDER, count: rest.length},
    },
    older: {revisions: revisions.slice(known), changes: rest},
  }
}

function changedDocument(
  {id, isGone, revisions}: DocumentRevisions,
  shelf: Shelf,
  config: SiteContext['config'],
): ChangedDocument {
  const playbook = isGone ? undefined : shelf.corpus.playbooks.find((each) => each.id === id)
  const placed = playbook && placementIn(shelf, playbook, config)
  const path = playbook && shelf.permalinks.get(playbook.path)
  const controls = playbook?.published?.document.controls ?? []
  const count = controls.filter(({status}) => status === 'content').length
  return {
    name: placed?.service ?? (playbook?.published?.document.title || id),
    path: path ?? null,
    history: path !== undefined && revisions.length > 1 ? historyPath(path) : null,
    file: id.replace(/\.[^./]+$/, '').replace(/\/(?:playbook|readme|index)$/i, ''),
    written: controls.length === 0 ? null : {count, of: controls.length},
  }
}

/** Path of the page with the history of the playbook whose page is at a path. */
export function historyPath(page: string): string {
  return `${page.replace(/\/$/, '')}/${HISTORY}`
}

/** The anchor of every control of today, by its stable id. */
export function anchorsOf(shelf: Shelf, config: SiteContext['config']): Map<string, string> {
  const controls = playbookFacts(shelf, {config}).flatMap((facts) => facts.controls)
  return new Map(controls.map(({id, address}) => [id, address.slice(address.indexOf('#') + 1)]))
}
