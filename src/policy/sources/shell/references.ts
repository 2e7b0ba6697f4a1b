import {toReference} from '../../open/references.ts'

/** What the shell puts in the place of a stretch of text, and where that ends. */
export interface Reference {
  /** `${name}`. */
  text: string
  /** 0-based offset after it. */
  end: number
}

/** A variable, with or without braces, and what may follow its name in braces; `${aws:username}` is none. */
const VARIABLE = /\$(?:(\w+)|\{(\w+)(?:(?::?[-+=?]|[%#/^,@[])[^{}\n]{0,200})?\})/y
const BACKTICKS = /`([^`\n]{1,200})`/y
/** Characters of a command in parentheses. */
const LONGEST_COMMAND = 500
const LONGEST_NAME = 80

/** The reference that begins at an offset (0-based) of a text, if there is one. */
export function referenceAt(source: string, at: number): Reference | undefined {
  if (source[at] === '`') {
    BACKTICKS.lastIndex = at
    const match = BACKTICKS.exec(source)
    return match ? {text: named(match[1]!), end: at + match[0].length} : undefined
  }
  if (source.startsWith('$(', at)) return commandAt(source, at)
  VARIABLE.lastIndex = at
  const match = VARIABLE.exec(source)
  return match ? {text: toReference((match[1] ?? match[2])!), end: at + match[0].length} : undefined
}

/** Bears the words of the command, so that the results of two are never taken for the same. */
function commandAt(source: string, at: number): Reference | undefined {
  const last = Math.min(source.length, at + LONGEST_COMMAND)
  let depth = 0
  for (let end = at + 1; end < last; end++) {
    if (source[end] === '(') depth++
    if (source[end] === ')' && --depth === 0) return {text: named(source.slice(at + 2, end)), end: end + 1}
  }
  return undefined
}

function named(command: string): string {
  return toReference(
    command
      .trim()
      .replace(/[^A-Za-z0-9_.-]+/g, '-')
      .slice(0, LONGEST_NAME),
  )
}
