import {createHash} from 'node:crypto'
import {join} from 'node:path'
import type {PluginOptions} from '@docusaurus/plugin-content-docs'
import {visible} from '../../src/parse/visible.ts'
import type {Pages} from './pages.ts'

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

/**
 * The sidebar: one entry for each document by its title, in the authors' folders; a folder with one document is not a
 * level of its own. Folders come from the model, since the platform knows only the harmless names on the stage.
 */
export function sidebarItems(pages: Pages): Generator {
  return async ({docs, version}) => {
    const top: Folder = {name: '', path: '', page: undefined, pages: [], folders: new Map()}
    for (const doc of docs) {
      const entry = await entryOf(doc, join(version.contentPath, `${doc.id}.md`), pages)
      const folder = folderAt(top, entry.folders)
      if (entry.isFolderPage && folder !== top) folder.page = entry
      else folder.pages.push(entry)
    }
    return itemsOf(top)
  }
}

async function entryOf(doc: Doc, file: string, pages: Pages): Promise<Entry> {
  const {id} = (await pages.subject(file))?.playbook ?? (await pages.unread(file))
  const {corpus} = await pages.library.shelf(pages.fileOf(file).root)
  const segments = id.split('/')
  const depth = corpus.addressOf(id).split('/').length
  return {
    id: doc.id,
    label: String(doc.frontMatter.sidebar_label ?? doc.title),
    folders: segments.slice(0, -1),
    isFolderPage: depth < segments.length,
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
    ...folder.pages.map((page) => ({label: page.label, item: docItem(page)})),
    ...[...folder.folders.values()].map((each) => ({label: folderLabel(each), item: folderItem(each)})),
  ]
  return entries.sort((a, b) => a.label.localeCompare(b.label, 'en', {numeric: true})).map(({item}) => item)
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
    key: `folder-${createHash('sha256').update(folder.path).digest('hex').slice(0, 12)}`,
    items: itemsOf(folder),
    ...(folder.page ? {link: {type: 'doc', id: folder.page.id}} : {}),
  } as Item
}

function folderLabel(folder: Folder): string {
  return (folder.page ?? onlyPage(folder))?.label ?? visible(folder.name)
}

/** The one document of a folder that has nothing else. */
function onlyPage({page, pages, folders}: Folder): Entry | undefined {
  const all = [...(page ? [page] : []), ...pages]
  return all.length === 1 && folders.size === 0 ? all[0] : undefined
}
