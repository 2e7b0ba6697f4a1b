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

/** Elements whose text the model needs. */
const WITH_TEXT = /^(h[1-6]|a)$/

/** Reads a piece of raw HTML, well formed or not; never fails, and is linear in its length. */
export function readHtml(html: string): HtmlFacts {
  const tags: HtmlTag[] = []
  const comments: {from: number; to: number}[] = []
  const open: HtmlTag[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
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
      tag.text = implied ? '' : tag.text.replace(/\s+/g, ' ').trim()
    },
    oncomment() {
      comments.push({from: parser.startIndex, to: parser.endIndex + 1})
    },
  })
  parser.end(html)
  return {tags, comments}
}

/** A piece of text with a space for each tag and comment; a comment that is not closed reaches to its end. */
export function withoutHtml(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/g, ' ')
}
