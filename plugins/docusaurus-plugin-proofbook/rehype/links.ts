import type {Element, Root} from 'hast'
import {toString as toText} from 'hast-util-to-string'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {linkTarget} from '../../../src/model/targets.ts'
import type {Pages, Subject} from '../pages.ts'

/**
 * Resolves every link, written in markdown or HTML: to the page of another playbook, to the anchor that was meant; a
 * link that leads nowhere becomes plain text that says so.
 */
export function rehypeLinks(pages: Pages) {
  return () =>
    async (tree: Root, file: VFile): Promise<void> => {
      const subject = await pages.subject(file.path)
      visit(tree, 'element', (node) => {
        if (node.tagName !== 'a' || typeof node.properties.href !== 'string') return
        if (node.properties.dataProofbook === 'site') node.properties.dataProofbook = undefined
        else resolveLink(node, node.properties.href, subject)
      })
    }
}

function resolveLink(node: Element, href: string, {playbook, variant, shelf}: Subject): void {
  const target = linkTarget(href, playbook.path, shelf.corpus)
  if (target.kind === 'external') return
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
  const match = shelf.corpus.anchorsOf(document).resolve(target.anchor, toText(node))
  if (match.kind === 'dead' && isSame) markDead(node, href)
  else {
    const anchor =
      match.kind === 'mended' ? `#${match.anchor}` : match.kind === 'alive' ? `#${target.anchor}` : ''
    node.properties.href = `${page}${encodeURI(anchor)}`
  }
}

function markDead(node: Element, href: string): void {
  node.tagName = 'span'
  node.properties = {className: ['proofbook-dead-link'], title: `This link leads nowhere: ${href}`}
}
