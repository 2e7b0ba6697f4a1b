import {pairItems} from '../comparison/pairing.ts'

/** A way in which two things are the same: they have one key, and are near enough where that has to be asked. */
export interface Likeness<Item> {
  /** Undefined: cannot be told this way. */
  keyOf(item: Item): string | undefined
  accepts?(before: Item, after: Item): boolean
}

/** What two lists have in common, and what only one of them has, each in its order. */
export interface Matched<Item> {
  pairs: {before: Item; after: Item}[]
  removed: Item[]
  added: Item[]
}

/** Matches things one way after the other, the surest first. Of several with one key the first goes with the first. */
export function match<Item extends object>(
  before: readonly Item[],
  after: readonly Item[],
  ways: readonly Likeness<Item>[],
): Matched<Item> {
  const matched: Matched<Item> = {pairs: [], removed: [...before], added: [...after]}
  for (const {keyOf, accepts = () => true} of ways) {
    const [left, right] = [matched.removed, matched.added].map((items) =>
      items.filter((item) => keyOf(item) !== undefined),
    )
    const found = pairItems(left!, right!, (item) => keyOf(item)!).flatMap(({first, second}) =>
      first !== undefined && second !== undefined && accepts(first, second)
        ? [{before: first, after: second}]
        : [],
    )
    matched.pairs.push(...found)
    const taken = new Set(found.flatMap((pair) => [pair.before, pair.after]))
    matched.removed = matched.removed.filter((item) => !taken.has(item))
    matched.added = matched.added.filter((item) => !taken.has(item))
  }
  return matched
}
