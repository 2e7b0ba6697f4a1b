/** Runs tasks as they come, at most `most` of them at once; the others wait in the order in which they came. */
export function atMost(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (task) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await task()
    } finally {
      // The place goes to the next in line without ever being free.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
