import {posix} from 'node:path'
import type {Refusal} from '../files/refusal.ts'
import type {Corpus} from './corpus.ts'
import {decodeAddress} from './decode-address.ts'
import {onceFor} from './once.ts'
import type {Playbook} from './playbook-type.ts'
import {closestPath} from './targets/closest-path.ts'
import {isPlaceholder} from './targets/placeholder.ts'
import {ownPath, parseRepositoryAddress} from './targets/repository.ts'
import {documentOfPage, findByRoute, indexOf, makesPage} from './targets/routes.ts'

/** What a link's destination means, seen from the document that holds it. Anchors are without `#` and decoded; may be empty. */
export type LinkTarget =
  /** Another site, a mail address, a destination that cannot be decoded: not checked. */
  | {kind: 'external'}
  /** The place of a destination that is to be filled in. */
  | {kind: 'placeholder'}
  /** A playbook of the corpus, or (playbook undefined) the document itself. */
  | {kind: 'document'; playbook: Playbook | undefined; anchor: string; isSource: boolean}
  /** Any other file that exists; a document may be among them where only some are read. */
  | {kind: 'file'; path: string; anchor: string; isSource: boolean}
  /** A folder that has no page of its own. */
  | {kind: 'folder'; path: string; anchor: string}
  /** A path that does not exist; `close` is one that differs only in case. */
  | {kind: 'missing'; path: string; close: string | undefined}
  /** A path outside the repository, or the folder that is checked where there is none: not looked at. */
  | {kind: 'outside'}
  /** Something that exists and is not read: a link that leads out of the folder, a pipe, a device. */
  | {kind: 'refused'; path: string; refusal: Refusal}

/** What a destination is looked up in, and the document that it is seen from. */
interface View {
  corpus: Corpus
  from: string
}

/** A destination taken apart. */
interface Destination {
  /** Decoded, without query. */
  path: string
  anchor: string
  /** Whether the text of a file is asked for, or lines of it, and not the page that is made of it. */
  isSource: boolean
}

/** What Docusaurus calls its own folder. */
const SITE = '@site/'

/** No file of any system has a longer path; joining longer ones takes time that grows with their square. */
const LONGEST_PATH = 4096

/** What the destinations of a document mean that were asked for last: rules ask one after another. */
const lastAsked = onceFor((_: Corpus) => ({from: '', targets: new Map<string, LinkTarget>()}))

/**
 * Resolves a link's destination against the corpus, by the rules of the platform that its team publishes on; looks at no
 * file outside its folder.
 */
export function linkTarget(url: string, from: string, corpus: Corpus): LinkTarget {
  const last = lastAsked(corpus)
  if (last.from !== from) {
    last.from = from
    last.targets.clear()
  }
  const target = last.targets.get(url) ?? findTarget(url, from, corpus)
  last.targets.set(url, target)
  return target
}

function findTarget(url: string, from: string, corpus: Corpus): LinkTarget {
  const isAbsolute = /^[a-z][a-z\d+.-]*:|^\/\//i.test(url)
  const found = isAbsolute ? ownTarget(url, from, corpus) : relativeTarget(url, from, corpus)
  const isOpen = found.kind === 'missing' || found.kind === 'external' || url.trim() === ''
  return isOpen && isPlaceholder(url) ? {kind: 'placeholder'} : found
}

/** What an address of the corpus' own repository means: the file that it shows. */
function ownTarget(url: string, from: string, corpus: Corpus): LinkTarget {
  const address = parseRepositoryAddress(url)
  const repository = address && corpus.repository()
  if (!repository) return {kind: 'external'}
  const path = ownPath(address, repository)
  if (path === undefined) return {kind: 'external'}
  const isSource = address.isRaw || isSourceAnchor(address.anchor) || asksForSource(url)
  return lookUp(posix.join(corpus.boundary, path), {path, anchor: address.anchor, isSource}, {corpus, from})
}

