import {setTimeout as pause} from 'node:timers/promises'

/**
 * Milliseconds that a change is given to end. Editors write a file in steps, and the platform's watcher tells the first one
 * only: the file may be empty then.
 */
const SETTLING = 100

/**
 * Reads something now, and each further time when the time before has ended, and the change that asks for it has too: what
 * is read last is what is there last. Who asks while another one waits is given what that one gets: a change of branch is
 * many changes at once.
 */
export function afterChanges<Result>(read: () => Promise<Result>): () => Promise<Result> {
  let last: Promise<Result> | undefined
  let waiting: Promise<Result> | undefined
  const readAfter = async (before: Promise<Result>) => {
    // Who asked the time before was told why it failed.
    await before.catch(() => undefined)
    waiting = undefined
    await pause(SETTLING)
    return read()
  }
  return () => {
    if (waiting) return waiting
    if (last) waiting = readAfter(last)
    last = waiting ?? read()
    return last
  }
}
