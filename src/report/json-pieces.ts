/** How many levels of objects and lists are made apart: the findings of every report are the items of one of these. */
const LEVELS = 4
/** Characters that are enough to be written at once. */
const ENOUGH = 65_536

/**
 * What `JSON.stringify(value, null, 2)` is, in pieces, so that a report of many findings is never there as a whole; an item
 * with a `toJSON` is made as it is written. Each piece ends where a value or a part of the structure ends.
 * @param show makes of each of these what is printed; the short ones of a report are looked through fast
 */
export function* jsonPieces(value: unknown, show = (part: string) => part): Generator<string> {
  let piece = ''
  for (const part of parts(value, 0)) {
    piece += show(part)
    if (piece.length < ENOUGH) continue
    yield piece
    piece = ''
  }
  yield piece
}

function* parts(value: unknown, level: number): Generator<string> {
  if (level === LEVELS || typeof value !== 'object' || value === null || 'toJSON' in value) {
    yield indented(JSON.stringify(value ?? null, null, 2), level)
  } else if (Array.isArray(value)) {
    yield* enclosed(
      '[',
      value.map((item) => ['', item] as const),
      ']',
      level,
    )
  } else {
    const members = Object.entries(value).filter(([, member]) => member !== undefined)
    yield* enclosed(
      '{',
      members.map(([name, member]) => [`${JSON.stringify(name)}: `, member] as const),
      '}',
      level,
    )
  }
}

function* enclosed(
  open: string,
  items: readonly (readonly [name: string, value: unknown])[],
  close: string,
  level: number,
): Generator<string> {
  yield open
  for (const [index, [name, value]] of items.entries()) {
    yield indented(`${index === 0 ? '' : ','}\n${name}`, level + 1)
    yield* parts(value, level + 1)
  }
  yield items.length === 0 ? close : indented(`\n${close}`, level)
}

function indented(text: string, level: number): string {
  return text.replaceAll('\n', `\n${'  '.repeat(level)}`)
}
