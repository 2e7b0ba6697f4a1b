import type {Span} from '../parse/place.ts'

/** A link of a document, written in markdown or HTML. */
export interface Link {
  /** The destination as written, entities and escapes resolved. */
  url: string
  /** Rendered text of the link. */
  text: string
  span: Span
  /** Whether it stands in an authored table of contents. */
  inTableOfContents: boolean
}

/** An image of a document, written in markdown or HTML. */
export interface Image {
  src: string
  alt: string
  span: Span
}

/** A tag whose name is not an element of HTML, or that of an element which takes the rest of the page with it. */
export interface UnknownTag {
  /** As written, without brackets, slash and attributes. */
  name: string
  /** The whole tag as written. */
  raw: string
  span: Span
  /**
   * What it is: text that looks like a tag, the start or the end of a component, a component on its own, or the start of
   * an element that nothing closes.
   */
  role: 'text' | 'start' | 'end' | 'alone' | 'unclosed'
  /** Where it is: in a line, in a block of HTML, or in text that other parsers than GitHub's take for a tag. */
  carrier: 'inline' | 'block' | 'text'
}

/** What would be a link except for a space: `[text] (url)`. */
export interface SpacedLink {
  text: string
  url: string
  span: Span
  /** The space. */
  gap: Span
}

/** A phrase that stands where text is still to be written. */
export interface Placeholder {
  text: string
  span: Span
}

/** A fence or a comment that runs to the end of what holds it. */
export interface LostEnd {
  kind: 'fence' | 'comment'
  /** The run of the fence, or the start of the comment. */
  mark: string
  /** Of the line that opens it. */
  span: Span
  /** Of the line that opens a fence before it which another fence inside ended early; undefined if none did. */
  cause: Span | undefined
  /**
   * The headings that it swallows, by the letters and digits of their texts in lower case; none if a fence before it
   * is the cause, for then what is reported is not where they are.
   */
  headings: string[]
}

/** A table that is shown as text, by its delimiter row. */
export interface LostTable {
  /** How many cells the delimiter row and the header have. */
  actual: number
  expected: number
  /** Whether the delimiter row has `+` between its cells. */
  hasPlus: boolean
  span: Span
}

/** A label such as `**Why?**` of a control with nothing after it. */
export interface EmptyLabel {
  /** Stable id of the control. */
  control: string
  /** Title of the control. */
  title: string
  /** As readers see it. */
  label: string
  /** Whether no other label follows it in its control: what comes last, the how, is what readers are to do. */
  isLast: boolean
  span: Span
}

/** A statement in a document's own numbered list of them. */
export interface ListedStatement {
  /** Its number as an id. */
  id: string
  text: string
  span: Span
}

/** A code block, fenced or indented. */
export interface CodeBlock {
  /** The language as the fence names it; null without one. */
  lang: string | null
  /** The rest of the fence's line; null without one. */
  meta: string | null
  /** The text inside, without the indentation of what holds it. */
  value: string
  span: Span
  /** Offset in the variant of the first character of each line of `value`. */
  lineOffsets: number[]
  /** The rendered text right before it; empty if another code block is there, or nothing. */
  leadIn: string
  /** Whether the text above it says that it shows statements of a policy, whatever is around them there. */
  isExcerpt: boolean
}
