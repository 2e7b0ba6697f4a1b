/** Any line. */
const STARTS_WITH_DIGIT = /^[ \t]*\d/m
const NUMBERED_LINE = /^[ \t]*(\d{1,5})(?:[.):|]|(?=[ \t]|$))/

/**
 * Line numbers that were copied along from a console: 0-based offset → length of each.
 * Empty unless most lines bear one and the numbers count up by one.
 */
export function findLineNumbers(text: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  if (!STARTS_WITH_DIGIT.test(text)) return found
  let offset = 0
  let previous: number | undefined
  let lines = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines++
    const match = NUMBERED_LINE.exec(line)
    const number = Number(match?.[1])
    if (match && (previous === undefined || number === previous + 1)) {
      const indent = match[0].length - match[0].trimStart().length
      found.set(offset + indent, match[0].length - indent)
      previous = number
    }
    offset += line.length + 1
  }
  return found.size >= 2 && found.size * 2 > lines ? found : new Map()
}
