import {posix} from 'node:path'
import type {Element, Root} from 'hast'
import type {VFile} from 'vfile'
import {isImageHost} from '../../../src/config/addresses.ts'
import {linkTarget} from '../../../src/model/targets.ts'
import {visit} from '../../../src/parse/visit.ts'
import {matcher} from '../../../src/shapes/patterns.ts'
import type {Pages, Subject} from '../pages.ts'
import {textComponent} from './component.ts'

/**
 * Resolves every image, written in markdown or HTML: one that exists is shown, one that does not becomes a labelled
 * gap, and a remote one a labelled link unless the configuration allows its host.
 */
export function rehypeImages(pages: Pages) {
  return () =>
    async (tree: Root, file: VFile): Promise<void> => {
      const subject = await pages.subject(file.path)
      if (!subject || (await pages.compared(file.path))) return
      visit(tree, 'element', (node, index, parent) => {
        if (node.tagName !== 'img' || !parent || index === undefined) return
        parent.children[index] = resolveImage(node, subject, pages) as Element
      })
    }
}

/** What takes the place of an image of a document. */
export function resolveImage(node: Element, {playbook, shelf}: Subject, pages: Pages) {
  const {config} = pages.library
  const src = String(node.properties.src ?? '')
  const alt = String(node.properties.alt ?? '')
  const isDecorative = matcher(config.shapes.images.decorative)(src)
  const label = alt || (isDecorative ? '' : nameOf(src))
  const gap = () => textComponent('MissingImage', {src, label: label || nameOf(src)})
  const target = linkTarget(src, playbook.path, shelf.corpus)
  if (target.kind === 'external') {
    const host = remoteHost(src)
    if (host === undefined) return gap()
    if (!isImageHost(host, config.site.imageHosts))
      return textComponent('RemoteImage', {src, label: label || nameOf(src), host})
    return {...node, properties: {...node.properties, alt: label, loading: 'lazy'}}
  }
  const copy = target.kind === 'file' ? pages.assets.addressOf(target.path) : undefined
  if (copy === undefined) return gap()
  return {...node, properties: {...node.properties, src: pages.baseUrl + copy, alt: label, loading: 'lazy'}}
}

/** The host of a remote image; undefined for what is none. */
function remoteHost(src: string): string | undefined {
  if (!/^(https?:)?\/\//i.test(src)) return undefined
  return URL.canParse(src, 'https://example.com') ? new URL(src, 'https://example.com').host : undefined
}

function nameOf(src: string): string {
  const name = posix.basename(src.replace(/[?#].*$/s, '')).replace(/\.[^.]*$/, '')
  return name.replace(/[-_]+/g, ' ').trim() || 'image'
}
