import type {Heading as HeadingNode, Html, Paragraph, PhrasingContent, RootContent} from 'mdast'
import {readHtml} from '../../../src/model/html.ts'
import type {DocumentModel, Heading} from '../../../src/model/types.ts'
import {visit} from '../../../src/parse/visit.ts'
import {withoutMatch} from '../../../src/shapes/patterns.ts'
import type {Shapes} from '../../../src/shapes/shapes.ts'
import {AUTHORED_PREFIX} from '../rehype/authored-names.ts'
import {OMITTED} from '../rehype/outline.ts'
import {anchorNode} from './anchor.ts'
import type {Page} from './page.ts'

/**
 * Gives every heading the id that the model knows it by, and the anchors by which the authors and older links ask for
 * it. The document's title is the page's own heading, unless front matter gives the page another; every other
 * first-level heading becomes a second-level one, since a page has one title. A heading marked `omit in toc` stays out of
 * the site's outline too.
 */
export function decorateHeadings({tree, variant, shelf, pages}: Page): void {
  const {document} = variant
  const isTitle = titleTest(document, pages.library.config.shapes)
  const models = new Map(document.headings.map((heading) => [heading.span.start.offset, heading]))
  const aliases = authoredAnchors(variant.document, shelf.corpus.anchorsOf(document))
  visit(tree, 'heading', (node, index, parent) => {
    const model = models.get(node.position?.start.offset ?? -1)
    if (!model || !parent || index === undefined) return
    const isOmitted = node.children.some(
      (child) => child.type === 'html' && /<!--\s*omit in toc\s*-->/i.test(child.value),
    )
    const {names, children} = withoutAnchors(node.children)
    const authored = names.map((name) => AUTHORED_PREFIX + name)
    const anchors = [...authored, ...(aliases.get(model.slug) ?? [])]
    if (isTitle(model)) {
      const rest = besidesText(children)
      const all = [...new Set([...anchors, model.slug])].filter((anchor) => anchor !== '').map(anchorNode)
      parent.children.splice(index, 1, ...all, ...rest)
      return index + all.length + rest.length
    }
    const depth = Math.max(2, node.depth) as HeadingNode['depth']
    const data = {hProperties: {id: model.slug}}
    // A node of another type, since the platform makes HTML of what is in headings for its table of contents: the
    // outline is ours (see `rehype/outline`).
    const properties = isOmitted ? {...data.hProperties, dataProofbook: OMITTED} : data.hProperties
    const heading = {
      type: 'paragraph',
      children: trimmed(children),
      data: {hName: `h${depth}`, hProperties: properties},
    } as RootContent
    parent.children.splice(index, 1, ...anchors.map(anchorNode), heading)
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
    if (match.kind !== 'corrected') continue
    aliases.set(match.anchor, (aliases.get(match.anchor) ?? new Set()).add(anchor))
  }
  return aliases
}

/** Whether a piece of HTML is the end tag of an element. */
function isEndOf({value}: Html, name: string): boolean {
  return value.toLowerCase() === `</${name}>`
}

/** What the page's own heading, which is nothing but text, cannot show: images, and the whole of a heading with links. */
function besidesText(children: PhrasingContent[]): RootContent[] {
  const images: PhrasingContent[] = []
  let hasLinks = false
  const line: Paragraph = {type: 'paragraph', children}
  visit(line, (node) => {
    if (node.type === 'image' || node.type === 'imageReference') images.push(node)
    if (node.type === 'link' || node.type === 'linkReference') hasLinks = true
    if (node.type !== 'html') return
    const [tag] = readHtml(node.value).tags
    if (tag?.name === 'img') images.push(node)
    if (tag?.attributes.href) hasLinks = true
  })
  if (hasLinks) return [line]
  return images.length > 0 ? [{type: 'paragraph', children: images}] : []
}

/** Tells which heading the page's own takes the place of: that of the document's title, where it says the same. */
export function titleTest(
  {title, titleHeading}: DocumentModel,
  shapes: Pick<Shapes, 'title'>,
): (heading: Heading | undefined) => boolean {
  return (heading) =>
    heading !== undefined &&
    heading === titleHeading &&
    heading.depth === 1 &&
    shapes.title.strip.reduce(withoutMatch, heading.text).trim() === title
}

/**
 * The children of a heading without comments and without elements that only give it an anchor, as in
 * `## Rotation<a name="rotate"></a>`, and the names of these.
 */
function withoutAnchors(children: readonly PhrasingContent[]): {
  names: string[]
  children: PhrasingContent[]
} {
  const names: string[] = []
  const kept: PhrasingContent[] = []
  let open: string | undefined
  for (const [index, child] of children.entries()) {
    const next = children[index + 1]
    const [tag] = child.type === 'html' ? readHtml(child.value).tags : []
    if (child.type !== 'html') kept.push(child)
    else if (open !== undefined && child.value.toLowerCase() === open) open = undefined
    else if (tag && !tag.attributes.href && next?.type === 'html' && isEndOf(next, tag.name)) {
      open = next.value.toLowerCase()
      names.push(...[tag.attributes.id, tag.attributes.name].filter((name) => name !== undefined))
    } else if (!child.value.startsWith('<!--')) kept.push(child)
  }
  return {names, children: kept}
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
