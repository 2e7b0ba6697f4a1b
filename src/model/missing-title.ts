import type {Locator, Span} from '../parse/place.ts'
import {codeBlocksOf} from './code-blocks.ts'
import {codeLines} from './empty-labels.ts'
import type {DocumentModel} from './types.ts'

/** Where a document has no title. */
export interface MissingTitle {
  /** The line that was meant as its title, else the first one. */
  span: Span
  /** That line, where it lacks only the space after its `#`. */
  written: string | undefined
}

/**
 * Where the title of a document would be; undefined if it has one, where the HTML above swallows it, or where front
 * matter cannot be read, for it may be there. Text without any heading is a part that other documents include.
 */
export function missingTitle(document: DocumentModel, locator: Locator): MissingTitle | undefined {
  const {headings, isTitled, frontMatterFault} = document
  if (isTitled || frontMatterFault) return undefined
  if (headings.some(({written, depth}) => written === 'swallowed' && depth === 1)) return undefined
  const code = codeLines(codeBlocksOf(document))
  const end = headings[0]?.span.start.line ?? locator.point(locator.text.length).line + 1
  for (let line = firstLine(locator); line < end; line++) {
    const written = locator.line(line).trimEnd()
    if (NO_SPACE.test(written) && !code.has(line)) return {span: lineSpan(line, written, locator), written}
  }
  if (headings.length === 0) return undefined
  return {span: lineSpan(1, locator.line(1).trimEnd(), locator), written: undefined}
}

/** The first line after front matter. */
function firstLine({text}: Locator): number {
  const frontMatter = /^(---|\+\+\+)[ \t]*\r?\n(?:[^\n]*\n)*?\1[ \t]*(?=\r?\n|$)/.exec(text)
  return frontMatter ? frontMatter[0].split('\n').length + 1 : 1
}

/** `#Keys`; a number of an issue or a line of a script is not a title. */
const NO_SPACE = /^#(?=\p{L})/u

function lineSpan(line: number, text: string, locator: Locator): Span {
  const start = locator.lineStart(line)
  return locator.span(start, start + text.length)
}
