import type {Element, Nodes, Parents, Properties, Root} from 'hast'
import type {MdxJsxFlowElementHast, MdxJsxTextElementHast} from 'mdast-util-mdx-jsx'

/** Name of the component that shows the content of a page; see `theme/proofbook/PageBody.tsx`. */
const COMPONENT = 'PageBody'

/** A node of a page as data: a text, or an element or component with its props and children. */
export type PageNode = string | [name: string, props: PageProps | 0, ...children: PageNode[]]

/** Props as React takes them; objects are styles. */
export type PageProps = Record<string, string | true | Record<string, string>>

/** Elements between whose children there is no text. */
const TABLE_PARTS = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr'])

/** Attributes with several values between which there are commas. */
const COMMA_SEPARATED = new Set(['accept', 'coords'])

/**
 * Makes the content of a page one component with the content as data. As code it would be read by a bundler twice, and
 * minified, which takes longer than all else that a build does for it; it says nothing that has to run.
 */
export function rehypePageBody() {
  return (tree: Root): void => {
    const isModule = ({type}: Nodes) => (type as string) === 'mdxjsEsm'
    const nodes = withoutSpaceAround(tree.children.filter((node) => !isModule(node)).flatMap(dataOf))
    const body: MdxJsxFlowElementHast = {
      type: 'mdxJsxFlowElement',
      name: COMPONENT,
      attributes: [{type: 'mdxJsxAttribute', name: 'data', value: JSON.stringify(nodes)}],
      children: [],
    }
    tree.children = [...tree.children.filter(isModule), body]
  }
}

function dataOf(node: Nodes): PageNode[] {
  if (node.type === 'text') return node.value === '' ? [] : [node.value]
  if (node.type === 'element')
    return [[node.tagName, propsOf(node) ?? 0, ...childrenOf(node, TABLE_PARTS.has(node.tagName))]]
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    return [[node.name ?? '', givenTo(node) ?? 0, ...childrenOf(node, false)]]
  return []
}

function childrenOf({children}: Parents, isTablePart: boolean): PageNode[] {
  const isBreak = (node: Nodes) => isTablePart && node.type === 'text' && node.value === '\n'
  return children.filter((child) => !isBreak(child)).flatMap(dataOf)
}

/** What a component of ours is given: strings. */
function givenTo({attributes}: MdxJsxFlowElementHast | MdxJsxTextElementHast): PageProps | undefined {
  return named(
    attributes.map((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute' || (typeof attribute.value === 'object' && attribute.value))
        throw new Error('Cannot show a component whose props are to be run')
      return [attribute.name, attribute.value ?? true]
    }),
  )
}

/** The attributes of an element under the names that React has for them. */
function propsOf({tagName, properties}: Element): PageProps | undefined {
  const isCell = tagName === 'td' || tagName === 'th'
  const {align, ...others} = properties
  const props = Object.entries(isCell ? others : properties).flatMap(
    ([name, value]): [string, string | true][] => {
      const given = attributeValue(name, value)
      return given === undefined ? [] : [[propName(name), given]]
    },
  )
  const cell = isCell ? attributeValue('align', align) : undefined
  return named([...props, ...(cell === undefined ? [] : [['style', {textAlign: String(cell)}] as const])])
}

function attributeValue(name: string, value: Properties[string]): string | true | undefined {
  if (value === null || value === undefined || value === false || Number.isNaN(value)) return undefined
  if (Array.isArray(value)) return value.join(COMMA_SEPARATED.has(name) ? ', ' : ' ')
  return value === true ? true : String(value)
}

/** Trees write attributes in one word, as React does all but these. */
function propName(name: string): string {
  if (/^aria[A-Z]/.test(name)) return `aria-${name.slice(4).toLowerCase()}`
  if (!/^data[A-Z]/.test(name)) return name
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function named(props: (readonly [string, PageProps[string]])[]): PageProps | undefined {
  return props.length === 0 ? undefined : Object.fromEntries(props)
}

/** White space around the whole is nothing to show. */
function withoutSpaceAround(nodes: PageNode[]): PageNode[] {
  const isSeen = (node: PageNode) => typeof node !== 'string' || node.trim() !== ''
  const first = nodes.findIndex(isSeen)
  return first === -1 ? [] : nodes.slice(first, nodes.findLastIndex(isSeen) + 1)
}
