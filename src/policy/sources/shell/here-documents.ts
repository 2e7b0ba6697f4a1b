import {type DecodedText, TextBuilder} from './decoded-text.ts'
import {addDocument} from './expand.ts'

/** How a here-document was announced: `<<EOF`, `<<'EOF'`, `<<-EOF`. */
export interface Announcement {
  /** The line that ends it. */
  delimiter: string
  /** Whether the delimiter stands in quotes, so that nothing in the document is filled in. */
  literal: boolean
  /** 0-based offset after the announcement. */
  end: number
}

const ANNOUNCEMENT = /<<-?[ \t]*(?:\\?([\w.-]+)|'([\w.-]+)'|"([\w.-]+)")/y
const IN_COMMAND = /\$\([ \t]*cat[ \t]*(?=<<)/y

/** The announcement at an offset (0-based), if there is one. */
export function announcementAt(source: string, at: number): Announcement | undefined {
  ANNOUNCEMENT.lastIndex = at
  const match = ANNOUNCEMENT.exec(source)
  if (!match) return undefined
  const literal = match[1] === undefined || match[0].includes('\\')
  return {delimiter: (match[1] ?? match[2] ?? match[3])!, literal, end: at + match[0].length}
}

/** The here-documents of a text; where their last lines are is looked up once. */
export class HereDocuments {
  readonly #source: string
  /** Offsets of the lines that could be a delimiter, in ascending order, by what stands on them. */
  readonly #lines = new Map<string, number[]>()

  constructor(source: string) {
    this.#source = source
    let offset = 0
    for (const line of source.split('\n')) {
      const word = line.trim()
      if (/^[\w.-]+$/.test(word)) {
        const offsets = this.#lines.get(word)
        if (offsets) offsets.push(offset)
        else this.#lines.set(word, [offset])
      }
      offset += line.length + 1
    }
  }

  /** The lines from `start` to the delimiter, and the offset of the line after it; to the end where there is none. */
  read({delimiter, literal}: Announcement, start: number): {body: DecodedText; end: number} {
    const closing = this.#lineFrom(delimiter, start)
    const bodyEnd = closing ?? this.#source.length
    const builder = new TextBuilder()
    if (literal) builder.keep(this.#source, start, bodyEnd)
    else addDocument(builder, this.#source, start, bodyEnd)
    return {body: builder.finish(bodyEnd), end: closing === undefined ? bodyEnd : this.#endOfLine(closing)}
  }

  /** `$(cat <<EOF … EOF)`: the document, and the offset after the bracket; undefined if it is none, or never closed. */
  readInCommand(at: number): {body: DecodedText; end: number} | undefined {
    IN_COMMAND.lastIndex = at
    const command = IN_COMMAND.exec(this.#source)
    const announced = command ? announcementAt(this.#source, at + command[0].length) : undefined
    if (!announced || !/^[ \t]*\r?\n/.test(this.#source.slice(announced.end, announced.end + 20)))
      return undefined
    const start = this.#endOfLine(announced.end) + 1
    if (this.#lineFrom(announced.delimiter, start) === undefined) return undefined
    const {body, end} = this.read(announced, start)
    const bracket = /^\s{0,20}\)/.exec(this.#source.slice(end, end + 30))
    return bracket ? {body, end: end + bracket[0].length} : undefined
  }

  #lineFrom(delimiter: string, start: number): number | undefined {
    const offsets = this.#lines.get(delimiter) ?? []
    let low = 0
    let high = offsets.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (offsets[middle]! < start) low = middle + 1
      else high = middle
    }
    return offsets[low]
  }

  #endOfLine(at: number): number {
    const end = this.#source.indexOf('\n', at)
    return end < 0 ? this.#source.length : end
  }
}
