import type {Position, Range, TextEdit} from 'vscode-languageserver'

/** What is written before the cursor of a word of some shape: its text, and what makes another word of it. */
export interface WordBefore {
  text: string
  edit(newText: string): TextEdit
}

/**
 * The word that ends at the cursor.
 * @param before the line up to the cursor
 * @param shape what a word is, up to the end of a line; it matches nothing too
 */
export function wordBefore(before: string, position: Position, shape: RegExp): WordBefore {
  const text = shape.exec(before)?.[0] ?? ''
  const start = {line: position.line, character: position.character - text.length}
  const range: Range = {start, end: position}
  return {text, edit: (newText) => ({range, newText})}
}
