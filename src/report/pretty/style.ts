import type pc from 'picocolors'
import type {Severity} from '../../rules/rule.ts'

/** How a report is written for a terminal. */
export interface PrettyOptions {
  colour: boolean
  /** Columns of the terminal: messages are wrapped to it, source lines are cut. */
  width: number
  /** Whether the terminal has hyperlinks. */
  hyperlinks?: boolean
  /** Whether only errors are shown. */
  quiet?: boolean
  /** Whether each finding is shown at its place, however many there are and however alike. */
  all?: boolean
}

export type Colours = ReturnType<typeof pc.createColors>

/** The colour of a severity. */
export function colourOf(severity: Severity, colours: Colours): (text: string) => string {
  return {error: colours.red, warning: colours.yellow, info: colours.cyan}[severity]
}

/** A text that leads to an address, on a terminal that has hyperlinks (OSC 8); else the text. */
export function hyperlink(text: string, url: string, {hyperlinks}: PrettyOptions): string {
  return hyperlinks ? `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\` : text
}

/**
 * Breaks a text at its spaces into lines of at most some width; a longer word gets a line of its own.
 * @param first how many columns of the first line are taken
 */
export function wrap(text: string, width: number, first = 0): string[] {
  const lines: string[] = []
  let line = ''
  let room = width - first
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`
    if (joined.length <= room || line === '') line = joined
    else {
      lines.push(line)
      line = word
      room = width
    }
  }
  return [...lines, line]
}
