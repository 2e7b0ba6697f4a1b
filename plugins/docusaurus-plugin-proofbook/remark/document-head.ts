import type {BlockContent, RootContent} from 'mdast'
import {renderedText} from '../../../src/model/rendered.ts'
import {matcher} from '../../../src/shapes/patterns.ts'
import {blockComponent} from './component.ts'
import type {Page} from './page.ts'

/** How many characters the lines above a document's first section may have: with more they are a text of their own. */
const MOST = 400

/** How many characters a line has that only names its author or its date. */
const LONGEST_LABEL = 90

/** What begins with what it is: `Last Update:`. */
const LABELLED = /^[^:]{1,40}:/

/** How the head of a document is shown. */
export interface DocumentHeadData {
  /** Whether it says only what the summary above it says too. */
  isFolded: boolean
}

/**
 * Sets the lines apart that many playbooks have above their first section: a logo, who wrote them, a date. The summary says
 * the same in a form that all pages share, so that these are shown small.
 */
export function decorateDocumentHead({tree, variant, pages}: Page): void {
  if (variant.document.kind !== 'playbook') return
  const {groups, other} = pages.library.config.shapes.sections
  const isSection = matcher([...groups.flatMap(({heading}) => heading), ...other])
  const title = variant.document.titleHeading?.span.start.offset ?? -1
  const end = tree.children.findIndex(
    (node) => isComponent(node) || (node.type === 'heading' && isSection(renderedText(node))),
  )
  const head = tree.children.slice(0, Math.max(0, end))
  const lines = head.filter((node) => node.position?.start.offset !== title)
  const isPlain = lines.every(({type}) => ['paragraph', 'heading', 'html', 'thematicBreak'].includes(type))
  if (lines.length === 0 || !isPlain || renderedText(lines).length > MOST) return
  // The title stays where it is: the page's own heading takes its place.
  const titles = head.filter((node) => !lines.includes(node))
  const data: DocumentHeadData = {isFolded: !lines.some(saysMore)}
  const small = blockComponent('DocumentHead', data, lines as BlockContent[])
  tree.children.splice(0, end, ...titles, small)
}

/** Whether a line is more than a name, a date or a picture: the summary has no place for what it says. */
function saysMore(line: RootContent): boolean {
  const text = renderedText(line).trim()
  if (line.type === 'heading' || text === '') return false
  return text.length > LONGEST_LABEL || /[.!?]$/.test(text) || !(LABELLED.test(text) || isSetApart(line))
}

/** Whether all of a line is in bold or italics, as names and dates without a label are, or a picture. */
function isSetApart(line: RootContent): boolean {
  return (
    line.type === 'paragraph' &&
    line.children.every(
      (each) =>
        /^(?:strong|emphasis|break|image|imageReference)$/.test(each.type) ||
        renderedText(each).trim() === '',
    )
  )
}

function isComponent(node: RootContent): boolean {
  return node.type === 'mdxJsxFlowElement'
}
