import type {LineBlock} from '../../../src/comparison/types.ts'
import type {Playbook} from '../../../src/model/playbook-type.ts'
import {shortTitle} from '../front-matter.ts'
import type {DocumentRevision, DocumentRevisions, LibraryHistory} from '../history/library-history.ts'
import {type ToldChange, tellChange} from '../history/told-change.ts'
import type {Shelf} from '../library.ts'
import {absolute} from '../machine/addresses.ts'
import type {Pages} from '../pages.ts'
import {ownDocuments} from '../shards/own.ts'
import {anchorsOf, historyPath, SHORT} from './changes.ts'
import {CHANGES, TEXTS} from './changes-path.ts'
import {type AddRoute, nameOf} from './route-maker.ts'
import type {SiteContext} from './site-context.ts'

/** The revisions of a playbook, each with what it changed. */
export interface PlaybookHistoryPage {
  title: string
  /** Path of the playbook's page, with the site's base. */
  playbook: string
  /** Path and whole address of this page. */
  path: string
  address: string
  /** Path of the change log of the library. */
  changes: string
  /** What places in the file begin with. */
  file: string
  /** Newest first. */
  revisions: ToldRevision[]
  /** Path of the texts of the revisions, by the hashes that `revisions` have. */
  texts: string
}

/** A revision of a playbook. */
export interface ToldRevision {
  /** Its hash, cut. */
  commit: string
  /** Its address on the host of the repository; null if nobody says where that is. */
  address: string | null
  /** ISO date in UTC on which it was committed. */
  day: string
  subject: string
  author: string | null
  /** As the document says; null if it says none. */
  lastUpdate: string | null
  doubt: DocumentRevision['doubt']
  /** Of what kind the gravest change is. */
  kind: 'start' | 'conflict' | 'policy' | 'controls' | 'text'
  isConflict: boolean
  /** Whether its text can be read and compared. */
  hasText: boolean
  changes: ToldChange[]
  /** Its lines against those before; empty for the first, and for more than a page bears. */
  lines: LineBlock[]
  /** Lines that it adds and takes away. */
  counts: {added: number; removed: number}
}

/** The texts of the revisions of a playbook by their cut hashes. */
export type RevisionTexts = Record<string, string>

/** Revisions whose texts are served: each is as long as the document. */
const MOST_TEXTS = 200

/** Lines of a difference that a page holds; longer ones are shown on request. */
const MOST_LINES = 400

/** A playbook with a page of its history. */
export interface PlaybookHistory {
  playbook: Playbook
  document: DocumentRevisions
  /** Path of the page. */
  path: string
}

/** The playbooks that have a history, all or some: published, and changed since they were first committed. */
export function playbookHistories(
  history: LibraryHistory,
  shelf: Shelf,
  ...some: readonly Playbook[]
): PlaybookHistory[] {
  return (some.length > 0 ? some : shelf.corpus.playbooks).flatMap((playbook) => {
    const document = history.documents.get(playbook.id)
    const page = shelf.permalinks.get(playbook.path)
    if (!document || page === undefined || !playbook.published || document.revisions.length < 2) return []
    return [{playbook, document, path: historyPath(page)}]
  })
}

/** Makes a page for the history of each playbook that has one. */
export async function addHistoryPages(
  pages: Pages,
  history: LibraryHistory,
  site: SiteContext,
  addRoute: AddRoute,
): Promise<void> {
  const shelf = await pages.library.current
  const anchors = anchorsOf(shelf, site.config)
  const told = new Map<string, Map<string, ToldChange[]>>()
  for (const entry of history.entries) {
    const own = told.get(entry.document) ?? new Map<string, ToldChange[]>()
    const change = tellChange(entry, (control) => anchors.get(control))
    own.set(entry.commit, [...(own.get(entry.commit) ?? []), change])
    told.set(entry.document, own)
  }
  const isOwn = await ownDocuments(pages)
  for (const each of playbookHistories(history, shelf)) {
    if (!isOwn(each.playbook.path)) continue
    const page = historyPage(each, told.get(each.document.key) ?? new Map(), {shelf, pages, ...site})
    const name = `history-${nameOf(each.path)}`
    await addRoute({path: each.path, component: '@theme/PlaybookHistory', name, page})
  }
}

function historyPage(
  {playbook, document, path}: PlaybookHistory,
  changes: ReadonlyMap<string, ToldChange[]>,
  {shelf, pages, config, baseUrl}: SiteContext & {shelf: Shelf; pages: Pages},
): PlaybookHistoryPage {
  const {id, revisions} = document
  return {
    title: shortTitle(playbook.published?.document.title ?? id, config),
    playbook: shelf.permalinks.get(playbook.path) ?? baseUrl,
    path,
    address: absolute(path, config.site),
    changes: baseUrl + CHANGES,
    file: id,
    revisions: revisions.map((each, index) =>
      toldRevision(each, {
        changes: changes.get(each.revision.commit) ?? [],
        address: pages.source.commit(each.revision.commit) ?? null,
        isFirst: index === revisions.length - 1,
        hasText: each.text !== null && index < MOST_TEXTS,
      }),
    ),
    texts: path + TEXTS,
  }
}

function toldRevision(
  {revision, facts, doubt, lines}: DocumentRevision,
  told: Pick<ToldRevision, 'changes' | 'address' | 'hasText'> & {isFirst: boolean},
): ToldRevision {
  const {commit, time, subject, author} = revision
  const {isFirst, ...own} = told
  const isConflict = facts?.hasConflict ?? false
  const changed = lines.flatMap((block) => (block.kind === 'changed' ? [block] : []))
  const counts = {
    added: changed.reduce((sum, block) => sum + block.second.length, 0),
    removed: changed.reduce((sum, block) => sum + block.first.length, 0),
  }
  return {
    ...own,
    commit: commit.slice(0, SHORT),
    day: time.slice(0, 10),
    subject,
    author,
    lastUpdate: facts?.lastUpdate ?? null,
    doubt,
    kind: isFirst ? 'start' : kindOf(own.changes),
    isConflict,
    lines: counts.added + counts.removed > MOST_LINES ? [] : lines,
    counts,
  }
}

function kindOf(changes: readonly ToldChange[]): ToldRevision['kind'] {
  const has = (family: string) => changes.some(({kind}) => kind.startsWith(family))
  if (has('conflict-')) return 'conflict'
  if (has('policy-')) return 'policy'
  return has('control-') || has('id-') ? 'controls' : 'text'
}

/** What is served beside the page of a history, for two revisions to be compared in the browser. */
export function revisionTexts({document}: PlaybookHistory): RevisionTexts {
  const texts = document.revisions
    .slice(0, MOST_TEXTS)
    .flatMap(({revision, text}) => (text === null ? [] : [[revision.commit.slice(0, SHORT), text] as const]))
  return Object.fromEntries(texts)
}
