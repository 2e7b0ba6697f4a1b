/** From how many files on progress is worth showing. */
const MANY_FILES = 50

/**
 * A line on the terminal that counts what is read; silent where stderr is not a terminal.
 * @param what is read, in the plural
 */
export function showProgress(what = 'files'): {show(done: number, total: number): void; clear(): void} {
  const isTerminal = process.stderr.isTTY === true
  let shown = false
  return {
    show(done, total) {
      if (!isTerminal || total < MANY_FILES || (done % 10 !== 0 && done !== total)) return
      process.stderr.write(`\rReading ${done} of ${total} ${what}`)
      shown = true
    },
    clear() {
      if (shown) process.stderr.write('\r\u001b[K')
    },
  }
}
