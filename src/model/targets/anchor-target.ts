import type {AnchorMatch} from '../anchors.ts'
import type {Corpus} from '../corpus.ts'
import type {Playbook} from '../playbook-type.ts'
import type {LinkTarget} from '../targets.ts'
import type {DocumentModel} from '../types.ts'
import {isPlaceholder} from './placeholder.ts'
import {slugOnPlatform} from './platform-anchors.ts'

/** Where the anchor of a link leads. */
export interface AnchorTarget {
  /** Path of the document that the link names; undefined for its own. */
  path: string | undefined
  /** The playbook that has the anchor; undefined for the document itself, and for one that is not of the corpus. */
  playbook: Playbook | undefined
  /** The anchors among which it was looked for. */
  document: DocumentModel
  match: AnchorMatch | {kind: 'placeholder'}
}

/**
 * Looks for the anchor of a link: in the document that it names, and where documents are joined in the others of the set.
 * @param inside the document that holds the link, and where it is
 * @returns undefined if there is nothing to look for, or nothing to look in
 */
export function anchorTarget(
  link: {url: string; text: string},
  target: LinkTarget,
  inside: {document: DocumentModel; path: string},
  corpus: Corpus,
): AnchorTarget | undefined {
  if (target.kind !== 'document' && target.kind !== 'file') return undefined
  if (target.anchor === '' || target.isSource) return undefined
  const path = target.kind === 'file' ? target.path : target.playbook?.path
  const playbook = target.kind === 'file' ? undefined : target.playbook
  const document = documentOf(target, inside, corpus)
  if (!document) return undefined
  const match = corpus.anchorsOf(document).resolve(target.anchor, link.text)
  if (match.kind === 'alive') return {path, playbook, document, match}
  const slug = slugOnPlatform(target.anchor, document, corpus.linkStyleOf(path ?? inside.path))
  if (slug !== undefined)
    return {path, playbook, document, match: {kind: 'corrected', anchor: slug, by: 'platform'}}
  for (const joined of corpus.joinedWith(path ?? inside.path)) {
    const other = joined.published?.document
    const found = other && corpus.anchorsOf(other).resolve(target.anchor)
    if (found?.kind === 'alive') return {path, playbook: joined, document: other!, match: found}
  }
  const isOpen = match.kind === 'dead' && isPlaceholder(link.url)
  return {path, playbook, document, match: isOpen ? {kind: 'placeholder'} : match}
}

function documentOf(
  target: Extract<LinkTarget, {kind: 'document' | 'file'}>,
  inside: {document: DocumentModel},
  corpus: Corpus,
): DocumentModel | undefined {
  if (target.kind === 'file') return corpus.neighbour(target.path)
  return target.playbook ? target.playbook.published?.document : inside.document
}
