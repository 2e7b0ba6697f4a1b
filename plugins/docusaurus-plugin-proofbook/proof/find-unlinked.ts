import type {Link} from '../../../src/model/passages.ts'
import type {Playbook} from '../../../src/model/playbook-type.ts'
import {linkTarget} from '../../../src/model/targets.ts'
import type {Pages, Subject} from '../pages.ts'
import {AUTHORED_PREFIX} from '../rehype/authored-names.ts'
import type {PageFacts, PageLink} from './read-page.ts'
import {squash} from './squash.ts'

/** What a link of a document has to lead to. */
interface Goal {
  /** Path of the page, without a slash at its end; undefined for a file. */
  page: string | undefined
  /** Empty if the page itself is meant. */
  anchor: string
  /** The page that has the anchor. */
  holder: PageFacts | undefined
}

/** What the pages of a site hold, by the path of the page. */
export type PageLookup = (path: string) => PageFacts | undefined

/** The links of a variant to documents, headings and files that exist and are not alive on its page. */
export function findUnlinked(subject: Subject, pages: Pages, pageAt: PageLookup): Link[] {
  const own = pages.variantPath(subject.shelf, subject.playbook, subject.variant)
  const left = [...(pageAt(own)?.links ?? [])]
  const links = subject.variant.document.links.filter((link) => !link.inTableOfContents)
  const goals = links.map((link) => [link, goalOf(link, subject, {pages, pageAt, own})] as const)
  const lost: Link[] = []
  for (const [link, goal] of goals) {
    if (!goal) continue
    const isRight = (candidate: PageLink) => leadsTo(candidate, goal, own)
    const text = squash(link.text)
    const same = left.findIndex((candidate) => candidate.text === text && isRight(candidate))
    const at = same === -1 && goal.page !== undefined ? left.findIndex(isRight) : same
    if (at === -1) lost.push(link)
    else left.splice(at, 1)
  }
  return lost
}

/** Where a link has to lead; undefined for what is not a document, heading or file of the repository. */
function goalOf(
  link: Link,
  {playbook, variant, shelf}: Subject,
  {pages, pageAt, own}: {pages: Pages; pageAt: PageLookup; own: string},
): Goal | undefined {
  const target = linkTarget(link.url, playbook.path, shelf.corpus)
  // Images and code in a link leave it no text by which to find it; a hidden file may have no place to lead to.
  if (target.kind === 'file') {
    const isShown =
      pages.assets.addressOf(target.path) !== undefined || shelf.corpus.repository() !== undefined
    return link.text !== '' && isShown ? {page: undefined, anchor: '', holder: undefined} : undefined
  }
  // An address that asks for the source of a document leads to the repository.
  if (target.kind !== 'document' || target.isSource) return undefined
  const other: Playbook = target.playbook ?? playbook
  const shown = other === playbook ? variant : other.published
  if (!shown) return undefined
  const {document} = shown
  const path = other === playbook ? own : pages.variantPath(shelf, other, shown)
  const holder = pageAt(path)
  const match = shelf.corpus.anchorsOf(document).resolve(target.anchor, link.text)
  if (match.kind === 'dead') return other === playbook ? undefined : {page: trimmed(path), anchor: '', holder}
  const anchor = match.kind === 'corrected' ? match.anchor : target.anchor
  return {page: trimmed(path), anchor: anchor.toLowerCase() === 'top' ? '' : anchor, holder}
}

function leadsTo({href}: PageLink, {page, anchor, holder}: Goal, own: string): boolean {
  if (page === undefined) return href !== '' && !href.startsWith('#')
  const [path = '', fragment = ''] = href.split('#').map(decoded)
  if (trimmed(path || own) !== decoded(page)) return false
  if (anchor === '') return true
  return fragment.replace(AUTHORED_PREFIX, '') !== '' && (holder?.ids.has(fragment) ?? false)
}

function trimmed(path: string): string {
  return decoded(path).replace(/\/$/, '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
