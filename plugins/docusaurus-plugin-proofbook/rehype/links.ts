import {posix} from 'node:path'
import type {Element, Root} from 'hast'
import {toString as toText} from 'hast-util-to-string'
import type {VFile} from 'vfile'
import {isShownElsewhere} from '../../../src/files/refusal.ts'
import type {AnchorMatch} from '../../../src/model/anchors.ts'
import {anchorTarget} from '../../../src/model/targets/anchor-target.ts'
import {repositoryAddress} from '../../../src/model/targets/repository.ts'
import {type LinkTarget, linkTarget} from '../../../src/model/targets.ts'
import type {DocumentModel} from '../../../src/model/types.ts'
import {visit} from '../../../src/parse/visit.ts'
import type {Pages, Subject} from '../pages.ts'
import {SITE_LINK} from '../remark/site-link.ts'
import {AUTHORED_PREFIX} from './authored-names.ts'

/**
 * Resolves every link, written in markdown or HTML: to the page of another playbook, to the anchor that was meant, to the
 * copy of a file or its place in the repository; a link that leads nowhere becomes plain text that says so.
 */
export function rehypeLinks(pages: Pages) {
  return () =>
    async (tree: Root, file: VFile): Promise<void> => {
      const subject = await pages.subject(file.path)
      if (!subject || (await pages.compared(file.path))) return
      visit(tree, 'element', (node) => {
        if (node.tagName === 'a') resolveLink(node, subject, pages)
      })
    }
}

/** Gives a link the address that it means in a document. */
export function resolveLink(node: Element, subject: Subject, pages: Pages): void {
  const isOurs = node.properties.dataProofbook === SITE_LINK
  node.properties.dataProofbook = undefined
  if (typeof node.properties.href !== 'string' || isOurs || isFootnote(node)) return
  const {href} = node.properties
  const address = addressFor({url: href, text: toText(node)}, subject, pages)
  if ('none' in address) markDead(node, `${address.none}: ${href}`)
  else node.properties.href = address.href
}

/** Where the links of a page lead, in document order: it is made anew when another document changes that. */
export function linkAddresses(subject: Subject, pages: Pages): string[] {
  return subject.variant.document.links.map((link) => {
    const address = addressFor(link, subject, pages)
    return 'none' in address ? address.none : address.href
  })
}

/** Links between a footnote and where it is called have the anchors that the page gives them. */
function isFootnote({properties}: Element): boolean {
  const {href} = properties
  return typeof href === 'string' && /^#user-content-fn(?:ref)?-/.test(href)
}

/** The address of a link on the site, or why it has none. */
type Address = {href: string} | {none: string}

function addressFor(link: {url: string; text: string}, subject: Subject, pages: Pages): Address {
  const {playbook, shelf} = subject
  const target = linkTarget(link.url, playbook.path, shelf.corpus)
  switch (target.kind) {
    case 'external':
      return isAbsolute(link.url) ? {href: link.url} : NOWHERE
    case 'document':
      return documentAddress(link, target, subject)
    case 'file':
    case 'folder':
      return fileAddress(link.url, target, subject, pages)
    case 'outside':
      return outsideAddress(link.url, subject)
    case 'placeholder':
      return {none: 'This link is to be filled in'}
    case 'refused':
      return isShownElsewhere(target.refusal)
        ? fileAddress(link.url, {kind: 'file', path: target.path, anchor: ''}, subject, pages)
        : NOWHERE
    case 'missing':
      return NOWHERE
  }
}

const NOWHERE = {none: 'This link leads nowhere'}

function documentAddress(
  link: {url: string; text: string},
  target: Extract<LinkTarget, {kind: 'document'}>,
  {playbook, variant, shelf}: Subject,
): Address {
  // An address of the repository that asks for lines of a file leads to the file's text, which the site does not show.
  if (target.isSource && isAbsolute(link.url)) return {href: link.url}
  const isSame = target.playbook === undefined || target.playbook === playbook
  const page = isSame ? '' : shelf.permalinks.get(target.playbook!.path)
  if (page === undefined) return NOWHERE
  if (target.anchor === '' || target.isSource) return {href: page || '#'}
  const inside = {document: variant.document, path: playbook.path}
  const meant = isSame ? {...target, playbook: undefined} : target
  const found = anchorTarget(link, meant, inside, shelf.corpus)
  if (!found) return {href: page || '#'}
  const {match, document} = found
  if (match.kind === 'placeholder') return {none: 'This link is to be filled in'}
  const elsewhere = found.playbook && shelf.permalinks.get(found.playbook.path)
  if (match.kind === 'dead') return isSame ? NOWHERE : {href: page}
  return {href: `${elsewhere ?? page}${fragmentOf(match, target.anchor, document, shelf)}`}
}

function fragmentOf(
  match: Exclude<AnchorMatch, {kind: 'dead'}>,
  asked: string,
  document: DocumentModel,
  {corpus}: Subject['shelf'],
): string {
  const anchor = match.kind === 'corrected' ? match.anchor : asked
  const isAuthored = corpus.anchorsOf(document).isAuthored(anchor)
  return `#${encodeURIComponent(isAuthored ? AUTHORED_PREFIX + anchor : anchor)}`
}

/** The copy of a file that the site has, else its place in the repository, which shows folders too. */
function fileAddress(
  url: string,
  target: {kind: 'file' | 'folder'; path: string; anchor: string},
  {shelf: {corpus}}: Subject,
  pages: Pages,
): Address {
  if (isAbsolute(url)) return {href: url}
  const copy = pages.assets.addressOf(target.path)
  // The platform's mark of an address that is not a page's: it would look for one, and put a slash at its end.
  if (copy !== undefined) return {href: `pathname://${pages.baseUrl}${copy}`}
  const repository = corpus.repository()
  if (!repository) return {none: `This ${target.kind} is not on the site`}
  const path = posix.relative(corpus.boundary, target.path)
  const address = repositoryAddress(repository, path, target.kind === 'folder' ? 'tree' : 'blob')
  return {href: target.anchor === '' ? address : `${address}#${encodeURIComponent(target.anchor)}`}
}

/** A path that leaves the repository means on its host what a browser makes of it: `../../issues` is one of its pages. */
function outsideAddress(url: string, {playbook, shelf: {corpus}}: Subject): Address {
  const repository = corpus.repository()
  const base =
    repository && repositoryAddress(repository, posix.relative(corpus.boundary, playbook.path), 'blob')
  return base !== undefined && URL.canParse(url, base)
    ? {href: new URL(url, base).href}
    : {none: 'This link leads out of the documents'}
}

/** Whether a browser follows an address as another site's; what it cannot read may stop the page. */
function isAbsolute(href: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(href) && URL.canParse(href, 'https://example.com')
}

function markDead(node: Element, why: string): void {
  node.tagName = 'span'
  node.properties = {className: ['proofbook-dead-link'], title: why}
}
