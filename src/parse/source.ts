/** One markdown file as read from disk, before anything is understood of it. */
export interface SourceFile {
  /** Path as the user named it, with forward slashes. */
  path: string
  /** The text without a byte order mark; lines keep their own line endings. */
  text: string
  /** Whether the file began with a byte order mark. */
  bom: boolean
}

/** The byte order mark. */
export const BOM = '\uFEFF'

/** Makes a source file of decoded text; takes the byte order mark off so that line 1 starts at column 1. */
export function createSource(path: string, text: string): SourceFile {
  const bom = text.startsWith(BOM)
  return {path: path.replaceAll('\\', '/'), text: bom ? text.slice(BOM.length) : text, bom}
}

/** The lines of a text, each with its own line ending (LF, CRLF or CR); joined, they are the text again. */
export function splitLines(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []
}

/** A line without its line ending. */
export function withoutEol(line: string): string {
  let end = line.length
  while (line[end - 1] === '\n' || line[end - 1] === '\r') end--
  return line.slice(0, end)
}
