/** A code fence that is open. */
export interface Fence {
  /** Line of its opening, from 1. */
  line: number
  char: string
  size: number
  /** What is after the opening run. */
  info: string
}

/**
 * The fence that is open after a line, given the one that was open before it. Fences are told on source lines, as
 * CommonMark tells them at the top level of a document: conflict markers stand at column 1, where no list reaches.
 */
export function fenceAfter(open: Fence | undefined, line: string, number: number): Fence | undefined {
  if (!line.includes('```') && !line.includes('~~~')) return open
  const match = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line)
  if (!match) return open
  const run = match[1]!
  const rest = match[2]!
  if (open) return run[0] === open.char && run.length >= open.size && rest.trim() === '' ? undefined : open
  if (run.startsWith('`') && rest.includes('`')) return undefined
  return {line: number, char: run[0]!, size: run.length, info: rest.trim()}
}
