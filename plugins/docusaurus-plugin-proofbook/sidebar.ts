import {createHash} from 'node:crypto'
import {join} from 'node:path'
import type {PluginOptions} from '@docusaurus/plugin-content-docs'
import {visible} from '../../src/parse/visible.ts'
import {OTHER} from '../../src/services/placement.ts'
import {byService, type PlacedPlaybook, placementIn, playbookGroups} from './facts/placements.ts'
import type {Pages} from './pages.ts'
import {withEmoji} from './rehype/emoji.ts'
import {type Named, rangesOf} from './sidebar-ranges.ts'

type Generator = NonNullable<PluginOptions['sidebarItemsGenerator']>
type Item = Awaited<ReturnType<Generator>>[number]
type Doc = Parameters<Generator>[0]['docs'][number]

/** A document with a page, and where its authors put it. */
interface Entry {
  /** The platform's id of the page. */
  id: string
  label: string
  /** Names of the folders that it is in. */
  folders: string[]
  /** Whether its page has its folder's own address. */
  isFolderPage: boolean
  /** Where it belongs in the library; undefined for what is no playbook, or of a service that nobody knows. */
  placed: PlacedPlaybook | undefined
}

/** A folder of the authors', with the pages and folders in it. */
interface Folder {
  name: string
  /** Path below the documents' folder. */
  path: string
  page: Entry | undefined
  pages: Entry[]
  folders: Map<string, Folder>
}

/** What an entry of the library shows besides its label. */
export interface PlaybookProps {
  /** Short name of its service. */
  name: string
  /** What the name needs beside it; null for nothing. */
  mark: string | null
  written: number
  controls: number
}

/** What the last group is called, which holds everything else. */
const REST = 'Other documents'

/** What marks a group that is a range of a longer list. */
export interface RangeProps {
  isRange: true
}

/** From how many documents on the groups are folded: every page has the sidebar, and nobody reads so many names in a row. */
const FOLDED_FROM = 200

/**
 * The sidebar: the playbooks by category under the names of their services, then every other document by its title in the
 * authors' folders; a folder with one document is not a level of its own. Folders come from the model, since the platform
 * knows only the harmless names on the stage.
 */
export function sidebarItems(pages: Pages): Generator {
  return async ({docs, version}) => {
    const top: Folder = {name: '', path: '', page: undefined, pages: [], folders: new Map()}
    const entries = await Promise.all(
      docs.map((doc) => entryOf(doc, join(version.contentPath, `${doc.id}.md`), pages)),
    )
    for (const entry of entries.filter(({placed}) => !placed)) {
      const folder = folderAt(top, entry.folders)
      if (entry.isFolderPage && folder !== top) folder.page = entry
      else folder.pages.push(entry)
    }
    const collapsed = entries.length >= FOLDED_FROM
    const groups = libraryItems(entries, pages, collapsed)
    const rest = itemsOf(top)
    if (groups.length === 0 || rest.length === 0) return [...groups, ...rest]
    return [...groups, groupItem(REST, rest, {collapsed})]
  }
}

/** A group for each category of the library. */
function libraryItems(entries: readonly Entry[], {library}: Pages, collapsed: boolean): Item[] {
  const byPlacement = new Map(entries.flatMap((entry) => (entry.placed ? [[entry.placed, entry]] : [])))
  return playbookGroups([...byPlacement.keys()].sort(byService), library.config).map(({name, playbooks}) =>
    groupItem(name, playbookItems(name, playbooks, byPlacement), {
      collapsed,
      customProps: {playbooks: playbooks.length},
    }),
  )
}

/** The playbooks of a category, in ranges if there are many. */
function playbookItems(
  category: string,
  playbooks: readonly PlacedPlaybook[],
  byPlacement: ReadonlyMap<PlacedPlaybook, Entry>,
): Item[] {
  const all = playbooks.map((placed) => playbookItem(byPlacement.get(placed)!, placed))
  return divided(category, all, ({length}) => ({playbooks: length}))
}

