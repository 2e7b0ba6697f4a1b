import {Parser} from 'htmlparser2'
import type {Code, Html, Nodes, Root, Text} from 'mdast'
import {firstDisallowed} from '../../../src/model/html.ts'
import type {LinkStyle} from '../../../src/model/link-style.ts'
import type {UnknownTag} from '../../../src/model/passages.ts'
import type {Variant} from '../../../src/model/playbook-type.ts'
import {nodeSpan} from '../../../src/model/spans.ts'
import type {DocumentModel} from '../../../src/model/types.ts'
import {parseMarkdown} from '../../../src/parse/markdown.ts'
import {Locator, type Point} from '../../../src/parse/place.ts'
import {markPattern, partsOf} from './marks.ts'
import {squash} from './squash.ts'

/** A piece of a document's text that its page has to show. */
export interface ExpectedText {
  kind: 'text' | 'code'
  /** Squashed, never empty. */
  value: string
  /** As the document has it, without white space around it. */
  written: string
  /** In the variant. */
  start: Point
  /** Whether the page may show what it means in its place. */
  isMark: boolean
}

/** Elements of which no text is on any page. */
const UNSEEN = /^(?:svg|template|noscript)$/

/**
 * What the page of a variant has to show, in the order of the page: read from the text alone, so that nothing that makes
 * pages has a part in it. Front matter, comments, and a table of contents that the page's own takes the place of are no
 * texts.
 */
export function expectedTexts(variant: Pick<Variant, 'text' | 'document'>, style: LinkStyle): ExpectedText[] {
  return new Reader(variant, style).read(parseMarkdown(variant.text))
}

class Reader {
  readonly #locator: Locator
  readonly #document: DocumentModel
  readonly #marks: RegExp
  /** Tags that are texts, the last first. */
  readonly #tags: UnknownTag[]
  #found: ExpectedText[] = []

  constructor({text, document}: Pick<Variant, 'text' | 'document'>, style: LinkStyle) {
    this.#locator = new Locator(text)
    this.#document = document
    this.#marks = markPattern(style)
    this.#tags = document.unknownTags
      .filter(({role, carrier}) => role === 'text' && carrier !== 'text')
      .reverse()
  }

  /** The title is above everything else on the page, and footnotes are below it. */
  read(tree: Root): ExpectedText[] {
    const {tableOfContents: contents, titleHeading} = this.#document
    const parts: [ExpectedText[], ExpectedText[], ExpectedText[]] = [[], [], []]
    for (const node of tree.children) {
      const at = node.position?.start.offset ?? 0
      if (contents && contents.start.offset <= at && at < contents.end.offset) continue
      const isTitle = at === titleHeading?.span.start.offset && node.type === 'heading' && node.depth === 1
      this.#found = parts[isTitle ? 0 : node.type === 'footnoteDefinition' ? 2 : 1]
      this.#visit(node)
    }
    return parts.flat()
  }

  #visit(node: Nodes): void {
    if (node.type === 'text') this.#readText(node)
    else if (node.type === 'inlineCode') this.#say(node.value, node.position!.start as Point, 'code')
    else if (node.type === 'code') this.#readCode(node)
    else if (node.type === 'html') this.#readHtml(node)
    else if ('children' in node) for (const child of node.children) this.#visit(child)
  }

  #readText(node: Text): void {
    const {start} = nodeSpan(node)
    for (const [index, line] of node.value.split(/\r\n|\r|\n/).entries()) {
      const from = index === 0 ? start : this.#firstOf(line, start.line + index)
      let column = 0
      for (const {text, isMark} of partsOf(line, this.#marks)) {
        const indent = text.length - text.trimStart().length
        const at = {...from, column: from.column + column + indent, offset: from.offset + column + indent}
        this.#say(text, at, 'text', isMark)
        column += text.length
      }
    }
  }

  #readCode(node: Code): void {
    const {start} = nodeSpan(node)
    const isFenced = /[`~]/.test(this.#locator.text[start.offset] ?? '')
    for (const [index, line] of node.value.split(/\r\n|\r|\n/).entries())
      this.#say(line, this.#firstOf(line, start.line + index + (isFenced ? 1 : 0)), 'code')
  }

  /** The texts of raw HTML, and the tags in it that no element has. */
  #readHtml(node: Html): void {
    const {start, end} = nodeSpan(node)
    const unseen: string[] = []
    const reached = {offset: 0, line: start.line}
    let text = {from: 0, value: ''}
    const endText = () => {
      reached.line += linesIn(node.value.slice(reached.offset, text.from))
      reached.offset = Math.max(reached.offset, text.from)
      for (const [index, part] of text.value.split('\n').entries())
        this.#say(part, this.#firstOf(part, reached.line + index), 'text')
      text = {from: 0, value: ''}
    }
    const parser = new Parser({
      onopentag: (name) => {
        endText()
        if (UNSEEN.test(name)) unseen.push(name)
      },
      ontext: (piece) => {
        if (unseen.length > 0) return
        if (text.value === '') text.from = parser.startIndex
        text.value += piece
      },
      onclosetag: (name) => {
        endText()
        if (unseen.at(-1) === name) unseen.pop()
      },
      oncomment: endText,
      onend: endText,
    })
    for (; (this.#tags.at(-1)?.span.start.offset ?? end.offset) < end.offset; this.#tags.pop()) {
      const {raw, span} = this.#tags.at(-1)!
      if (span.start.offset >= start.offset) this.#say(raw, span.start, 'text')
    }
    // What follows a tag that the page shows as text may be text or not, as its quotes have it.
    parser.end(node.value.slice(0, firstDisallowed(node.value)))
  }

  /** Where a piece of a line begins. */
  #firstOf(piece: string, line: number): Point {
    const start = this.#locator.lineStart(line)
    const at = this.#locator.line(line).indexOf(piece.trim().split(/\s/)[0] ?? '')
    return this.#locator.point(start + Math.max(0, at))
  }

  #say(text: string, start: Point, kind: ExpectedText['kind'], isMark = false): void {
    const value = squash(text)
    if (value !== '') this.#found.push({kind, value, written: text.trim(), start, isMark})
  }
}

/** How many line endings a text has. */
function linesIn(text: string): number {
  return text.split('\n').length - 1
}
