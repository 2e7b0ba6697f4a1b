import type {Root} from 'mdast'
import {visit} from './visit.ts'

/** `{#id}` at the end of a heading; some platforms write `{: #id .class }`. */
const MARK = /[ \t]*\{:?[ \t]*#([^\s{}#.]+)[^{}]*\}[ \t]*$/

/**
 * Takes the ids that authors give headings, on platforms that have them, out of the headings' text. The tree is changed:
 * a heading's id is in its data.
 */
export function takeHeadingIds(tree: Root): void {
  visit(tree, 'heading', (node) => {
    const last = node.children.at(-1)
    if (last?.type !== 'text') return
    const mark = MARK.exec(last.value)
    if (!mark) return
    last.value = last.value.slice(0, mark.index)
    node.data = {...node.data, authoredId: mark[1]!}
  })
}

declare module 'mdast' {
  interface HeadingData {
    /** The id that its author gives a heading, in place of one made of its text. */
    authoredId?: string
  }
}
