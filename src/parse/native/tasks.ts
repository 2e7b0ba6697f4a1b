import type {Root} from 'mdast'
import {visit} from '../visit.ts'

/** Characters of a box and the space after it. */
const BOX_WIDTH = 4

/**
 * Lets the paragraphs of tasks begin where those of the reference do: at the box, unless text follows it. Those of the
 * native parser all begin after the box.
 */
export function placeTasks(tree: Root): void {
  visit(tree, 'listItem', ({checked, children: [paragraph]}) => {
    if (checked === null || paragraph?.type !== 'paragraph') return
    const [first] = paragraph.children
    if (first?.type === 'text' && first.position) return
    const {start, end} = paragraph.position!
    const {line, column, offset = 0} = start
    paragraph.position = {start: {line, column: column - BOX_WIDTH, offset: offset - BOX_WIDTH}, end}
  })
}
