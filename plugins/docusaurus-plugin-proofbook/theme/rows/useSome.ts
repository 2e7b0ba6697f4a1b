import {useState} from 'react'

/** How many items of a list beside the rows are drawn at first, and how many come each time. */
const STEP = 200

/** The first items of a list that is long in a large library only, how many are left, and how to draw more. */
export function useSome<Item>(
  items: readonly Item[],
  step = STEP,
): {some: readonly Item[]; left: number; more(): void} {
  const [count, setCount] = useState(step)
  return {
    some: items.slice(0, count),
    left: Math.max(0, items.length - count),
    more: () => setCount(count + step),
  }
}
