import {posix} from 'node:path'
import {getFileLoaderUtils} from '@docusaurus/utils'
import type {Element, Root} from 'hast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {linkTarget} from '../../../src/model/targets.ts'
import {matcher} from '../../../src/shapes/patterns.ts'
import type {Pages, Subject} from '../pages.ts'
import {textComponent} from './component.ts'
import {requireCall} from './require-call.ts'

const IMAGE = /\.(png|jpe?g|gif|webp|avif|svg|ico|bmp)$/i
const {inlineMarkdownImageFileLoader} = getFileLoaderUtils(false).loaders

/**
 * Resolves every image, written in markdown or HTML: one that exists is shown, one that does not becomes a labelled
 * gap, and a remote one a labelled link unless the configuration allows its host.
 */
export function rehypeImages(pages: Pages) {
  return () =>
    async (tree: Root, file: VFile): Promise<void> => {
      const subject = await pages.subject(file.path)
      visit(tree, 'element', (node, index, parent) => {
        if (node.tagName !== 'img' || !parent || index === undefined) return
        parent.children[index] = resolveImage(node, subject, pages) as Element
      })
    }
}

function resolveImage(node: Element, {playbook, shelf}: Subject, pages: Pages) {
  const {config} = pages.library
  const src = String(node.properties.src ?? '')
  const alt = String(node.properties.alt ?? '')
  const isDecorative = matcher(config.shapes.images.decorative)(src)
  const label = alt || (isDecorative ? '' : nameOf(src))
  const gap = () => textComponent('MissingImage', {src, label: label || nameOf(src)})
  const target = linkTarget(src, playbook.path, shelf.corpus)
  if (target.kind === 'external') {
    if (!/^(https?:)?\/\//i.test(src)) return gap()
    const host = new URL(src, 'https://example.com').host
    if (!config.site.imageHosts.includes(host))
      return textComponent('RemoteImage', {src, label: label || nameOf(src), host})
    return {...node, properties: {...node.properties, alt: label, loading: 'lazy'}}
  }
  if (target.kind !== 'file' || !IMAGE.test(target.path)) return gap()
  const publicRoot = config.roots.find((root) => target.path.startsWith(`${posix.normalize(root)}/`))
  if (publicRoot) {
    const url = pages.baseUrl + target.path.slice(posix.normalize(publicRoot).length + 1)
    return {...node, properties: {...node.properties, src: encodeURI(url), alt: label}}
  }
  const {width, height, title} = node.properties
  const request = `${inlineMarkdownImageFileLoader}@site/${posix.relative('.', target.path)}`
  return {
    ...textComponent('img', undefined, {alt: label, width, height, title}),
    attributes: [
      ...textComponent('img', undefined, {alt: label, width, height, title}).attributes,
      {type: 'mdxJsxAttribute', name: 'src', value: requireCall(request)},
    ],
  }
}

function nameOf(src: string): string {
  const name = posix.basename(src.replace(/[?#].*$/s, '')).replace(/\.[^.]*$/, '')
  return name.replace(/[-_]+/g, ' ').trim() || 'image'
}
