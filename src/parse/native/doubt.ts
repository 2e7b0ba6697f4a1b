/**
 * Why a document is left to the reference parser: it has something that the native one reads otherwise at times, or that
 * could cost it too much. Each of these was found by comparing the trees of both; it says nothing against the document.
 */
export type Doubt =
  /** White space beyond ASCII's, a control, a character without a meaning, or half of a surrogate pair. */
  | 'character'
  /** A carriage return that no line feed follows. */
  | 'line-ending'
  /** Front matter that is not closed. */
  | 'front-matter'
  /** Many marks of quotes and items before a line's own text, or very many references to characters. */
  | 'size'
  /** A footnote; a definition in a quote or an item, of several lines, or next to other text. */
  | 'definition'
  /** HTML between paragraphs that its own last line does not end, or next to text in an item; an open tag over lines. */
  | 'html'
  /** Code that its quote or item ends, and indented code next to text. */
  | 'code'
  /** A quote or an item that is empty, or that does not end where its last part does, or has another item right below. */
  | 'container'
  /** The box of a task without text on its line. */
  | 'task'
  /** A table in a quote or an item, a row that might be HTML, or another line that might be one. */
  | 'table'
  /** A mark of emphasis without a partner where it could have one, or next to marks or characters that hide what it is. */
  | 'emphasis'
  /** A backtick without a partner in a paragraph of several lines. */
  | 'backtick'
  /** A bare address that is not free on both sides, or something like one that is text. */
  | 'address'
  /** A text that is not what the source has at its place, or a line of a paragraph that a tab begins. */
  | 'text'
  /** The native parser threw. */
  | 'failure'

/** A doubt about one block. */
export interface PlacedDoubt {
  doubt: Doubt
  /** Of something in the block. */
  offset: number
}
