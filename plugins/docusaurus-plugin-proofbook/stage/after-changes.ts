import {setTimeout as pause} from 'node:timers/promises'

/**
 * Milliseconds that a change is given to end. Editors write a file in steps, and the platform's watcher tells the first one
 * only: the file may be empty then.
 */
const SETTLING = 100

/**
 * Reads something now, and each further time when the time before has ended, and the change that asks for it has too: what
 * is read last is what is there last.
 */
export function afterChanges<Result>(read: () => Promise<Result>): () => Promise<Result> {
  let last: Promise<Result> | undefined
  return () => {
    // Who asked the time before was told why it failed.
    const before = last?.catch(() => undefined).then(() => pause(SETTLING))
    last = before ? before.then(read) : read()
    return last
  }
}