function relativeTarget(url: string, from: string, corpus: Corpus): LinkTarget {
  const [, rawPath = '', , rawAnchor = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? []
  const path = decodeAddress(rawPath)
  const anchor = decodeAddress(rawAnchor)
  if (path === '') return {kind: 'document', playbook: undefined, anchor, isSource: asksForSource(url)}
  if (path.length > LONGEST_PATH) return {kind: 'missing', path, close: undefined}
  const destination = {path, anchor, isSource: isSourceAnchor(anchor) || asksForSource(url)}
  if (path.startsWith(SITE)) {
    const {siteAlias, roots} = corpus.linkStyleOf(from)
    const site = posix.join(corpus.boundary, roots[0] ?? '')
    if (siteAlias) return lookUp(posix.join(site, path.slice(SITE.length)), destination, {corpus, from})
  }
  return path.startsWith('/')
    ? rootRelative(destination, from, corpus)
    : lookUp(posix.join(posix.dirname(from), path), destination, {corpus, from}, corpus.publicRootsOf(from))
}

/** A line anchor of a source view is the host's own, not a heading's. */
function isSourceAnchor(anchor: string): boolean {
  return /^L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?$/.test(anchor)
}

function asksForSource(url: string): boolean {
  return /\?(?:[^#]*&)?plain=1(?:[&#]|$)/.test(url)
}

function rootRelative(destination: Destination, from: string, corpus: Corpus): LinkTarget {
  const {path} = destination
  const roots = corpus.publicRootsOf(from)
  const found = roots.map((root) => lookUp(posix.join(root, path), destination, {corpus, from}, [root]))
  return (
    found.find(({kind}) => kind !== 'missing' && kind !== 'outside') ??
    rootedPage(destination, roots, {corpus, from}) ??
    belowBase(destination, roots, {corpus, from}) ??
    found.find((target) => target.kind === 'missing' && target.close !== undefined) ??
    (corpus.isTopKnown ? {kind: 'missing', path, close: undefined} : {kind: 'outside'})
  )
}

/** The document whose page a path with a slash before it names, where a site may have such pages. */
function rootedPage(destination: Destination, roots: readonly string[], view: View): LinkTarget | undefined {
  const {files, linkStyleOf} = view.corpus
  const style = linkStyleOf(view.from)
  if (style.routes !== 'rooted') return undefined
  for (const root of [...roots, posix.dirname(view.from)]) {
    const path = posix.join(root, withoutSlash(destination.path))
    if (!isInside(path, root)) continue
    const document = documentOfPage(path, files) ?? indexOf(path, files, style)
    if (document !== undefined) return whatIs(document, destination, view)
  }
  return undefined
}

/** The page that a path means after what begins the addresses of a site, or of its documents. */
function belowBase(destination: Destination, roots: readonly string[], view: View): LinkTarget | undefined {
  const {bases} = view.corpus.linkStyleOf(view.from)
  const once = withoutBase([destination.path], bases)
  for (const path of new Set([...once, ...withoutBase(once, bases)])) {
    const found = roots.map((root) => lookUp(posix.join(root, path), destination, view, [root]))
    const page = found.find(isPage)
    if (page) return page
  }
  return undefined
}

/** Whether a target has a page of its own; a document that is not of the run is a file. */
function isPage(target: LinkTarget): boolean {
  return (
    target.kind === 'document' ||
    target.kind === 'folder' ||
    (target.kind === 'file' && makesPage(target.path))
  )
}

/** What is left of paths after one of some beginnings. */
function withoutBase(paths: readonly string[], bases: readonly string[]): string[] {
  return paths.flatMap((path) =>
    bases.filter((base) => `${path}/`.startsWith(`/${base}/`)).map((base) => path.slice(base.length + 1)),
  )
}

/** What there is at a path, provided that it is within the repository or one of some other folders. */
function lookUp(
  path: string,
  {anchor, isSource}: Destination,
  view: View,
  within: string[] = [],
): LinkTarget {
  const {corpus} = view
  if (![corpus.boundary, ...within].some((folder) => isInside(path, folder))) return {kind: 'outside'}
  const trimmed = withoutSlash(path)
  const found = corpus.files.has(trimmed) ? trimmed : byRoute(trimmed, view)
  if (found === undefined) return {kind: 'missing', path: trimmed, close: closestPath(trimmed, corpus)}
  return whatIs(found, {anchor, isSource}, view)
}

/** A path without the slash at its end; that of the top stays. */
function withoutSlash(path: string): string {
  return path.replace(/(?<=.)\/$/, '')
}

function byRoute(path: string, {corpus, from}: View): string | undefined {
  const {boundary, files, findSlug} = corpus
  const linkStyle = corpus.linkStyleOf(from)
  const route = posix.relative(boundary, path)
  return findByRoute(route, boundary, files, linkStyle) ?? findSlug(route)?.path
}

/** What there is at a path that exists. */
function whatIs(path: string, {anchor, isSource}: Omit<Destination, 'path'>, view: View): LinkTarget {
  const {files, find, linkStyleOf} = view.corpus
  const playbook = find(path)
  if (playbook) return {kind: 'document', playbook, anchor, isSource}
  const followed = files.follow(path)
  if (followed.refusal) return {kind: 'refused', path, refusal: followed.refusal}
  if (followed.isFolder) {
    const index = indexOf(path, files, linkStyleOf(view.from))
    return index === undefined
      ? {kind: 'folder', path, anchor}
      : whatIs(index, {anchor, isSource: false}, view)
  }
  // A document may be linked to by another name, which is a link of the file system.
  const known = find(followed.path)
  return known
    ? {kind: 'document', playbook: known, anchor, isSource}
    : {kind: 'file', path, anchor, isSource}
}

function isInside(path: string, folder: string): boolean {
  const way = posix.relative(folder, path)
  return way !== '..' && !way.startsWith('../')
}
