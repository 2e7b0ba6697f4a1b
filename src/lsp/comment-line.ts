import type {List, Nodes} from 'mdast'
import type {Playbook, Variant} from '../model/playbook-type.ts'
import {parseMarkdown} from '../parse/markdown.ts'
import {Locator} from '../parse/place.ts'

/** Spaces by which a comment stays in the paragraph, or the item of a list, between two lines of which it is. */
const DEEPER = ' '.repeat(4)

/**
 * What writes a comment as a line of its own above a line of a file; undefined where that would be text, or change what
 * the document says in any of its variants.
 */
export function commentWriter(
  {path, published, variants}: Playbook,
  line: number,
): ((body: string) => string) | undefined {
  // Nothing is read of a file with unsound markers, and what reads MDX knows no comments of HTML.
  if (!published || /\.mdx$/i.test(path)) return undefined
  const places = variants.flatMap((variant) => placeIn(variant, line) ?? [])
  const [first] = places
  if (!first) return undefined
  const before = new Map(places.map(({text}) => [text, said(parseMarkdown(text), () => false)]))
  for (const indent of [first.indent, first.indent + DEEPER]) {
    const write = (body: string) => `${indent}<!-- ${body} -->${first.ending}`
    if (places.every((place) => saidWith(place, write('comment')) === before.get(place.text))) return write
  }
  return undefined
}

/** A line of a variant. */
interface LinePlace {
  text: string
  line: number
  offset: number
  /** Spaces and marks of quotes before its text. */
  indent: string
  /** How its line ends. */
  ending: string
}

/** A line of a file in a variant; undefined where the variant lacks it, or has it without its first character. */
function placeIn({text, fileLines, shifts}: Variant, line: number): LinePlace | undefined {
  const own = fileLines ? fileLines.indexOf(line) + 1 : line
  if (own === 0 || shifts?.[own - 1]) return undefined
  const offset = new Locator(text).lineStart(own)
  const indent = /^[ \t>]*/.exec(text.slice(offset))?.[0] ?? ''
  return {text, line: own, offset, indent, ending: text.includes('\r\n') ? '\r\n' : '\n'}
}

/** What a text says with a comment above a line, which is left out where it is read as one. */
function saidWith({text, line, offset}: LinePlace, written: string): string {
  const comment = written.trim().replace(/^[>\s]*/, '')
  const isComment = (node: Nodes) =>
    node.type === 'html' && node.value.trim() === comment && node.position?.start.line === line
  return said(parseMarkdown(text.slice(0, offset) + written + text.slice(offset)), isComment)
}

/** What a tree says, without places and without some nodes: two are the same if and only if they read the same. */
function said(node: Nodes, isLeftOut: (node: Nodes) => boolean): string {
  const {position: _, ...own} = node
  if (!('children' in own)) return JSON.stringify(own)
  const children: string[] = []
  let text = ''
  const endText = () => {
    children.push(text.replace(/\s+/g, ' '))
    text = ''
  }
  for (const child of own.children) {
    if (isLeftOut(child)) continue
    if (child.type === 'text') text += child.value
    else {
      endText()
      children.push(said(child, isLeftOut))
    }
  }
  endText()
  return JSON.stringify({...own, ...spreadOf(node), children})
}

/** One item with blank lines in it makes its whole list loose. */
function spreadOf(node: Nodes): {spread?: boolean} {
  if (node.type === 'list') return {spread: isLoose(node)}
  return node.type === 'listItem' ? {spread: false} : {}
}

function isLoose({spread, children}: List): boolean {
  return Boolean(spread) || children.some((item) => item.spread)
}
