/** Positions of two equal items, each from 0. */
export type Pair = [first: number, second: number]

/**
 * Pairs the items that two lists have in common, in rising order: as many as Myers' greedy algorithm finds. It is
 * written out here because a shortest edit script with a bound on its work is these few lines, and no package is.
 * @param mostEdits above this many insertions, and deletions only the common beginning and end are paired, so that time
 *   grows with the lists' length alone
 */
export function align(first: readonly string[], second: readonly string[], mostEdits: number): Pair[] {
  const shorter = Math.min(first.length, second.length)
  let start = 0
  while (start < shorter && first[start] === second[start]) start++
  let end = 0
  while (end < shorter - start && first.at(-1 - end) === second.at(-1 - end)) end++
  const middle = editPath(
    first.slice(start, first.length - end),
    second.slice(start, second.length - end),
    mostEdits,
  )
  return [
    ...Array.from({length: start}, (_, index): Pair => [index, index]),
    ...middle.map(([a, b]): Pair => [a + start, b + start]),
    ...Array.from(
      {length: end},
      (_, index): Pair => [first.length - end + index, second.length - end + index],
    ),
  ]
}

function editPath(a: readonly string[], b: readonly string[], mostEdits: number): Pair[] {
  if (a.length === 0 || b.length === 0) return []
  const most = Math.min(a.length + b.length, mostEdits)
  const zero = most + 1
  // By diagonal (position in `a` minus position in `b`): how far into `a` so many edits lead.
  const reach = new Int32Array(2 * most + 3)
  /** What `reach` was after each number of edits, from diagonal `-edits - 1` on. */
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= most; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const below = reach[zero + diagonal - 1]!
      const above = reach[zero + diagonal + 1]!
      let x = insertsNext(diagonal, edits, below, above) ? above : below + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      reach[zero + diagonal] = x
      if (x >= a.length && x - diagonal >= b.length) return walkBack(a.length, b.length, trace)
    }
    trace.push(reach.slice(zero - edits - 1, zero + edits + 2))
  }
  return []
}

/** Whether the furthest way to a diagonal comes by an insertion, from the diagonal above it. */
function insertsNext(diagonal: number, edits: number, below: number, above: number): boolean {
  return diagonal === -edits || (diagonal !== edits && below < above)
}

function walkBack(endX: number, endY: number, trace: Int32Array[]): Pair[] {
  const pairs: Pair[] = []
  let x = endX
  let y = endY
  for (let edits = trace.length; edits > 0; edits--) {
    const reached = trace[edits - 1]!
    const diagonal = x - y
    const [below, above] = [reached[diagonal - 1 + edits], reached[diagonal + 1 + edits]]
    const inserts = insertsNext(diagonal, edits, below ?? 0, above ?? 0)
    const previousX = inserts ? above! : below!
    const previousY = previousX - (inserts ? diagonal + 1 : diagonal - 1)
    const startX = inserts ? previousX : previousX + 1
    while (x > startX) pairs.push([--x, --y])
    x = previousX
    y = previousY
  }
  while (x > 0 && y > 0) pairs.push([--x, --y])
  return pairs.reverse()
}
