import type {Definition} from 'mdast'
import type {NodeIndex} from '../parse/node-index.ts'
import type {Locator, Span} from '../parse/place.ts'
import {readHtml} from './html.ts'
import type {Image, Link, SpacedLink} from './passages.ts'
import {renderedText} from './rendered.ts'
import {SpacedLinks} from './spaced-links.ts'
import {nodeSpan} from './spans.ts'

/** What a document points to, and the anchors that its HTML offers. */
export interface References {
  links: Link[]
  spacedLinks: SpacedLink[]
  images: Image[]
  imageSources: Image[]
  htmlAnchors: string[]
  /** HTML comments. */
  comments: Span[]
}

/** Collects links, images and HTML anchors in document order, those of markdown and those of raw HTML alike. */
export function collectReferences(
  nodes: NodeIndex,
  locator: Locator,
  tableOfContents: Span | undefined,
): References {
  const found: References = {
    ...{links: [], spacedLinks: [], images: [], imageSources: []},
    ...{htmlAnchors: [], comments: []},
  }
  const definitions = definitionsIn(nodes)
  const addLink = (url: string, text: string, span: Span) =>
    found.links.push({url, text, span, inTableOfContents: isInside(span, tableOfContents)})

  const spaced = new SpacedLinks(locator)
  for (const {node} of nodes.of('text', 'link', 'image', 'linkReference', 'imageReference', 'html')) {
    if (node.type === 'text') found.spacedLinks.push(...spaced.from(nodeSpan(node)))
    if (node.type === 'link') addLink(node.url, renderedText(node), nodeSpan(node))
    else if (node.type === 'image')
      found.images.push({src: node.url, alt: node.alt ?? '', span: nodeSpan(node)})
    else if (node.type === 'linkReference' || node.type === 'imageReference') {
      const definition = definitions.get(node.identifier.toUpperCase())
      if (!definition) continue
      if (node.type === 'linkReference') addLink(definition.url, renderedText(node), nodeSpan(node))
      else found.images.push({src: definition.url, alt: node.alt ?? '', span: nodeSpan(node)})
    } else if (node.type === 'html') collectFromHtml(nodeSpan(node), locator, found, addLink)
  }
  return found
}

/** The definitions of links and images by their identifiers in capitals; of several for one identifier the first counts. */
function definitionsIn(nodes: NodeIndex): Map<string, Definition> {
  const found = new Map<string, Definition>()
  for (const {node} of nodes.of('definition')) {
    const key = node.identifier.toUpperCase()
    if (!found.has(key)) found.set(key, node)
  }
  return found
}

function collectFromHtml(
  span: Span,
  locator: Locator,
  found: References,
  addLink: (url: string, text: string, span: Span) => void,
): void {
  const source = locator.text.slice(span.start.offset, span.end.offset)
  const {tags, comments} = readHtml(source)
  for (const {from, to} of comments)
    found.comments.push(locator.span(span.start.offset + from, span.start.offset + to))
  for (const tag of tags) {
    const {id, name, href, src, srcset, alt} = tag.attributes
    const at = locator.span(span.start.offset + tag.from, span.start.offset + tag.to)
    if (id) found.htmlAnchors.push(id)
    if (name && tag.name === 'a') found.htmlAnchors.push(name)
    if (href !== undefined && tag.name === 'a') addLink(href, tag.text, at)
    if (src !== undefined && tag.name === 'img') found.images.push({src, alt: alt ?? '', span: at})
    if (srcset !== undefined && (tag.name === 'img' || tag.name === 'source'))
      found.imageSources.push(...addressesIn(srcset).map((each) => ({src: each, alt: '', span: at})))
  }
}

/** The addresses of a `srcset`, each of which may have a width or a density after it; linear in its length. */
function addressesIn(srcset: string): string[] {
  return [...srcset.matchAll(/([^\s,](?:\S*[^\s,])?)(?:\s[^,]*)?/g)].map((candidate) => candidate[1]!)
}

function isInside(span: Span, outer: Span | undefined): boolean {
  return outer !== undefined && outer.start.offset <= span.start.offset && span.end.offset <= outer.end.offset
}
