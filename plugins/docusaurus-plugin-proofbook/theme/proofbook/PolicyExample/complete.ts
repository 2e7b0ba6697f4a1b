/** A text without the white space that all its lines begin with, and without empty lines around it. */
export function dedent(text: string): string {
  const indent = indentOf(text)
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
    .join('\n')
    .replace(/^(?:[ \t]*\n)+|\s+$/g, '')
}

/** The white space that all lines of a text with anything on them begin with. */
export function indentOf(text: string): string {
  const [first = '', ...others] = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)![0])
  let {length} = first
  for (const indent of others) {
    length = Math.min(length, indent.length)
    while (!indent.startsWith(first.slice(0, length))) length--
  }
  return first.slice(0, length)
}

/**
 * The policy that a text is, or is a part of, with what a whole one has around it: as JSON of two spaces a level. Undefined
 * for a text that is no JSON, even where statements stand side by side or end in a comma.
 */
export function completePolicy(text: string): string | undefined {
  const body = text.trim().replace(/,$/, '')
  const whole = read(body)
  if (isObject(whole) && 'Statement' in whole) return write(whole)
  const members = whole === undefined ? read(`{${body}}`) : undefined
  if (isObject(members) && 'Statement' in members) return write({Version: VERSION, ...members})
  const statements = [whole, members, read(`[${body}]`)].find((each) => each !== undefined)
  const list = Array.isArray(statements) ? statements : [statements]
  if (list.length === 0 || !list.every((each) => isObject(each) && 'Effect' in each)) return
  return write({Version: VERSION, Statement: list})
}

/** The version that a policy has whose author names none: the only one in which all of the language works. */
const VERSION = '2012-10-17'

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function write(policy: unknown): string {
  return `${JSON.stringify(policy, null, 2)}\n`
}
