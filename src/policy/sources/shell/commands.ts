import type {DecodedText} from './decoded-text.ts'
import {type Announcement, announcementAt, HereDocuments} from './here-documents.ts'
import {readWord} from './words.ts'

/** A command of a script. */
export interface Command {
  words: DecodedText[]
  /** Its here-documents. */
  documents: DecodedText[]
  /** Names of the files that it writes to. */
  outputs: string[]
}

/** The commands of a script, in its order; takes time linear in the text. */
export function readCommands(source: string): Command[] {
  return new CommandReader(source).read()
}

class CommandReader {
  readonly #source: string
  readonly #documents: HereDocuments
  readonly #commands: Command[] = []
  #command: Command = emptyCommand()
  /** Here-documents that begin on the next line, and the commands that announced them. */
  #announced: {announcement: Announcement; command: Command}[] = []
  #at = 0

  constructor(source: string) {
    this.#source = source
    this.#documents = new HereDocuments(source)
  }

  read(): Command[] {
    while (this.#at < this.#source.length) this.#step()
    this.#endCommand()
    return this.#commands
  }

  #step(): void {
    const character = this.#source[this.#at]!
    if (character === '\n') this.#endLine()
    else if (/\s/.test(character)) this.#at++
    else if (character === '\\' && /^\\\r?\n/.test(this.#source.slice(this.#at, this.#at + 3)))
      this.#at = this.#source.indexOf('\n', this.#at) + 1
    else if (character === '#') this.#at = endOfLine(this.#source, this.#at)
    else if (';&|()'.includes(character)) {
      this.#endCommand()
      this.#at++
    } else this.#readRedirectionOrWord(character)
  }

  #readRedirectionOrWord(character: string): void {
    const announcement = character === '<' ? announcementAt(this.#source, this.#at) : undefined
    if (announcement) {
      this.#announced.push({announcement, command: this.#command})
      this.#at = announcement.end
      return
    }
    if (character === '>') {
      this.#readOutput()
      return
    }
    const word = readWord(this.#source, this.#at, this.#documents)
    if (word) this.#command.words.push(word.decoded)
    this.#at = word?.end ?? this.#at + 1
  }

  #readOutput(): void {
    const start = /^>{1,2}[ \t]{0,20}/.exec(this.#source.slice(this.#at, this.#at + 22))![0].length + this.#at
    const word = readWord(this.#source, start, this.#documents)
    if (word) this.#command.outputs.push(word.decoded.text)
    this.#at = word?.end ?? start
  }

  #endLine(): void {
    this.#at++
    for (const {announcement, command} of this.#announced) {
      const {body, end} = this.#documents.read(announcement, this.#at)
      command.documents.push(body)
      this.#at = end + 1
    }
    this.#announced = []
    this.#endCommand()
  }

  /** A here-document may still come for a command that has ended. */
  #endCommand(): void {
    const {words, documents, outputs} = this.#command
    const isEmpty = words.length + documents.length + outputs.length === 0
    const awaits = this.#announced.some(({command}) => command === this.#command)
    if (!isEmpty || awaits) this.#commands.push(this.#command)
    this.#command = emptyCommand()
  }
}

function emptyCommand(): Command {
  return {words: [], documents: [], outputs: []}
}

function endOfLine(source: string, at: number): number {
  const end = source.indexOf('\n', at)
  return end < 0 ? source.length : end
}
