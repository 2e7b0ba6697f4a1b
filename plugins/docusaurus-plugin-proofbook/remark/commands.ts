import type {RootContent} from 'mdast'
import {SKIP, visit} from '../../../src/parse/visit.ts'
import {blockComponent} from './component.ts'
import type {FieldRange, PageFields} from './fields.ts'
import {isDiagram} from './mermaid.ts'
import type {Page} from './page.ts'

/** What the page shows of code that is no policy and has something to fill in. */
export interface FilledCodeData {
  text: string
  lang: string | null
  fields: FieldRange[]
}

/** Puts code that has fields into the component that fills them in, and the form before the first such code of the page. */
export function decorateFields({tree, variant}: Page, fields: PageFields): void {
  const blocks = new Map(variant.document.otherCodeBlocks.map((block) => [block.span.start.offset, block]))
  visit(tree, 'code', (node, index, parent) => {
    const block = blocks.get(node.position?.start.offset ?? -1)
    const ranges = block ? fields.rangesIn(block) : []
    if (!parent || index === undefined || ranges.length === 0 || isDiagram(node.lang)) return
    const data: FilledCodeData = {text: node.value, lang: node.lang ?? null, fields: ranges}
    parent.children[index] = fields.mark(blockComponent('FilledCode', data), ranges)
    return SKIP
  })
  let isThere = false
  visit(tree, 'mdxJsxFlowElement', (node, index, parent) => {
    if (isThere || !parent || index === undefined || !fields.isMarked(node)) return
    isThere = true
    const siblings: RootContent[] = parent.children
    siblings.splice(index, 0, fields.form())
    return SKIP
  })
}
