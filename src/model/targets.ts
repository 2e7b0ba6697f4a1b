import {posix} from 'node:path'
import type {Refusal} from '../files/refusal.ts'
import type {Corpus} from './corpus.ts'
import type {Playbook} from './types.ts'

/** What a link's destination means, seen from the document that holds it. */
export type LinkTarget =
  /** Another site, a mail address, a destination that cannot be decoded: not checked. */
  | {kind: 'external'}
  /** A playbook of the corpus, or (playbook undefined) the document itself. Anchor without `#`, decoded; may be empty. */
  | {kind: 'document'; playbook: Playbook | undefined; anchor: string}
  /** Any other file that exists. */
  | {kind: 'file'; path: string}
  /** A path that does not exist; `close` is one that differs in the case of its name alone. */
  | {kind: 'missing'; path: string; close: string | undefined}
  /** A path outside the folder that is checked: not looked at. */
  | {kind: 'outside'}
  /** Something that exists and is not read: a link that leads out of the folder, a pipe, a device. */
  | {kind: 'refused'; path: string; refusal: Refusal}

/** Resolves a link's destination against the corpus; looks at no file outside its folder. */
export function linkTarget(url: string, from: string, corpus: Corpus): LinkTarget {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) return {kind: 'external'}
  const [, rawPath = '', , rawAnchor = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? []
  const path = decode(rawPath)
  const anchor = decode(rawAnchor)
  if (path === undefined || anchor === undefined) return {kind: 'external'}
  if (path === '') return {kind: 'document', playbook: undefined, anchor}
  if (path.length > LONGEST_PATH) return {kind: 'missing', path, close: undefined}
  if (path.startsWith('/')) return rootRelative(path, anchor, corpus)
  const resolved = posix.join(posix.dirname(from), path)
  return lookUp(resolved, anchor, corpus, [corpus.boundary, ...corpus.publicRoots])
}

/** No file of any system has a longer path; joining longer ones takes time that grows with their square. */
const LONGEST_PATH = 4096

function rootRelative(path: string, anchor: string, corpus: Corpus): LinkTarget {
  const found = corpus.publicRoots.map((root) => lookUp(posix.join(root, path), anchor, corpus, [root]))
  return (
    found.find(({kind}) => kind === 'file' || kind === 'document' || kind === 'refused') ??
    found.find((target) => target.kind === 'missing' && target.close !== undefined) ?? {
      kind: 'missing',
      path,
      close: undefined,
    }
  )
}

/** What lies at a path, provided that it lies within one of some folders. */
function lookUp(path: string, anchor: string, corpus: Corpus, within: string[]): LinkTarget {
  if (!within.some((folder) => isInside(path, folder))) return {kind: 'outside'}
  const playbook = corpus.find(path)
  if (playbook) return {kind: 'document', playbook, anchor}
  const trimmed = path.replace(/\/$/, '')
  if (!corpus.files.has(trimmed)) return {kind: 'missing', path: trimmed, close: closeName(trimmed, corpus)}
  const followed = corpus.files.follow(trimmed)
  if (followed.refusal) return {kind: 'refused', path: trimmed, refusal: followed.refusal}
  // A document may be linked to by another name, which is a link of the file system.
  const known = corpus.find(followed.path)
  return known ? {kind: 'document', playbook: known, anchor} : {kind: 'file', path: trimmed}
}

function isInside(path: string, folder: string): boolean {
  const way = posix.relative(folder, path)
  return way !== '..' && !way.startsWith('../')
}

/**
 * A destination with the name of an existing file in place of the one that it asks for; path, query and anchor stay as
 * they were written.
 */
export function withFileName(url: string, close: string): string {
  const end = url.search(/[?#]|$/)
  const name = encodeURI(posix.basename(close))
  return url.slice(0, end).replace(/[^/]+(?=\/?$)/, () => name) + url.slice(end)
}

/** An entry of the same folder that differs in case alone. */
function closeName(path: string, corpus: Corpus): string | undefined {
  const name = posix.basename(path).toLowerCase()
  const folder = posix.dirname(path)
  const close = corpus.files.list(folder).find((entry) => entry.toLowerCase() === name)
  return close === undefined ? undefined : posix.join(folder, close)
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
