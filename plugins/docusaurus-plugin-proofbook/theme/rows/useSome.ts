import {useState} from 'react'

/** How many items of a list beside the rows are drawn, and how many come each time. */
const STEP = 200

/** The first items of a list that is long in a large library only, how many are left, and how to draw more. */
export function useSome<Item>(items: readonly Item[]): {some: readonly Item[]; left: number; more(): void} {
  const [count, setCount] = useState(STEP)
  return {
    some: items.slice(0, count),
    left: Math.max(0, items.length - count),
    more: () => setCount(count + STEP),
  }
}
