import type {Nodes, Root} from 'mdast'
import {hasLetters} from '../likeness/letters.ts'
import type {Locator, Point, Span} from '../parse/place.ts'
import {matcher} from '../shapes/patterns.ts'
import type {Shapes} from '../shapes/shapes.ts'
import {withoutHtml} from './html.ts'
import {renderedText} from './rendered.ts'
import {nodeSpan} from './spans.ts'
import type {Heading, Section, SectionStatus} from './types.ts'

/** By which the state of a stretch of lines is judged. Each set holds line numbers, from 1. */
export interface Evidence {
  locator: Locator
  /** Lines on which a placeholder phrase stands. */
  placeholders: Set<number>
  /** First lines of code blocks. */
  code: Set<number>
  /** First lines of rows and items that cite an id. */
  cited: Set<number>
  /** Lines of images that show something (section icons do not). */
  pictures: Set<number>
  /** All lines of tables. */
  tables: Set<number>
  /** Lines that an HTML comment of several lines touches: no reader sees them. */
  comments: Set<number>
}

/** From how many words a line of prose counts as content beside a placeholder. */
const PROSE_WORDS = 12

/** The top-level headings, which bound sections, in order: markdown's, and those that HTML swallows. */
export function outline(headings: Heading[]): Heading[] {
  return headings.filter((heading) => heading.topLevel)
}

/** Every section below the title and beside the table of contents, each judged by its own body. */
export function readSections(
  headings: Heading[],
  evidence: Evidence,
  tableOfContents: Span | undefined,
  lastLine: number,
): Section[] {
  const top = outline(headings)
  return top.flatMap((heading, index) => {
    if (heading.depth === 1 || heading.span.start.line === tableOfContents?.start.line) return []
    const next = top[index + 1]
    const endLine = next ? next.span.start.line - 1 : lastLine
    const assessment = assess(evidence, heading.span.end.line + 1, endLine)
    return [
      {
        heading,
        endLine,
        ...assessment,
        container: assessment.status === 'empty' && next !== undefined && next.depth > heading.depth,
      },
    ]
  })
}

/** How many sections are written, of those that hold something or ought to. */
export function writtenShare(sections: Section[]): {written: number; total: number} {
  const counted = sections.filter((section) => !section.container)
  const written = counted.filter((section) => section.status === 'content' || section.status === 'partial')
  return {written: written.length, total: counted.length}
}

/**
 * The state of the lines from one to another (both included). A placeholder phrase makes them a placeholder, or
 * partial where they also cite ids, show code, or hold a line of prose outside a list.
 */
function judge(evidence: Evidence, from: number, to: number): SectionStatus {
  const lines: number[] = []
  for (let line = from; line <= to; line++) if (!evidence.comments.has(line)) lines.push(line)
  const {placeholders, code, cited} = evidence
  const hasSubstance = lines.some((line) => code.has(line) || cited.has(line))
  if (!lines.some((line) => placeholders.has(line)))
    return hasSubstance || lines.some((line) => showsText(evidence, line)) ? 'content' : 'empty'
  return hasSubstance || lines.some((line) => !placeholders.has(line) && showsProse(evidence, line))
    ? 'partial'
    : 'placeholder'
}

function showsText({pictures, locator}: Evidence, line: number): boolean {
  return pictures.has(line) || hasLetters(withoutHtml(locator.line(line)))
}

function showsProse({tables, locator}: Evidence, line: number): boolean {
  return !tables.has(line) && isProse(locator.line(line))
}

/** What there is to say of some lines. */
export interface Assessment {
  status: SectionStatus
  /** Whether anything is written in them besides placeholders and the ids that they cite. */
  isWritten: boolean
}

/**
 * The state of the lines from one to another, and whether anything is written there. A table beside nothing but a
 * placeholder makes its control `partial`, since ids are something; but anyone who asks whether an id is covered asks
 * for more than the id itself.
 */
export function assess(evidence: Evidence, from: number, to: number): Assessment {
  const status = judge(evidence, from, to)
  if (status !== 'partial') return {status, isWritten: status === 'content'}
  return {status, isWritten: judge({...evidence, cited: new Set()}, from, to) === 'partial'}
}

function isProse(line: string): boolean {
  if (/^\s*([-*+]|\d+[.)])\s/.test(line) || /^\s*#/.test(line)) return false
  const words = withoutHtml(line)
    .split(/\s+/)
    .filter((word) => /\w/.test(word))
  return words.length >= PROSE_WORDS
}

/**
 * The authored table of contents, up to the next top-level heading when a heading announces it, and its list alone when
 * a paragraph does; undefined without one. Only a list of links to headings of its own document is one: the map of a
 * guide is no less called "Contents".
 */
export function findTableOfContents(
  tree: Root,
  shapes: Shapes['sections'],
  lastLine: Point,
): Span | undefined {
  const isContents = matcher(shapes.tableOfContents)
  for (const [index, opening] of tree.children.entries()) {
    if (opening.type !== 'heading' && opening.type !== 'paragraph') continue
    const following = tree.children.slice(index + 1)
    const list = following[0]
    if (list?.type !== 'list' || !isContents(renderedText(opening))) continue
    const {start} = nodeSpan(opening)
    const next = opening.type === 'paragraph' ? 1 : following.findIndex((node) => node.type === 'heading')
    const body = next === -1 ? following : following.slice(0, next)
    if (!body.every(holdsOnlyOwnLinks)) continue
    if (opening.type === 'paragraph') return {start, end: nodeSpan(list).end}
    return {start, end: next === -1 ? lastLine : nodeSpan(following[next]!).start}
  }
  return undefined
}

/** Whether a reader sees nothing of a node but links to anchors of its own document. */
function holdsOnlyOwnLinks(node: Nodes): boolean {
  if (node.type === 'link') return node.url.startsWith('#')
  if (node.type === 'html') return /^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(node.value)
  if ('children' in node && !/^(?:linkReference|table)/.test(node.type))
    return node.children.every(holdsOnlyOwnLinks)
  if (node.type === 'text') return !hasLetters(node.value)
  return node.type === 'break' || node.type === 'thematicBreak'
}
