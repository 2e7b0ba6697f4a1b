import type {BlockContent, Heading, PhrasingContent, Root, RootContent} from 'mdast'
import type {Control} from '../../../../src/model/types.ts'
import {fileLine} from '../../../../src/parse/variants.ts'
import {controlCode} from '../../facts/control-code.ts'
import {type IdFacts, idFacts} from '../../facts/id-facts.ts'
import {type MappingFacts, mappingFacts} from '../../facts/mapping-facts.ts'
import {type ElsewhereFacts, writtenElsewhere} from '../../facts/written-elsewhere.ts'
import {blockComponent, inlineComponent} from '../component.ts'
import type {Page} from '../page.ts'
import {partsOf} from './parts.ts'

/** What the page shows in the head of a control. */
export interface ControlHeadData {
  /** Letter of its group and its number, such as P1. */
  code: string
  /** Its heading without its number. */
  name: string
  group: Control['group']
  status: Control['status']
  /** Its heading's anchor. */
  slug: string
  /** Line of its heading in the file, from 1. */
  line: number
  /** Address of that line; null if nobody says where the file is. */
  source: string | null
  ids: IdFacts[]
}

/** What is known of a control that is not written yet. */
export interface AnnouncedData {
  mapping: MappingFacts[]
  elsewhere: ElsewhereFacts[]
}

/**
 * Puts each control into a card of its own: its head, and what its authors wrote under each of their labels. Controls that
 * are not written yet are put together where they follow each other.
 */
export function decorateControls(page: Page): void {
  const cards: RootContent[] = []
  const {children} = page.tree
  const controls = new Map(
    page.variant.document.controls.map((control) => [control.heading.span.start.offset, control]),
  )
  for (let at = 0; at < children.length; ) {
    const node = children[at]!
    const control = node.type === 'heading' ? controls.get(node.position?.start.offset ?? -1) : undefined
    if (!control) {
      cards.push(node)
      at++
      continue
    }
    const end = endOf(control, children, at + 1)
    cards.push(cardOf(control, children.slice(at, end), page))
    at = end
  }
  page.tree.children = inLists(cards)
}

/** Where a control's content ends: at the first node that begins below its last line. Components have no place of their own. */
function endOf({endLine}: Control, children: Root['children'], from: number): number {
  let end = from
  while (end < children.length && (children[end]!.position?.start.line ?? 0) <= endLine) end++
  return end
}

function cardOf(control: Control, [heading, ...content]: RootContent[], page: Page): RootContent {
  const {group, status} = control
  const head = blockComponent('ControlHead', headOf(control, page), [withoutNumber(heading, control)])
  const isWritten = status === 'content' || status === 'partial'
  const name = isWritten ? 'ControlCard' : 'ControlToWrite'
  const announced = isWritten ? [] : announcedFacts(control, page)
  return blockComponent(name, {group}, [head, ...partsOf(content, page), ...announced] as BlockContent[])
}

/** What is known of a control that is not written; nothing where nothing is. */
function announcedFacts(control: Control, page: Page): RootContent[] {
  const {shelf, playbook, pages} = page
  const site = {config: pages.library.config, baseUrl: pages.homeOf(shelf)}
  const data: AnnouncedData = {
    mapping: mappingFacts(shelf, playbook, control),
    elsewhere: writtenElsewhere(shelf, playbook, control, site),
  }
  return data.mapping.length + data.elsewhere.length > 0 ? [blockComponent('Announced', data)] : []
}

/** The heading with its number out of sight, since the head shows it beside the letter of the group. */
function withoutNumber(heading: RootContent | undefined, {title, name}: Control): BlockContent {
  const {children, ...rest} = heading as Heading
  const [first, ...others] = children
  const number = title.endsWith(name) ? title.slice(0, -name.length) : ''
  if (number === '' || first?.type !== 'text' || !first.value.startsWith(number))
    return heading as BlockContent
  const hidden = inlineComponent('Unseen', {}, [{type: 'text', value: number}])
  const shown = {...first, value: first.value.slice(number.length)}
  return {...rest, children: [hidden as PhrasingContent, shown, ...others]}
}

function headOf(control: Control, page: Page): ControlHeadData {
  const {group, status, heading, controlIds} = control
  const {config} = page.pages.library
  const baseUrl = page.pages.homeOf(page.shelf)
  const line = fileLine(page.variant, heading.span.start.line)
  return {
    code: controlCode(control),
    name: control.name,
    group,
    status,
    slug: heading.slug,
    line,
    source: page.pages.source.view(page.playbook.id, line) ?? null,
    ids: controlIds.map((each) => idFacts(each, page.shelf, {config, baseUrl, own: page.playbook.path})),
  }
}

/** Puts controls that are still to be written, one after the other, into one frame. */
function inLists(nodes: RootContent[]): RootContent[] {
  const found: RootContent[] = []
  let open: BlockContent[] | undefined
  for (const node of nodes) {
    const isToWrite = 'name' in node && node.name === 'ControlToWrite'
    if (!isToWrite) {
      open = undefined
      found.push(node)
      continue
    }
    if (!open) {
      open = []
      found.push(blockComponent('ControlsToWrite', {}, open))
    }
    open.push(node as BlockContent)
  }
  return found
}
