import type {Element, Root} from 'hast'
import {SKIP, visit} from '../../../src/parse/visit.ts'
import {AUTHORED_PREFIX} from './authored-names.ts'

/**
 * Numbers the anchors between footnotes and where they are called. Made of the authors' labels they can be the same: the
 * second call of `a` is that of `a-2`. A label on the list takes the place of a heading, which would be one of the
 * document's.
 */
export function rehypeFootnotes() {
  return (tree: Root): void => {
    const section = lastNotes(tree)
    if (!section) return
    section.properties.ariaLabel = 'Footnotes'
    section.children = section.children.filter((node) => node.type !== 'element' || node.tagName !== 'h2')
    const notes = section.children.filter(isElement).flatMap((list) => list.children.filter(isElement))
    const numbers = new Map(notes.map((note, index) => [String(note.properties.id), index + 1]))
    const calls = numberCalls(tree, numbers)
    for (const [index, note] of notes.entries()) {
      note.properties.id = `${AUTHORED_PREFIX}fn-${index + 1}`
      leadBack(note, index + 1, calls.get(index + 1) ?? 0)
    }
  }
}

/** The notes of markdown, which come after everything else. */
function lastNotes(tree: Root): Element | undefined {
  let last: Element | undefined
  visit(tree, 'element', (node) => {
    if (node.tagName === 'section' && node.properties.dataFootnotes !== undefined) last = node
  })
  return last
}

/** Gives each call its anchor, and says how many each note has. */
function numberCalls(tree: Root, numbers: ReadonlyMap<string, number>): Map<number, number> {
  const counts = new Map<number, number>()
  visit(tree, 'element', ({tagName, properties}) => {
    if (tagName !== 'a' || properties.dataFootnoteRef === undefined) return
    const note = numbers.get(String(properties.href).slice(1))
    if (note === undefined) return
    const count = (counts.get(note) ?? 0) + 1
    counts.set(note, count)
    properties.id = callId(note, count)
    properties.href = `#${AUTHORED_PREFIX}fn-${note}`
    properties.ariaLabel = `Footnote ${note}`
    properties.ariaDescribedBy = undefined
  })
  return counts
}

/** Leads the links at the end of a note to its calls, numbered where there are several. */
function leadBack(note: Element, number: number, calls: number): void {
  let count = 0
  visit(note, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || node.properties.dataFootnoteBackref === undefined) return
    if (!parent || index === undefined) return
    if (++count > calls) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    node.properties.href = `#${callId(number, count)}`
    if (count > 1)
      node.children.push({
        type: 'element',
        tagName: 'sup',
        properties: {},
        children: [{type: 'text', value: String(count)}],
      })
    return SKIP
  })
}

function callId(note: number, count: number): string {
  return `${AUTHORED_PREFIX}fnref-${note}${count > 1 ? `-${count}` : ''}`
}

function isElement(node: {type: string}): node is Element {
  return node.type === 'element'
}
