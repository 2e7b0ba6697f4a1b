import type {Paragraph, PhrasingContent, Root} from 'mdast'
import {toRegExp} from '../shapes/patterns.ts'
import type {Shapes} from '../shapes/shapes.ts'
import {dateIn} from './date-faults.ts'
import {readDate, readLabelledDate} from './dates.ts'
import {labelledParagraphs} from './labelled.ts'
import {renderedText, squeeze} from './rendered.ts'

/** How many characters the name of an owner may have; a longer text is not a name. */
const LONGEST_NAME = 120

/**
 * The owner that a document names: what front matter says, else what follows a label in its text, its lines joined by
 * commas. Null if it says nothing.
 */
export function readOwner(
  tree: Root,
  frontMatter: Record<string, unknown>,
  {labels, frontMatter: keys}: Shapes['owner'],
): string | null {
  for (const key of keys) {
    const name = namesIn(frontMatter[key])
    if (name !== '') return name
  }
  const paragraphs = labelledParagraphs(tree).map(({node}) => {
    const lines = linesOf(node)
    return {lines, text: lines.join(' ')}
  })
  for (const label of labels) {
    const beginning = toRegExp(label, (source) => `^(?:${source})\\s*:\\s*`)
    for (const {lines, text} of paragraphs) {
      const match = beginning.exec(text)
      const name = match && withoutStart(lines, match[0].trim()).join(', ')
      if (name && name.length <= LONGEST_NAME) return name
    }
  }
  return null
}

/** The ISO date by which a document is to be read again; null if it says none. */
export function readReview(
  tree: Root,
  frontMatter: Record<string, unknown>,
  {review, formats}: Shapes['dates'],
): string | null {
  for (const key of review.frontMatter) {
    const value = dateIn(frontMatter[key])
    const date = typeof value === 'string' ? readDate(value, formats) : null
    if (date) return date
  }
  const shapes = {labels: review.labels, frontMatter: [], formats, review}
  for (const {text} of labelledParagraphs(tree)) {
    const date = readLabelledDate(text, shapes)
    if (date) return date
  }
  return null
}

function namesIn(value: unknown): string {
  const values = Array.isArray(value) ? value : [value]
  return values.flatMap((each) => (typeof each === 'string' ? squeeze(each).trim() : [])).join(', ')
}

/** The lines of a paragraph as readers see them, empty ones left out. */
function linesOf({children}: Paragraph): string[] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of children) {
    const isBreak = node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))
    if (isBreak) lines.push([])
    else if (node.type === 'text')
      for (const [index, value] of node.value.split('\n').entries()) {
        if (index > 0) lines.push([])
        lines.at(-1)!.push({...node, value})
      }
    else lines.at(-1)!.push(node)
  }
  return lines.map((nodes) => squeeze(renderedText(nodes)).trim()).filter((line) => line !== '')
}

function withoutStart([first = '', ...others]: readonly string[], label: string): string[] {
  const rest = first.slice(label.length).trim()
  return rest === '' ? others : [rest, ...others]
}