/**
 * A long list in groups, each a range of it, so that a page need not hold all of it.
 * @param key what tells the list from others
 * @param propsOf what a group is given besides
 */
function divided(
  key: string,
  all: readonly Named<Item>[],
  propsOf: (items: Item[]) => Record<string, unknown> = () => ({}),
): Item[] {
  const ranges = rangesOf(all)
  if (!ranges) return all.map(({item}) => item)
  return ranges.map(({label, items}, index) => {
    const props: RangeProps = {isRange: true}
    const customProps = {...props, ...propsOf(items)}
    return {...groupItem(label, items, {collapsed: true, customProps}), key: `range-${index}-${key}`} as Item
  })
}

function groupItem(
  label: string,
  items: Item[],
  more: {collapsed: boolean; customProps?: Record<string, unknown>},
): Item {
  return {type: 'category', label, key: `group-${label}`, items, ...more} as Item
}

function playbookItem({id}: Entry, {service, mark, playbook}: PlacedPlaybook): Named<Item> {
  const {controls} = playbook.published.document
  const written = controls.filter(({status}) => status === 'content').length
  const props: PlaybookProps = {name: service, mark, written, controls: controls.length}
  const label = withEmoji(mark === null ? service : `${service} (${mark})`)
  return {name: label, item: {type: 'doc', id, label, customProps: {...props}}}
}

async function entryOf(doc: Doc, file: string, pages: Pages): Promise<Entry> {
  const subject = await pages.subject(file)
  const {id} = subject?.playbook ?? (await pages.unread(file))
  const shelf = await pages.library.shelf(pages.fileOf(file).root)
  const placed = subject && placementIn(shelf, subject.playbook, pages.library.config)
  const segments = id.split('/')
  const depth = shelf.corpus.addressOf(id).split('/').length
  return {
    id: doc.id,
    label: String(doc.frontMatter.sidebar_label ?? doc.title),
    folders: segments.slice(0, -1),
    isFolderPage: depth < segments.length,
    placed: placed?.category === OTHER ? undefined : placed,
  }
}

function folderAt(top: Folder, segments: string[]): Folder {
  let folder = top
  for (const name of segments) {
    const path = folder.path === '' ? name : `${folder.path}/${name}`
    const next = folder.folders.get(name) ?? {name, path, page: undefined, pages: [], folders: new Map()}
    folder.folders.set(name, next)
    folder = next
  }
  return folder
}

function itemsOf(folder: Folder): Item[] {
  const entries = [
    ...folder.pages.map((page) => ({name: page.label, item: docItem(page)})),
    ...[...folder.folders.values()].map((each) => ({name: folderLabel(each), item: folderItem(each)})),
  ]
  const sorted = entries.sort((a, b) => a.name.localeCompare(b.name, 'en', {numeric: true}))
  return divided(`folder-${hashOf(folder.path)}`, sorted)
}

function docItem({id}: Entry): Item {
  return {type: 'doc', id}
}

function folderItem(folder: Folder): Item {
  const only = onlyPage(folder)
  if (only) return docItem(only)
  return {
    type: 'category',
    label: folderLabel(folder),
    // The platform takes the label where there is none, and two folders may have one name.
    key: `folder-${hashOf(folder.path)}`,
    items: itemsOf(folder),
    ...(folder.page ? {link: {type: 'doc', id: folder.page.id}} : {}),
  } as Item
}

function hashOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12)
}

function folderLabel(folder: Folder): string {
  return (folder.page ?? onlyPage(folder))?.label ?? visible(folder.name)
}

/** The one document of a folder that has nothing else. */
function onlyPage({page, pages, folders}: Folder): Entry | undefined {
  const all = [...(page ? [page] : []), ...pages]
  return all.length === 1 && folders.size === 0 ? all[0] : undefined
}
