/** Far more than any document has, and few enough for a parser that calls itself level by level. */
const DEEPEST = 1000
/** What opens a level of a block: an item, a name. */
const OPENS_BLOCK = /[-?:](?=\s|$)/g

/** Whether a text can nest deeper than the parser of YAML bears: a stack that overflows there ends the whole process. */
export function nestsTooDeep(text: string): boolean {
  return deepestBrackets(text) > DEEPEST || text.split('\n').some(hasManyLevels)
}

/** Brackets in strings count too: the bound is generous. */
function deepestBrackets(text: string): number {
  let depth = 0
  let deepest = 0
  for (const character of text) {
    if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth)
    if (character === '}' || character === ']') depth = Math.max(0, depth - 1)
  }
  return deepest
}

/** A level of a block needs a column of its own, by an indicator on the line or by indentation. */
function hasManyLevels(line: string): boolean {
  if (line.length <= DEEPEST) return false
  return line.length - line.trimStart().length > DEEPEST || (line.match(OPENS_BLOCK)?.length ?? 0) > DEEPEST
}
