import {randomBytes} from 'node:crypto'
import type {ObjectExpression, Program} from 'estree'
import type {Data, Element, Parents, Root} from 'hast'
import {toString as toText} from 'hast-util-to-string'
import type {} from 'mdast-util-mdx-jsx'
import {squeeze} from '../../../src/model/rendered.ts'
import {visit} from '../../../src/parse/visit.ts'
import {escapeHtml} from '../escape-html.ts'
import type {ControlHeadData} from '../remark/controls/cards.ts'
import {withEmoji} from './emoji.ts'

/** Marks headings that their authors leave out of every outline; a secret of this process. */
export const OMITTED = randomBytes(16).toString('hex')

/** An entry as the platform's theme takes it: `value` is HTML there. The rest is for our own outline. */
export interface OutlineEntry {
  value: string
  id: string
  level: number
  /** Of a control and of a group's heading. */
  group?: string
  /** Of a control. */
  status?: string
}

/** The name by which the platform's theme takes a page's outline. */
const EXPORT = 'toc'

/** A statement of the page's module. */
interface ModuleNode {
  type: 'mdxjsEsm'
  value: string
  position?: undefined
  data: Data & {estree: Program}
}

declare module 'hast' {
  interface RootContentMap {
    proofbookModule: ModuleNode
  }
}
declare module 'mdast' {
  interface RootContentMap {
    proofbookModule: ModuleNode
  }
}

/**
 * An outline without entries, to be put on a page before the platform looks for headings: where there is one, it makes
 * none of its own.
 */
export function emptyOutline(): ModuleNode {
  return moduleOf([])
}

/**
 * Writes the page's outline from the text of the headings that are on it, after all that could run has been taken away.
 * The platform makes its own of the headings' source, and shows it as HTML.
 */
export function rehypeOutline() {
  return (tree: Root): void => {
    const entries: OutlineEntry[] = []
    visit(tree, 'element', (node: Element, _index, parent) => {
      const level = /^h([2-6])$/.exec(node.tagName)?.[1]
      const isOmitted = node.properties.dataProofbook === OMITTED
      if (level) node.properties.dataProofbook = undefined
      const {id} = node.properties
      const {name, ...marks} = marksOf(parent)
      const text = name === undefined ? squeeze(toText(node)) : withEmoji(name)
      if (!level || isOmitted || typeof id !== 'string' || text === '') return
      entries.push({value: escapeHtml(text), id, level: Number(level), ...marks})
    })
    const others = tree.children.filter(({type}) => type !== 'mdxjsEsm')
    tree.children = [...others, moduleOf(entries)]
  }
}

/** What the head of a control or of a group says of the heading in it. */
function marksOf(parent: Parents | undefined): {name?: string; group?: string; status?: string} {
  if (parent?.type !== 'mdxJsxFlowElement' || !['ControlHead', 'GroupHead'].includes(parent.name ?? ''))
    return {}
  const [data] = parent.attributes
  if (typeof data?.value !== 'string') return {}
  const {name, group, status} = JSON.parse(data.value) as Partial<ControlHeadData>
  return {...(name && {name}), ...(group && {group}), ...(status && {status})}
}

function moduleOf(entries: readonly OutlineEntry[]): ModuleNode {
  const estree: Program = {
    type: 'Program',
    sourceType: 'module',
    body: [
      {
        type: 'ExportNamedDeclaration',
        attributes: [],
        specifiers: [],
        source: null,
        declaration: {
          type: 'VariableDeclaration',
          kind: 'const',
          declarations: [
            {
              type: 'VariableDeclarator',
              id: {type: 'Identifier', name: EXPORT},
              init: {type: 'ArrayExpression', elements: entries.map(objectOf)},
            },
          ],
        },
      },
    ],
  }
  return {type: 'mdxjsEsm', value: '', data: {estree}}
}

function objectOf(entry: OutlineEntry): ObjectExpression {
  return {
    type: 'ObjectExpression',
    properties: Object.entries(entry).map(([name, value]) => ({
      type: 'Property',
      kind: 'init',
      method: false,
      shorthand: false,
      computed: false,
      key: {type: 'Identifier', name},
      value: {type: 'Literal', value},
    })),
  }
}
