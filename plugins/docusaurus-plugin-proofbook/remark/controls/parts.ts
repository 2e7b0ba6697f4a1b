import type {Html, Paragraph, PhrasingContent, RootContent} from 'mdast'
import {renderedText} from '../../../../src/model/rendered.ts'
import {matcher} from '../../../../src/shapes/patterns.ts'
import {blockComponent} from '../component.ts'
import type {Page} from '../page.ts'
import {foldLong} from './fold.ts'

/** A run of a control's content with its label, which is shown in the margin. */
interface Part {
  /** What its authors call it; undefined for what comes before their first label. */
  label: PhrasingContent[] | undefined
  content: RootContent[]
}

/**
 * The content of a control by the labels that its authors give to its parts, such as `**Why?**`. The tables of ids that
 * come before the first label are what the control must satisfy.
 */
export function partsOf(content: readonly RootContent[], page: Page): RootContent[] {
  const isLabel = matcher(page.pages.library.config.shapes.controls.labels)
  const parts: Part[] = [{label: undefined, content: []}]
  for (const node of content.filter((each) => !isBreak(each))) {
    const found = labelOf(node, isLabel)
    if (found) parts.push({label: found.label, content: found.rest ? [found.rest] : []})
    else parts.at(-1)!.content.push(node)
  }
  return parts.filter(({label, content: own}) => label || own.length > 0).map(partNode)
}

function partNode({label, content}: Part): RootContent {
  const body = blockComponent('PartBody', {}, foldLong(content))
  if (label) return blockComponent('ControlPart', {}, [partLabel(label), body])
  const isStatements = content.some((node) => isNamed(node, 'ControlTable'))
  return blockComponent('ControlPart', isStatements ? {name: 'Must'} : {}, [body])
}

function partLabel(words: PhrasingContent[]): RootContent {
  return blockComponent('PartLabel', {}, words)
}

/** The label with which a paragraph begins, and what follows it there. */
function labelOf(
  node: RootContent,
  isLabel: (text: string) => boolean,
): {label: PhrasingContent[]; rest: Paragraph | undefined} | undefined {
  if (node.type !== 'paragraph') return undefined
  const [first, ...others] = node.children
  if (first?.type !== 'strong' || !isLabel(renderedText(first).replace(/\s*:$/, ''))) return undefined
  const rest = withoutBreaks(others)
  return {label: first.children, rest: rest.length > 0 ? {type: 'paragraph', children: rest} : undefined}
}

/** What is left of a line without the colon and the breaks with which it begins. */
function withoutBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = nodes
  if (!first) return []
  if (first.type === 'break' || (first.type === 'html' && isBreakTag(first))) return withoutBreaks(others)
  if (first.type !== 'text') return [...nodes]
  const value = first.value.replace(/^\s*:?\s*/, '')
  return value === '' ? withoutBreaks(others) : [{...first, value}, ...others]
}

/** Whether a block is there only to leave room. */
export function isBreak(node: RootContent): boolean {
  if (node.type === 'html') return isBreakTag(node)
  return (
    node.type === 'paragraph' && node.children.every((child) => child.type === 'html' && isBreakTag(child))
  )
}

/** Whether a piece of HTML is nothing but line breaks. */
export function isBreakTag({value}: Html): boolean {
  return /^\s*(?:<br\s*\/?>\s*)+$/i.test(value)
}

function isNamed(node: RootContent, name: string): boolean {
  return 'name' in node && node.name === name
}
