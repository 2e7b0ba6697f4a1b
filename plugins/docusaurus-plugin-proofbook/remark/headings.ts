import type {Heading, PhrasingContent, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import {readHtml} from '../../../src/model/html.ts'
import {AUTHORED_PREFIX} from '../rehype/authored-names.ts'
import {OMITTED} from '../rehype/outline.ts'
import type {Page} from './page.ts'

/**
 * Gives every heading the id that the model knows it by, and the anchors by which the authors and older links ask for
 * it. The document's title is the page's own heading; another first-level heading becomes a second-level one, since a
 * page has one title. A heading marked `omit in toc` stays out of the site's outline too.
 */
export function decorateHeadings({tree, variant, shelf}: Page): void {
  const {document} = variant
  const models = new Map(document.headings.map((heading) => [heading.span.start.offset, heading]))
  const aliases = authoredAnchors(variant.document, shelf.corpus.anchorsOf(document))
  visit(tree, 'heading', (node, index, parent) => {
    const model = models.get(node.position?.start.offset ?? -1)
    if (!model || !parent || index === undefined) return
    if (model === document.titleHeading && model.depth === 1) {
      parent.children.splice(index, 1)
      return index
    }
    const isOmitted = node.children.some(
      (child) => child.type === 'html' && /<!--\s*omit in toc\s*-->/i.test(child.value),
    )
    const authored = namesIn(node).map((name) => AUTHORED_PREFIX + name)
    const anchors = [...authored, ...(aliases.get(model.slug) ?? [])]
    const depth = Math.max(2, node.depth) as Heading['depth']
    const children = trimmed(node.children.filter((child) => child.type !== 'html'))
    const data = {hProperties: {id: model.slug}}
    // A node of another type, since the platform makes HTML of what is in headings for its table of contents: the
    // outline is ours (see `rehype/outline`).
    const properties = isOmitted ? {...data.hProperties, dataProofbook: OMITTED} : data.hProperties
    const heading = {
      type: 'paragraph',
      children,
      data: {hName: `h${depth}`, hProperties: properties},
    } as RootContent
    parent.children.splice(index, 1, ...anchors.map(aliasNode), heading)
    return index + anchors.length + 1
  })
}

/** Anchors that the document's own links use for a heading which has another: by the heading's slug. */
function authoredAnchors(
  document: Page['variant']['document'],
  anchors: ReturnType<Page['shelf']['corpus']['anchorsOf']>,
): Map<string, Set<string>> {
  const aliases = new Map<string, Set<string>>()
  for (const link of document.links) {
    if (!link.url.startsWith('#')) continue
    const anchor = safeDecode(link.url.slice(1))
    const match = anchors.resolve(anchor, link.text)
    if (match.kind !== 'mended') continue
    aliases.set(match.anchor, (aliases.get(match.anchor) ?? new Set()).add(anchor))
  }
  return aliases
}

/** Ids and names of HTML elements inside a heading. */
function namesIn(node: Heading): string[] {
  return node.children
    .filter((child) => child.type === 'html')
    .flatMap((child) => readHtml(child.value).tags)
    .flatMap(({name, attributes}) => [attributes.id, name === 'a' ? attributes.name : undefined])
    .filter((anchor): anchor is string => Boolean(anchor))
}

/** An element that stands before the heading, so that the heading's own content stays its text. */
function aliasNode(anchor: string): RootContent {
  const node = {
    type: 'proofbookAnchor',
    children: [],
    data: {hName: 'span', hProperties: {id: anchor, className: ['proofbook-anchor']}},
  }
  // A node of our own type: the platform's plugins pass it by, and it becomes the element that its data names.
  return node as unknown as RootContent
}

/** Without the white space that a removed comment leaves at the end. */
function trimmed(children: PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1)
  if (last?.type !== 'text') return children
  return [...children.slice(0, -1), {...last, value: last.value.trimEnd()}]
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
