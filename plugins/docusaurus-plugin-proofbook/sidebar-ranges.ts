/** Something that a sidebar lists, and what it is sorted by. */
export interface Named<Item> {
  name: string
  item: Item
}

/** Neighbours of a long list, under the names of the first and the last of them. */
export interface Range<Item> {
  label: string
  items: Item[]
}

/** The longest list that a page holds whole. */
const LONGEST = 200

/** How many items a range has, or fewer. */
const LENGTH = 100

/** Divides a list in order into ranges of nearly one length; undefined for one that is short enough to be whole. */
export function rangesOf<Item>(all: readonly Named<Item>[]): Range<Item>[] | undefined {
  if (all.length <= LONGEST) return undefined
  const count = Math.ceil(all.length / LENGTH)
  return Array.from({length: count}, (_, index) => {
    const from = Math.floor((index * all.length) / count)
    const own = all.slice(from, Math.floor(((index + 1) * all.length) / count))
    return {label: `${own.at(0)!.name} – ${own.at(-1)!.name}`, items: own.map(({item}) => item)}
  })
}
