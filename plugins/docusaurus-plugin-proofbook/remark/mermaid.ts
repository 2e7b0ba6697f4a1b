import {SKIP, visit} from '../../../src/parse/visit.ts'
import {DIAGRAM_FRAME} from '../diagrams/address.ts'
import type {Pages} from '../pages.ts'
import {blockComponent} from './component.ts'
import type {Page} from './page.ts'

/** What the page draws. */
export interface DiagramData {
  text: string
  /** Path of the frame in which it is drawn, below the origin. */
  frame: string
}

/** Puts each mermaid diagram into the component that draws it; the code block inside is what shows without JavaScript. */
export function decorateDiagrams({tree, pages}: Pick<Page, 'tree'> & {pages: Pick<Pages, 'baseUrl'>}): void {
  visit(tree, 'code', (node, index, parent) => {
    if (!isDiagram(node.lang) || !parent || index === undefined) return
    const data: DiagramData = {text: node.value, frame: pages.baseUrl + DIAGRAM_FRAME}
    parent.children[index] = {...blockComponent('Diagram', data, [node]), position: node.position}
    return SKIP
  })
}

/** Whether the language of a code block is that of diagrams. */
export function isDiagram(lang: string | null | undefined): boolean {
  return lang?.toLowerCase() === 'mermaid'
}
