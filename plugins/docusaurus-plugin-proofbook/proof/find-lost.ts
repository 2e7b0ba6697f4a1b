import type {ExpectedText} from './expected-texts.ts'

/** How many of the next pieces tell whether the page goes on without one. */
const AHEAD = 8

/**
 * The pieces of a document that are not on its page. Each piece of the page is taken once, so that what is written three
 * times has to be there three times. Pieces follow each other as in the document except for what the page has between
 * them; those that are out of order are looked for in what is left.
 */
export function findLost(expected: readonly ExpectedText[], page: string): ExpectedText[] {
  const left: string[] = []
  const moved: ExpectedText[] = []
  let at = 0
  for (const [index, piece] of expected.entries()) {
    if (page.startsWith(piece.value, at)) at += piece.value.length
    else if (!piece.isMark) {
      const found = goesOn(expected, index, page, at) ? -1 : page.indexOf(piece.value, at)
      if (found === -1) moved.push(piece)
      else {
        left.push(page.slice(at, found))
        at = found + piece.value.length
      }
    }
  }
  left.push(page.slice(at))
  const lost = notIn(left.join('\n'), moved)
  // Something short may have been taken from within something long.
  return lost.length > 0 && notIn(page, expected).length === 0 ? [] : lost
}

/** Whether the page goes on with one of the pieces after another: then that one is not there. */
function goesOn(expected: readonly ExpectedText[], index: number, page: string, at: number): boolean {
  return expected.slice(index + 1, index + 1 + AHEAD).some(({value}) => page.startsWith(value, at))
}

/** The pieces that are not in a text in which each takes its place, the longest first; in their own order. */
function notIn(text: string, pieces: readonly ExpectedText[]): ExpectedText[] {
  let left = text
  const lost = new Set<ExpectedText>()
  for (const piece of pieces.filter(({isMark}) => !isMark).sort((a, b) => b.value.length - a.value.length)) {
    const at = left.indexOf(piece.value)
    if (at === -1) lost.add(piece)
    else left = `${left.slice(0, at)}\n${left.slice(at + piece.value.length)}`
  }
  return pieces.filter((piece) => lost.has(piece))
}
