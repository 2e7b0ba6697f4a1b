import {readdirSync, readFileSync} from 'node:fs'

/** A block of commands on a page of the documentation. */
export interface Block {
  /** `page:line` of its fence. */
  place: string
  commands: Command[]
  /** Why it is not run, as the comment above it says; undefined where it is. */
  notRun: string | undefined
}

/** A command as it is written, and what the page shows of its output. */
export interface Command {
  line: string
  /** Lines that follow it; undefined where the page shows none. A line `…` stands for any lines. */
  output: string[] | undefined
}

/** The pages whose commands a reader types. */
export const PAGES = [
  'README.md',
  ...readdirSync('docs/guide')
    .sort()
    .map((name) => `docs/guide/${name}`),
]

/** A comment above a block that keeps it from being run: `<!-- not run: network -->`. */
const NOT_RUN = /^<!-- not run: (.+) -->$/

/** The blocks of a page in a language of the shell. */
export function blocksOf(page: string): Block[] {
  return blocksIn(readFileSync(page, 'utf8'), page)
}

/** The same of a text. */
export function blocksIn(text: string, page: string): Block[] {
  const lines = text.split('\n')
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; at++) {
    const fence = /^( *)(`{3,}|~{3,})(\S*)/.exec(lines[at]!)
    if (!fence) continue
    const [, indent, marks, language] = fence
    const end = lines.findIndex((line, index) => index > at && line.trim() === marks)
    if (end === -1) throw new Error(`Cannot find the end of the block at ${page}:${at + 1}`)
    const body = lines.slice(at + 1, end).map((line) => line.slice(indent!.length))
    const commands = commandsIn(body, language!)
    const above = lines[at - 1]?.trim() ?? ''
    if (commands) blocks.push({place: `${page}:${at + 1}`, commands, notRun: NOT_RUN.exec(above)?.[1]})
    at = end
  }
  return blocks
}

function commandsIn(body: string[], language: string): Command[] | undefined {
  if (['sh', 'bash', 'shell'].includes(language))
    return joined(body).map((line) => ({line, output: undefined}))
  if (language !== 'console') return undefined
  const commands: {line: string; output: string[]}[] = []
  for (const line of body) {
    if (line.startsWith('$ ')) commands.push({line: line.slice(2), output: []})
    else if (!commands.at(-1)) throw new Error(`Expected a line that begins with "$ ", got ${line}`)
    else commands.at(-1)!.output.push(line)
  }
  return commands
}

/** Lines that end in a backslash go on in the next one. */
function joined(body: string[]): string[] {
  return body
    .join('\n')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
}

/** What a page shows of an output, as a test of the output: `…` on a line of its own stands for any lines. */
export function shows(shown: string[], output: string): boolean {
  const parts = `\n${shown.join('\n')}\n`.split(/\n\s*…(?=\n)/)
  let at = 0
  const text = `\n${output.trimEnd()}\n`
  for (const [index, part] of parts.entries()) {
    const found = text.indexOf(part, at)
    if (found === -1 || (index === 0 && found !== 0)) return false
    at = found + part.length
  }
  return parts.at(-1) === '' || text.endsWith(parts.at(-1)!)
}
