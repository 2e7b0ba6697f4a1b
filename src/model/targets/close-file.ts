import {posix} from 'node:path'
import type {Corpus} from '../corpus.ts'
import type {LinkTarget} from '../targets.ts'
import {withPath} from './closest-path.ts'
import {documentOfPage} from './routes.ts'

/** A file that may be meant by a destination that leads nowhere. */
export interface CloseFile {
  /** From the repository's top, with a slash before it. */
  close: string
  /** The destination that leads to it. */
  suggestion: string
}

/**
 * The file that must be meant by a destination: one whose path differs only in case, else the only one of that name.
 * @param from path of the document that holds the link
 */
export function closeFile(
  url: string,
  {path, close}: Extract<LinkTarget, {kind: 'missing'}>,
  from: string,
  corpus: Corpus,
): CloseFile | undefined {
  if (close !== undefined) return {close: `/${corpus.nameOf(close)}`, suggestion: withPath(url, close)}
  const isName = posix.extname(path) !== '' && !/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)
  const elsewhere = isName ? corpus.onlyFileNamed(path) : undefined
  return elsewhere === undefined || elsewhere === from ? undefined : leadingTo(elsewhere, url, from, corpus)
}

/** The document of which a destination names the page. */
export function closeDocument(
  url: string,
  {path}: Extract<LinkTarget, {kind: 'missing'}>,
  from: string,
  corpus: Corpus,
): CloseFile | undefined {
  const below = url.startsWith('/') ? posix.join(corpus.boundary, path) : path
  const document = documentOfPage(below, corpus.files)
  return document === undefined ? undefined : leadingTo(document, url, from, corpus)
}

/** A destination that leads to a file; query and anchor stay as they were written. */
function leadingTo(path: string, url: string, from: string, corpus: Corpus): CloseFile {
  const way = posix.relative(posix.dirname(from), path)
  const end = url.slice(url.search(/[?#]|$/))
  return {
    close: `/${corpus.nameOf(path)}`,
    suggestion: way.split('/').map(encodeURIComponent).join('/') + end,
  }
}
