/** What a document in MDX holds besides markdown, as stretches of its text; offsets from 0 in UTF-16 units. */
interface Stretch {
  from: number
  to: number
  /** What takes its place; as long as the stretch, with its line endings. */
  text: string
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/
const MODULE_LINE =
  /^(?:import\s+(?:["'{*]|[\w$]+(?:\s*,|\s+from\b))|export\s+(?:const|let|var|function|default|async|class|type|interface|\{|\*))/

/**
 * The markdown of a document in MDX: imports, exports and expressions become white space of the same length, so that
 * every place stays what it was. Nothing of them is read as code. Tags are markdown's business.
 */
export function withoutMdx(text: string): string {
  const stretches = [...modules(text), ...expressions(text)].sort((a, b) => a.from - b.from)
  let made = ''
  let done = 0
  for (const {from, to, text: instead} of stretches) {
    if (from < done) continue
    made += text.slice(done, from) + instead
    done = to
  }
  return made + text.slice(done)
}

/** Blocks that begin with an import or an export, up to the next blank line that is in no braces. */
function modules(text: string): Stretch[] {
  const found: Stretch[] = []
  let from: number | undefined
  let end = 0
  let left = MOST_LOOKED_AT
  for (const {line, at, isCode, isBlank, beginsBlock} of linesOf(text)) {
    if (at < end) continue
    if (from === undefined && !isCode && beginsBlock && MODULE_LINE.test(line)) from = at
    if (from === undefined) continue
    if (isBlank) {
      found.push(blank(text, from, at))
      from = undefined
    } else if (left > 0) {
      const closed = endOfOpenBraces(text, at, line)
      left -= closed === undefined ? MOST_LENGTH : closed - at
      end = closed ?? end
    }
  }
  if (from !== undefined) found.push(blank(text, from, text.length))
  return found
}

/** What is between quotes, where a brace opens nothing, or a brace that opens something. */
const STRING_OR_BRACE = /"[^"]*"|'[^']*'|`[^`]*`|\{/g

/** Where the braces end that a line of code leaves open: its beginning if it leaves none, undefined if nothing closes them. */
function endOfOpenBraces(text: string, at: number, line: string): number | undefined {
  let end: number | undefined = at
  for (const {0: found, index} of line.matchAll(STRING_OR_BRACE)) {
    if (found !== '{' || at + index < end) continue
    end = endOfBraces(text, at + index)
    if (end === undefined || end > at + line.length) return end
  }
  return at
}

/** Longest expression that is looked through, in UTF-16 units. */
const MOST_LENGTH = 20_000

/** How much is looked through in all, since braces and backticks that nothing closes are looked through again and again. */
const MOST_LOOKED_AT = 10_000_000

/** Braces outside of code with all between them; those of an attribute become quotes, so that its tag stays one. */
function expressions(text: string): Stretch[] {
  const found: Stretch[] = []
  let left = MOST_LOOKED_AT
  for (const {line, at, isCode} of linesOf(text)) {
    if (isCode) continue
    const idAt = headingIdAt(line)
    for (let index = 0; index < line.length; index++) {
      const character = line[index]!
      if (character === '\\') index++
      else if (character === '`') {
        left -= line.length - index
        if (left > 0) index = endOfCode(line, index)
      } else if (character === '{' && index !== idAt) {
        const from = at + index
        const last = found.at(-1)
        if ((last && from < last.to) || left < 0) continue
        const to = endOfBraces(text, from)
        left -= (to ?? from + MOST_LENGTH) - from
        if (to !== undefined)
          found.push(text[from - 1] === '=' ? quoted(text, from, to) : blank(text, from, to))
      }
    }
  }
  return found
}

/** Where a line has `{#id}` after a heading's words, which platforms read before MDX does; -1 if it has none. */
function headingIdAt(line: string): number {
  const at = HEADING.test(line) ? line.lastIndexOf('{#') : -1
  return /^\{#[^{}\s]+\}[ \t]*$/.test(line.slice(at)) ? at : -1
}

/** Index of the last backtick of a code span, or of the run that opens none. */
function endOfCode(line: string, from: number): number {
  const [run = ''] = /^`+/.exec(line.slice(from)) ?? []
  const rest = line.slice(from + run.length)
  const end = new RegExp(`(?<!\`)\`{${run.length}}(?!\`)`).exec(rest)?.index
  return from + run.length - 1 + (end === undefined ? 0 : end + run.length)
}

/** The offset after the brace that closes one; undefined if none does. Braces in strings do not count. */
function endOfBraces(text: string, from: number): number | undefined {
  let depth = 0
  let quote = ''
  for (let at = from; at < Math.min(text.length, from + MOST_LENGTH); at++) {
    const character = text[at]!
    if (quote !== '') {
      if (character === '\\') at++
      else if (character === quote || (character === '\n' && quote !== '`')) quote = ''
    } else if (character === '"' || character === "'" || character === '`') quote = character
    else if (character === '{') depth++
    else if (character === '}' && --depth === 0) return at + 1
  }
  return undefined
}

function blank(text: string, from: number, to: number): Stretch {
  return {from, to, text: text.slice(from, to).replace(/[^\r\n]/g, ' ')}
}

function quoted(text: string, from: number, to: number): Stretch {
  return {from, to, text: `"${blank(text, from + 1, to - 1).text}"`}
}

interface Line {
  line: string
  /** Offset of its first character. */
  at: number
  /** Whether it is in a fenced code block, or is a fence. */
  isCode: boolean
  isBlank: boolean
  /** Whether it cannot go on with the paragraph before it. */
  beginsBlock: boolean
}

const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/
/** A line feed alone ends a line only where no carriage return is before it: otherwise each line could end in two ways. */
const FRONT_MATTER =
  /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n?|\n)(?:[^\r\n]*(?:\r\n|\r(?!\n)|\n))*?\1[ \t]*(?:\r\n?|\n|$)/

/** The lines of a text, without its front matter. */
function* linesOf(text: string): Generator<Line> {
  const start = FRONT_MATTER.exec(text)?.[0].length ?? 0
  let fence: string | undefined
  let beginsBlock = true
  for (const match of text.slice(start).matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    const line = match[1]!
    const mark = FENCE.exec(line)?.[1]
    const isCode = fence !== undefined || mark !== undefined
    if (fence === undefined) fence = mark
    else if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined
    const isBlank = line.trim() === ''
    yield {line, at: start + match.index, isCode, isBlank, beginsBlock}
    beginsBlock = isBlank || isCode || HEADING.test(line)
  }
}
