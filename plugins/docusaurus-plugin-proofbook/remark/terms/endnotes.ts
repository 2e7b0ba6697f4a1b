import type {List, RootContent} from 'mdast'
import {renderedText} from '../../../../src/model/rendered.ts'
import {anchorNode} from '../anchor.ts'
import type {Page} from '../page.ts'
import type {Mark} from '../terms.ts'
import {anchorNamer, sectionsNamed} from './section.ts'

const ENDNOTES = /^end ?notes?$/i
const HEADING = /^end ?note (\d+)$/i

/** Gives each endnote of a numbered list an anchor, and tells the marks that lead to it or to a heading of its own. */
export function defineEndnotes({tree, variant}: Page): Mark[] {
  const {document} = variant
  const nameOf = anchorNamer(document)
  const slugs = new Map(document.headings.map(({span, slug}) => [span.start.offset, slug]))
  const marks = sectionsNamed(ENDNOTES, tree).flatMap((node): Mark[] => {
    if (node.type === 'list' && node.ordered) return listed(node, nameOf)
    const number = node.type === 'heading' ? HEADING.exec(renderedText(node))?.[1] : undefined
    const anchor = slugs.get(node.position?.start.offset ?? -1)
    return number && anchor ? [markOf(number, anchor, node)] : []
  })
  const numbers = marks.map(({spellings: [first]}) => first)
  // Of two lists that count alike nobody can tell which one is meant.
  return marks.filter((_, index) => numbers.indexOf(numbers[index]) === numbers.lastIndexOf(numbers[index]))
}

function listed({start, children}: List, nameOf: (name: string) => string): Mark[] {
  return children.flatMap((item, index) => {
    const [first] = item.children
    if (first?.type !== 'paragraph') return []
    const number = String((start ?? 1) + index)
    const anchor = nameOf(`endnote-${number}`)
    first.children.unshift(anchorNode(anchor))
    return [markOf(number, anchor, item)]
  })
}

function markOf(number: string, anchor: string, definition: RootContent): Mark {
  const words = ['Endnote', 'endnote', 'End note', 'end note']
  return {spellings: words.map((word) => `${word} ${number}`), anchor, definition, isTerm: false}
}
