import {randomBytes} from 'node:crypto'
import type {Element, Nodes, Root} from 'hast'
import {defaultSchema, type Schema, sanitize} from 'hast-util-sanitize'
import type {VFile} from 'vfile'
import type {RawHtml} from '../remark/raw-html.ts'
import {prefixAuthoredNames} from './authored-names.ts'
import {nestAsBrowsersDo} from './nest.ts'
import {nestParts} from './nest-parts.ts'

const attributes = defaultSchema.attributes ?? {}
const tagNames = defaultSchema.tagNames ?? []

/** Class of the anchors beside headings. */
const ANCHOR = 'proofbook-anchor'

/** What the sanitiser lets an attribute be. */
type Definition = NonNullable<Schema['attributes']>[string][number]

/**
 * Elements and attributes that a document may use beyond what GitHub's own list allows. No class but that of the anchors
 * beside headings: with the site's own classes an author could imitate what the site says. No `source`: it loads images
 * of any host.
 */
const schema: Schema = {
  ...defaultSchema,
  tagNames: tagNames.filter((name) => name !== 'source'),
  // Names are made harmless by `prefixAuthoredNames`, which knows ours from theirs.
  clobber: [],
  attributes: {
    ...attributes,
    '*': [...(attributes['*'] ?? []), 'id', 'dataProofbook'],
    a: [...(attributes.a ?? []), 'name', 'href'],
    img: [...(attributes.img ?? []), 'width', 'height', 'align', 'src', 'alt'],
    span: [['className', ANCHOR]],
  },
  protocols: {...defaultSchema.protocols, src: ['http', 'https']},
  strip: ['script', 'style'],
}

/**
 * Lets through what a document may show: no scripts, handlers, styles or `javascript:` addresses. Components are taken
 * out meanwhile, since the sanitiser knows only elements; their slots have a secret that no document can write.
 */
export function rehypeSanitize() {
  return (tree: Root, file?: VFile): Root => {
    const secret = `slot-${randomBytes(12).toString('hex')}`
    const components: Nodes[] = []
    const plain = mapNodes(tree, (node) => {
      if (!isComponent(node)) return node
      components.push(node)
      const className = [secret, String(components.length - 1)]
      // A block would end the paragraph that a component is in the middle of.
      const tagName = node.type === 'mdxJsxTextElement' ? 'span' : 'div'
      const {data} = node
      return {type: 'element', tagName, properties: {className}, data, children: childrenOf(node)} as Element
    })
    const clean = sanitize(plain, withSlots(secret)) as Root
    prefixAuthoredNames(clean)
    // What the sanitiser takes away leaves a link in a link, or text between the rows of a table; a page that is read
    // otherwise than it was written does not come alive.
    return mapNodes(nested(clean, secret, file?.data.rawHtml), (node) => {
      const index = slotOf(node, secret)
      return index === undefined ? node : ({...components[index]!, children: childrenOf(node)} as Nodes)
    }) as Root
  }
}

/** What the sanitiser takes away, it takes from the parts that raw HTML is in. */
function nested(clean: Root, secret: string, rawHtml: RawHtml | undefined): Root {
  if (rawHtml === undefined) return nestAsBrowsersDo(clean)
  if (rawHtml !== 'holding') return clean
  const isBlock = (node: Nodes) => node.type === 'element' && node.tagName === 'div'
  const isDoubtful = ({data}: Nodes) => data?.isNested === true
  return nestParts(clean, {
    isDoubtful,
    holdsParts: (node) => !isDoubtful(node) && isBlock(node) && slotOf(node, secret) !== undefined,
  })
}

/** The place of the component that an element waits for; undefined for all other nodes. */
function slotOf(node: Nodes, secret: string): number | undefined {
  if (node.type !== 'element' || !Array.isArray(node.properties.className)) return undefined
  const [mark, index] = node.properties.className
  return mark === secret ? Number(index) : undefined
}

function withSlots(secret: string): Schema {
  const slot = [secret, /^\d+$/] as const
  const div: Definition[] = [...(attributes.div ?? []), ['className', ...slot]]
  const span: Definition[] = [['className', ANCHOR, ...slot]]
  return {...schema, attributes: {...schema.attributes, div, span}}
}

function isComponent(node: Nodes): boolean {
  return node.type.startsWith('mdx')
}

function childrenOf(node: Nodes): Element['children'] {
  return 'children' in node ? (node.children as Element['children']) : []
}

/** A copy of a tree with each node replaced, parents before children. */
function mapNodes(node: Nodes, replace: (node: Nodes) => Nodes): Nodes {
  const replaced = replace(node)
  if (!('children' in replaced)) return replaced
  const children = replaced.children.map((child) => mapNodes(child as Nodes, replace))
  return {...replaced, children} as Nodes
}
