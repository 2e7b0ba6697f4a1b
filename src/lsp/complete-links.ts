import {posix} from 'node:path'
import {type CompletionItem, CompletionItemKind, type Position} from 'vscode-languageserver'
import type {Corpus} from '../model/corpus.ts'
import {leadingVariant} from '../model/playbook-type.ts'
import type {DocumentModel} from '../model/types.ts'
import type {Reading} from './project.ts'
import {type WordBefore, wordBefore} from './word-before.ts'

/** The destination of a link, up to the cursor: `](`, `](<`, `href="`, `src="`, or a definition. */
const DESTINATION = /(?:\]\(<?|\b(?:href|src)=["']|^\s{0,3}\[[^\]]+\]:\s*<?)([^\s()<>"']*)$/

/** Files and anchors in the destination of a link; undefined anywhere else. */
export function completeLinks(
  {corpus, path, playbook}: Reading,
  before: string,
  position: Position,
): CompletionItem[] | undefined {
  const written = DESTINATION.exec(before)?.[1]
  if (written === undefined) return undefined
  // An address of another site is nobody's to complete.
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(written)) return []
  const own = leadingVariant(playbook).document
  const hash = written.indexOf('#')
  if (hash === -1) {
    const files = completeFiles(corpus, path, written, before, position)
    return written === '' ? [...files, ...anchorsOf(own, wordBefore(before, position, /$/))] : files
  }
  const target = written.slice(0, hash)
  const document = target === '' ? own : documentAt(corpus, resolveFrom(path, target, corpus))
  return document ? anchorsOf(document, wordBefore(before, position, /#[^#]*$/)) : []
}

function documentAt(corpus: Corpus, path: string | undefined): DocumentModel | undefined {
  if (path === undefined) return undefined
  const known = corpus.find(path)
  return known ? leadingVariant(known).document : corpus.neighbour(path)
}

function anchorsOf({headings, htmlAnchors}: DocumentModel, word: WordBefore): CompletionItem[] {
  const ofHeadings = headings.filter(({slug}) => slug !== '').map(({slug, text}) => ({slug, text}))
  const known = new Set(ofHeadings.map(({slug}) => slug))
  const others = htmlAnchors.filter((anchor) => !known.has(anchor)).map((slug) => ({slug, text: 'HTML'}))
  return [...ofHeadings, ...others].map(({slug, text}) => ({
    label: `#${slug}`,
    kind: CompletionItemKind.Reference,
    detail: text,
    filterText: `#${slug}`,
    textEdit: word.edit(`#${encodeURI(slug)}`),
  }))
}

function completeFiles(
  corpus: Corpus,
  path: string,
  written: string,
  before: string,
  position: Position,
): CompletionItem[] {
  const folder = resolveFrom(path, written.slice(0, written.lastIndexOf('/') + 1) || './', corpus)
  if (folder === undefined || !isFolder(corpus, folder)) return []
  const word = wordBefore(before, position, /[^\s()<>"'/]*$/)
  return corpus.files
    .list(folder)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => {
      const isBelow = isFolder(corpus, posix.join(folder, name))
      const text = `${encodeURI(name)}${isBelow ? '/' : ''}`
      return {
        label: isBelow ? `${name}/` : name,
        kind: isBelow ? CompletionItemKind.Folder : CompletionItemKind.File,
        filterText: text,
        textEdit: word.edit(text),
      }
    })
}

function isFolder(corpus: Corpus, path: string): boolean {
  const followed = corpus.files.follow(path)
  return followed.refusal === undefined && followed.isFolder
}

/** Where a destination leads, inside what may be read; undefined for one that leads out of it. */
function resolveFrom(path: string, written: string, corpus: Corpus): string | undefined {
  let decoded: string
  try {
    decoded = decodeURI(written)
  } catch {
    // A percent sign that begins no code: the destination is still being written.
    return undefined
  }
  const base = decoded.startsWith('/')
    ? (corpus.publicRootsOf(path)[0] ?? corpus.boundary)
    : posix.dirname(path)
  const target = posix.join(base, decoded)
  return corpus.files.follow(target).refusal ? undefined : target
}
