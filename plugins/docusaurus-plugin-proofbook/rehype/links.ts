import type {Element, Root} from 'hast'
import {toString as toText} from 'hast-util-to-string'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import type {AnchorIndex, AnchorMatch} from '../../../src/model/anchors.ts'
import {linkTarget} from '../../../src/model/targets.ts'
import type {Pages, Subject} from '../pages.ts'
import {SITE_LINK} from '../remark/site-link.ts'
import {AUTHORED_PREFIX} from './authored-names.ts'

/**
 * Resolves every link, written in markdown or HTML: to the page of another playbook, to the anchor that was meant; a
 * link that leads nowhere becomes plain text that says so.
 */
export function rehypeLinks(pages: Pages) {
  return () =>
    async (tree: Root, file: VFile): Promise<void> => {
      const subject = await pages.subject(file.path)
      if (!subject) return
      visit(tree, 'element', (node) => {
        if (node.tagName !== 'a') return
        const isOurs = node.properties.dataProofbook === SITE_LINK
        node.properties.dataProofbook = undefined
        if (typeof node.properties.href !== 'string') return
        if (!isOurs && !isFootnote(node)) resolveLink(node, node.properties.href, subject)
      })
    }
}

/** Links between a footnote and where it is called have the anchors that the page gives them. */
function isFootnote({properties}: Element): boolean {
  const {href} = properties
  return typeof href === 'string' && /^#user-content-fn(?:ref)?-/.test(href)
}

function resolveLink(node: Element, href: string, {playbook, variant, shelf}: Subject): void {
  const target = linkTarget(href, playbook.path, shelf.corpus)
  if (target.kind === 'external') {
    if (!isAbsolute(href)) markDead(node, href)
    return
  }
  if (target.kind !== 'document') {
    markDead(node, href)
    return
  }
  const isSame = target.playbook === undefined || target.playbook === playbook
  const document = isSame ? variant.document : target.playbook?.published?.document
  const page = isSame ? '' : shelf.permalinks.get(target.playbook!.path)
  if (!document || page === undefined) {
    markDead(node, href)
    return
  }
  if (target.anchor === '') {
    node.properties.href = page || '#'
    return
  }
  const index = shelf.corpus.anchorsOf(document)
  const match = index.resolve(target.anchor, toText(node))
  if (match.kind === 'dead' && isSame) markDead(node, href)
  else node.properties.href = `${page}${fragmentOf(match, target.anchor, index)}`
}

function fragmentOf(match: AnchorMatch, asked: string, index: AnchorIndex): string {
  if (match.kind === 'dead') return ''
  const anchor = match.kind === 'mended' ? match.anchor : asked
  return `#${encodeURIComponent(index.isAuthored(anchor) ? AUTHORED_PREFIX + anchor : anchor)}`
}

/** Whether a browser follows an address as another site's; what it cannot read may stop the page. */
function isAbsolute(href: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(href) && URL.canParse(href, 'https://example.com')
}

function markDead(node: Element, href: string): void {
  node.tagName = 'span'
  node.properties = {className: ['proofbook-dead-link'], title: `This link leads nowhere: ${href}`}
}
