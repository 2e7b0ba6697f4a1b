import type {Html, Parents} from 'mdast'
import {DISALLOWED, readHtml} from '../../../src/model/html.ts'
import type {UnknownTag} from '../../../src/model/passages.ts'
import {readTags, type Tag} from '../../../src/model/tags.ts'
import {isInLine, withTextTags} from '../../../src/model/unknown-elements.ts'
import {visit} from '../../../src/parse/visit.ts'
import {escapeHtml} from '../escape-html.ts'
import {mayHold} from '../rehype/plain-html.ts'
import type {Page} from './page.ts'

/**
 * Elements whose tags are shown as text: where those of GitHub's own list are not closed, all that follows becomes their
 * text. The content of a `template` is on no page, and a `select` drops the headings and paragraphs that follow it.
 */
const FILTERED = [...DISALLOWED, 'template', 'select']

const TAG = new RegExp(`<(?=/?(?:${FILTERED.join('|')})(?:[\\s/>]|$))`, 'gi')

/** What raw HTML a page has: none, only what holds nothing, or elements that may hold other parts of the page. */
export type RawHtml = 'none' | 'plain' | 'holding'

/** Makes text of the tags within lines that were meant as text, before anything else looks at the tree. */
export function showTextTags(page: Page): void {
  page.tree = withTextTags(page.tree, page.variant.document.unknownTags)
}

/**
 * Shows as text, before raw HTML is read, the tags of elements that it must not have, and in blocks those that were
 * meant as text. Of components only what they hold remains. Tells what raw HTML there is.
 */
export function filterRawHtml({tree, variant}: Page): RawHtml {
  const unknown = new Map(variant.document.unknownTags.map((tag) => [tag.span.start.offset, tag]))
  const components = new Components()
  let found: RawHtml = 'none'
  visit(tree, 'html', (node: Html, _, parent) => {
    const value =
      unknown.size === 0 ? node.value : withoutUnknown(node, parent, {unknown, components, variant})
    node.value = value.replace(TAG, '&lt;')
    if (mayHold(node.value)) found = 'holding'
    else if (found === 'none') found = 'plain'
  })
  return found
}

/** A piece of raw HTML with each unknown tag replaced by what the page has in its place. */
function withoutUnknown(
  node: Html,
  parent: Parents | undefined,
  {
    unknown,
    components,
    variant,
  }: Pick<Page, 'variant'> & {unknown: Map<number, UnknownTag>; components: Components},
): string {
  const {start, end} = node.position ?? {}
  const offset = start?.offset ?? 0
  // Quotes and lists put marks and white space into the source of a piece, but no tag. A piece without a place was read
  // apart from its document.
  const inSource = readTags(variant.text.slice(offset, end?.offset ?? 0))
  const {value} = node
  let at = 0
  let result = ''
  for (const [index, tag] of readTags(value).entries()) {
    const found = unknown.get(offset + (inSource[index]?.from ?? -1))
    if (!found || found.role === 'unclosed') continue
    const raw = value.slice(tag.from, tag.to)
    result += value.slice(at, tag.from)
    result += found.role === 'text' ? escapeHtml(raw) : components.replace(tag, raw, isInLine(parent))
    at = tag.to
  }
  return result + value.slice(at)
}

/** The components of a page, whose tags go. */
class Components {
  /** What ends each component that is open, by its name. */
  readonly #ends = new Map<string, string[]>()

  /**
   * What is shown in place of a tag: the label that the component has by `title`, and its link. Without a label the
   * link is around what the component holds.
   */
  replace({name, kind}: Tag, raw: string, inLine: boolean): string {
    const ends = this.#ends.get(name.toLowerCase()) ?? []
    this.#ends.set(name.toLowerCase(), ends)
    if (kind === 'end') return ends.pop() ?? ''
    const [title, href] = [attributeOf(raw, 'title'), attributeOf(raw, 'href')]
    const isAround = kind === 'start' && href !== '' && title === ''
    if (kind === 'start') ends.push(isAround ? '</a>' : '')
    const opening = href === '' ? '' : `<a href="${escapeHtml(href)}">`
    if (isAround) return opening
    const label = title || href
    if (label === '') return ''
    const shown = `${opening}${escapeHtml(label)}${opening && '</a>'}`
    return inLine ? `<strong>${shown}</strong> ` : `<p><strong>${shown}</strong></p>`
  }
}

/** The value of an attribute; empty for one that is missing, or an expression of a program. */
function attributeOf(tag: string, name: string): string {
  const value = readHtml(tag).tags[0]?.attributes[name]?.trim() ?? ''
  return value.startsWith('{') ? '' : value
}
