import type {Html, Nodes, Parents, Root, Text} from 'mdast'
import type {NodeIndex} from '../parse/node-index.ts'
import type {Locator} from '../parse/place.ts'
import {HTML_ELEMENTS} from './html-elements.ts'
import type {UnknownTag} from './passages.ts'
import {nodeSpan} from './spans.ts'
import {readTags, type Tag} from './tags.ts'

/**
 * Elements that have no content to be seen, or whose content is nothing but text: without an end tag the rest of the
 * page goes with them.
 */
const SWALLOWING =
  /^(?:iframe|noembed|noframes|plaintext|pre|script|select|style|template|textarea|title|xmp)$/

/** What looks like a tag and is text for CommonMark, whose names have neither `_` nor dots; other parsers disagree. */
const LOOSE = /<\/?[A-Za-z][\w.-]*[_.][\w.-]*>/g

/** A tag under way: its role is known once its end tag is found. */
interface Found extends UnknownTag {
  kind: Tag['kind']
}

/**
 * The tags of a document whose names are no element of HTML, in document order, and those of elements that swallow
 * what follows them for want of an end tag. A component is what the document closes, wherever; all else was meant as
 * text: `<region>`.
 */
export function readUnknownTags(nodes: NodeIndex, locator: Locator): UnknownTag[] {
  const found: Found[] = []
  for (const {node, parent} of nodes.of('text', 'html')) {
    if (node.type === 'text') {
      found.push(...looseTags(node, locator))
      continue
    }
    const {start, end} = nodeSpan(node)
    const carrier = isInLine(parent?.node) ? 'inline' : 'block'
    for (const {name, kind, from, to} of readTags(locator.text.slice(start.offset, end.offset))) {
      const isKnown = HTML_ELEMENTS.has(name.toLowerCase())
      if (isKnown && !SWALLOWING.test(name.toLowerCase())) continue
      const span = locator.span(start.offset + from, start.offset + to)
      const raw = locator.text.slice(span.start.offset, span.end.offset)
      const role = kind === 'alone' ? 'alone' : isKnown ? 'unclosed' : 'text'
      found.push({name, raw, span, kind, role, carrier})
    }
  }
  pair(found)
  return found
    .filter(
      ({name, role, kind}) =>
        !HTML_ELEMENTS.has(name.toLowerCase()) || (role === 'unclosed' && kind === 'start'),
    )
    .map(({kind: _, ...tag}) => tag)
}

/** Ties each end tag to the start tag of its name that is open; in one pass, by a stack for each name. */
function pair(found: Found[]): void {
  const open = new Map<string, Found[]>()
  for (const tag of found) {
    const name = tag.name.toLowerCase()
    const stack = open.get(name) ?? []
    open.set(name, stack)
    if (tag.kind === 'start') stack.push(tag)
    const start = tag.kind === 'end' ? stack.pop() : undefined
    if (!start) continue
    start.role = 'start'
    tag.role = 'end'
  }
}

function looseTags(node: Text, locator: Locator): Found[] {
  if (!node.value.includes('<')) return []
  const {start, end} = nodeSpan(node)
  const source = locator.text.slice(start.offset, end.offset)
  return [...source.matchAll(LOOSE)]
    .filter(({index}) => !/(?<!\\)(?:\\\\)*\\$/.test(source.slice(Math.max(0, index - 20), index)))
    .map(({0: raw, index}) => ({
      name: raw.replace(/^<\/?|>$/g, ''),
      raw,
      span: locator.span(start.offset + index, start.offset + index + raw.length),
      kind: raw.startsWith('</') ? 'end' : 'start',
      role: 'text',
      carrier: 'text',
    }))
}

/** Whether a node with this parent is a part of a line. */
export function isInLine(parent: Parents | undefined): boolean {
  return !/^(?:root|blockquote|listItem|footnoteDefinition)$/.test(parent?.type ?? 'root')
}

/** The same tree with the tags within lines that are meant as text as what they are; see `isTextTag`. */
export function withTextTags(tree: Root, tags: readonly UnknownTag[]): Root {
  const texts = tags.filter(({role, carrier}) => role === 'text' && carrier === 'inline')
  if (texts.length === 0) return tree
  const offsets = new Set(texts.map(({span}) => span.start.offset))
  const spellings = new Set(texts.map(({raw}) => raw))
  // A piece of a line that was read apart from its document has no place.
  const isText = ({value, position}: Html) =>
    position ? offsets.has(position.start.offset ?? -1) : spellings.has(value)
  return replaceTags(tree, isText) as Root
}

function replaceTags(node: Nodes, isText: (tag: Html) => boolean): Nodes {
  if (node.type === 'html') return isText(node) ? textTag(node) : node
  if (!('children' in node)) return node
  return {...node, children: node.children.map((child) => replaceTags(child, isText))} as Nodes
}

function textTag({value, position}: Html): Text {
  return {type: 'text', value, position, data: {isTag: true}}
}

/** Whether a text is a tag that was meant as text; GitHub drops it from anchors. */
export function isTextTag(node: Nodes): boolean {
  return node.type === 'text' && node.data?.isTag === true
}

declare module 'mdast' {
  interface TextData {
    /** Whether it is a tag in the source. */
    isTag?: boolean
  }
}
