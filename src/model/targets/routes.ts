import {posix} from 'node:path'
import type {FileTree} from '../file-tree.ts'
import type {LinkStyle} from '../link-style.ts'

const EXTENSION = /\.(?:mdx?|markdown|html?)$/i
const DOCUMENT = /\.(?:mdx?|markdown)$/i
/** The folder in which Docusaurus takes components for pages. */
const PAGES = /(?:^|\/)src\/pages(?:\/|$)/
const COMPONENT = /(?<!\.d)\.[jt]sx?$/

/** Of a page that a site makes of a document. */
const PAGE = /\.html?$/i
const DOCUMENT_EXTENSIONS = ['.md', '.markdown', '.mdx']

/** A number that orders files and folders, and the separator that follows it: `02-tools`, `3. Run`. */
const NUMBER = /^\d+\s*[-_.]+\s*(?=[^-_.\s])/

/** The part of a page's route that a file or folder of such a name makes. */
function routePart(name: string, {numberPrefixes}: LinkStyle): string {
  const stem = name.replace(EXTENSION, '')
  return numberPrefixes ? stem.replace(NUMBER, '') : stem
}

/** A folder as the addresses of the pages in it have it. */
export function routeOfFolder(folder: string, style: LinkStyle): string {
  return folder
    .split('/')
    .map((name) => routePart(name, style))
    .join('/')
}

/**
 * The file or folder whose page has a route, where that is not the path of a file.
 * @param route path below a folder; no slash at its end
 * @returns undefined if the style knows no routes, and where none is found
 */
export function findByRoute(
  route: string,
  folder: string,
  files: FileTree,
  style: LinkStyle,
): string | undefined {
  if (style.routes !== true || route === '') return undefined
  const [part, ...rest] = route.split('/')
  const isLast = rest.length === 0
  const component = isLast && PAGES.test(folder) && componentFor(part!, files.list(folder))
  if (component) return posix.join(folder, component)
  for (const name of meantBy(part!, files.list(folder), isLast, style)) {
    const path = posix.join(folder, name)
    const found = isLast ? path : findByRoute(rest.join('/'), path, files, style)
    if (found !== undefined) return found
  }
  return undefined
}

function componentFor(part: string, entries: string[]): string | undefined {
  return entries.find((name) => COMPONENT.test(name) && name.replace(COMPONENT, '') === part)
}

/** The entries of a folder that a part of a route can mean, best first; only documents and folders have routes. */
function meantBy(part: string, entries: string[], isLast: boolean, style: LinkStyle): string[] {
  const wanted = routePart(part, style)
  const isMeant = (name: string) =>
    !name.startsWith('.') &&
    (DOCUMENT.test(name) ? isLast : !isLast || !name.includes('.')) &&
    routePart(name, style) === wanted
  const others = entries.filter((name) => name !== part && isMeant(name)).sort(documentsFirst)
  return entries.includes(part) ? [part, ...others] : others
}

function documentsFirst(a: string, b: string): number {
  return Number(DOCUMENT.test(b)) - Number(DOCUMENT.test(a)) || (a < b ? -1 : 1)
}

/** The file that is a folder's page: of an index name, or, where pages have routes, named like the folder. */
export function indexOf(folder: string, files: FileTree, style: LinkStyle): string | undefined {
  const documents = files.list(folder).filter((name) => DOCUMENT.test(name))
  const names = [
    ...style.indexNames,
    ...(style.routes === true ? [posix.basename(folder).toLowerCase()] : []),
  ]
  for (const name of names) {
    const found = documents.find((each) => each.replace(EXTENSION, '').toLowerCase() === name)
    if (found !== undefined) return posix.join(folder, found)
  }
  return undefined
}

/** Whether a file is one that a site makes a page of. */
export function makesPage(path: string): boolean {
  return DOCUMENT.test(path) || (COMPONENT.test(path) && PAGES.test(path))
}

/** The document beside which a site would have the page of a path that names no file: without extension, or with a page's. */
export function documentOfPage(path: string, files: FileTree): string | undefined {
  const stem = path.replace(PAGE, '')
  return DOCUMENT_EXTENSIONS.map((extension) => stem + extension).find((document) => files.has(document))
}
