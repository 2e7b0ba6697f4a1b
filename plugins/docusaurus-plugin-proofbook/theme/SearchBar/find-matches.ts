import {type Marks, rangesOf} from '../../../../src/search/marks'

const CONTENT = 'article .markdown'
/** Their text is not the document's. */
const SKIPPED = 'script, style, svg, nav, [hidden], [data-search-ignore], .hash-link, button:not(code button)'
/** Elements between which no word goes on. */
const BLOCKS =
  'address, article, aside, blockquote, br, dd, div, dl, dt, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, ' +
  'li, ol, p, pre, section, summary, table, td, th, tr, ul, .token-line'

/** A text node, and where its text begins in that of the whole page. */
interface Piece {
  node: Text
  start: number
}

/** What is marked on the page: parts of its text in their order; words that follow one another are one part. */
export function findMatches(marks: Marks): Range[] {
  const {text, pieces} = textOf(document.querySelector(CONTENT))
  return joined(rangesOf(text, marks), text).map(({start, end}) => {
    const range = new Range()
    const [first, last] = [pieceAt(pieces, start), pieceAt(pieces, end - 1)]
    range.setStart(first.node, start - first.start)
    range.setEnd(last.node, end - last.start)
    return range
  })
}

function textOf(content: Element | null): {text: string; pieces: Piece[]} {
  const pieces: Piece[] = []
  let text = ''
  let block: Element | null | undefined
  if (!content) return {text, pieces}
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    const own = node.parentElement?.closest(BLOCKS)
    if (own !== block) text += '\n'
    block = own
    pieces.push({node, start: text.length})
    text += node.data
  }
  return {text, pieces}
}

/** Two that only a space or a hyphen is between are one. */
function joined(ranges: readonly {start: number; end: number}[], text: string) {
  const all: {start: number; end: number}[] = []
  for (const {start, end} of ranges) {
    const last = all.at(-1)
    if (last && /^[ \-/]?$/.test(text.slice(last.end, start))) last.end = end
    else all.push({start, end})
  }
  return all
}

/** The last piece that begins at an offset or before it. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece {
  let [low, high] = [0, pieces.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (pieces[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return pieces[low]!
}
