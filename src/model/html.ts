import {Parser} from 'htmlparser2'

/** An element's start tag in a piece of raw HTML. */
export interface HtmlTag {
  name: string
  attributes: Record<string, string>
  /** Offset of `<` in the piece, from 0. */
  from: number
  /** Offset after `>`. */
  to: number
  /** Text of the element, single spaces; empty for an element that is not closed in this piece. */
  text: string
}

/** What a piece of raw HTML holds that the model needs. Offsets are in the piece, from 0. */
export interface HtmlFacts {
  tags: HtmlTag[]
  comments: {from: number; to: number}[]
}

/** Elements whose tags GitHub-flavoured markdown shows as text ("disallowed raw HTML"): what follows one is not in it. */
export const DISALLOWED = [
  ...['title', 'textarea', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'script', 'plaintext'],
]

/** The `<` of their tags, wherever, as GitHub looks for it. */
const DISALLOWED_TAG = new RegExp(`<(?=/?(?:${DISALLOWED.join('|')})(?:[\\s/>]|$))`, 'gi')

/** In the place of that `<` while HTML is read; no text has this character. */
const SHOWN = '\uFDD0'

/** Where the first tag that is shown as text begins in a piece of raw HTML; the end of the piece without one. */
export function firstDisallowed(html: string): number {
  const at = html.search(DISALLOWED_TAG)
  return at === -1 ? html.length : at
}

/** Elements whose text the model needs. */
const WITH_TEXT = /^(h[1-6]|a)$/

/** Reads a piece of raw HTML, well formed or not; never fails, and is linear in its length. */
export function readHtml(html: string): HtmlFacts {
  const tags: HtmlTag[] = []
  const comments: {from: number; to: number}[] = []
  const open: HtmlTag[] = []
  const masked = html.replace(DISALLOWED_TAG, SHOWN)
  const parser = new Parser({
    onopentag(read, written) {
      const name = read === 'img' && isImage(html, parser.startIndex) ? 'image' : read
      const attributes = masked === html ? written : valuesAsShown(written)
      const tag = {name, attributes, from: parser.startIndex, to: parser.endIndex + 1, text: ''}
      tags.push(tag)
      if (WITH_TEXT.test(name)) open.push(tag)
    },
    ontext(text) {
      const innermost = open.at(-1)
      if (innermost) innermost.text += text
    },
    onclosetag(name, implied) {
      if (open.at(-1)?.name !== name) return
      const tag = open.pop()!
      const outer = open.at(-1)
      if (outer) outer.text += tag.text
      tag.text = implied ? '' : asShown(tag.text).replace(/\s+/g, ' ').trim()
    },
    oncomment() {
      comments.push({from: parser.startIndex, to: parser.endIndex + 1})
    },
  })
  parser.end(masked)
  return {tags, comments}
}

/** Browsers take `<image>` for an `img`. In a playbook it is a name to fill in, and the page shows it as text. */
function isImage(html: string, at: number): boolean {
  return /^<image/i.test(html.slice(at, at + '<image'.length))
}

function valuesAsShown(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, asShown(value)]))
}

function asShown(text: string): string {
  return text.replaceAll(SHOWN, '<')
}

/** A piece of text with a space for each tag and comment; a comment that is not closed reaches to its end. */
export function withoutHtml(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/g, ' ')
}
