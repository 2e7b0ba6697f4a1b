/** Coloured text of a line. */
export interface Token {
  text: string
  className: string
}

/** A stretch of a line that is more than text, in UTF-16 units from 0. */
export interface Mark<Kind> {
  start: number
  end: number
  kind: Kind
}

/** Text of a line in which nothing begins or ends. */
export interface Piece<Kind> extends Token {
  start: number
  marks: Mark<Kind>[]
}

/** A line cut where its colours and its marks begin and end; what comes before `from` is left out. */
export function cutLine<Kind>(
  tokens: readonly Token[],
  marks: readonly Mark<Kind>[],
  from = 0,
): Piece<Kind>[] {
  const cuts = [from, ...marks.flatMap(({start, end}) => [start, end])]
  const pieces: Piece<Kind>[] = []
  let at = 0
  for (const {text, className} of tokens) {
    const end = at + text.length
    const inside = [...new Set([at, end, ...cuts.filter((cut) => at < cut && cut < end)])].sort(
      (a, b) => a - b,
    )
    for (let index = 1; index < inside.length; index++) {
      const [start, stop] = [inside[index - 1]!, inside[index]!]
      if (start < from) continue
      const own = marks.filter((mark) => mark.start <= start && stop <= mark.end)
      pieces.push({text: text.slice(start - at, stop - at), className, start, marks: own})
    }
    at = end
  }
  return pieces
}

/** Where a long name may be broken: after the colons and slashes of an ARN, and between the words of an action. */
const BREAKS = /(?<=[:/])(?=\w)|(?<=[a-z])(?=[A-Z])/

/** A text at whose joints a line may end. */
export function softParts(text: string): string[] {
  return text.length < 16 ? [text] : text.split(BREAKS)
}
