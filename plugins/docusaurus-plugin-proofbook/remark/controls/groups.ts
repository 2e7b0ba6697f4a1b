import type {BlockContent, Heading, RootContent} from 'mdast'
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx'
import {readHtml} from '../../../../src/model/html.ts'
import {renderedText} from '../../../../src/model/rendered.ts'
import type {Control, SectionStatus} from '../../../../src/model/types.ts'
import {matcher} from '../../../../src/shapes/patterns.ts'
import type {ControlGroup} from '../../../../src/shapes/shapes.ts'
import {blockComponent} from '../component.ts'
import type {Page} from '../page.ts'

/** What the page shows beside the heading of a group of controls. */
export interface GroupHeadData {
  group: ControlGroup
  controls: {group: ControlGroup; status: SectionStatus}[]
}

/**
 * Gives the headings of groups their icon, their colour and what is written under them. The pictures that authors put
 * below them for decoration are left out of sight: the icon takes their place.
 */
export function decorateGroups(page: Page): void {
  const {tree, variant} = page
  const {sections, images} = page.pages.library.config.shapes
  const isDecorative = matcher(images.decorative)
  const groups = sections.groups.map(({group, heading}) => ({group, matches: matcher(heading)}))
  const starts = tree.children.flatMap((node) => {
    if (node.type !== 'heading') return []
    const text = renderedText(node)
    const group = groups.find(({matches}) => matches(text))?.group
    return group ? [{node, group}] : []
  })
  for (const [index, {node, group}] of starts.entries()) {
    const next = starts[index + 1]?.node
    const own = variant.document.controls.filter((control) => isBetween(control, node, next))
    const controls = own.map(({status}) => ({group, status}))
    const at = tree.children.indexOf(node)
    tree.children[at] = inPlaceOf(
      node,
      blockComponent('GroupHead', {group, controls} satisfies GroupHeadData, [node]),
    )
    const below = tree.children[at + 1]
    if (below && isDecoration(below, isDecorative))
      tree.children[at + 1] = inPlaceOf(below, blockComponent('Decoration', {}, [below as BlockContent]))
  }
}

/** A component where a node was: what is between two places of the document is told by that. */
function inPlaceOf({position}: RootContent, component: MdxJsxFlowElement): MdxJsxFlowElement {
  return position ? {...component, position} : component
}

function isBetween(control: Control, from: Heading, to: Heading | undefined): boolean {
  const {offset} = control.heading.span.start
  return offset > from.position!.start.offset! && offset < (to?.position?.start.offset ?? Infinity)
}

/** Whether a block holds pictures that say nothing, and nothing else. */
function isDecoration(node: RootContent, isDecorative: (src: string) => boolean): boolean {
  const sources: string[] = []
  const parts = node.type === 'paragraph' ? node.children : [node]
  for (const part of parts) {
    if (part.type === 'image') sources.push(part.url)
    else if (part.type === 'html') {
      for (const {name, attributes} of readHtml(part.value).tags) {
        if (name === 'img') sources.push(attributes.src ?? '')
        else if (name !== 'br') return false
      }
    } else if (part.type !== 'break' && !(part.type === 'text' && part.value.trim() === '')) return false
  }
  return sources.length > 0 && sources.every(isDecorative)
}
