import {reasonOf} from '../files/reason.ts'

/** Writes to standard output, however much; resolves when that has ended. Failures are for `watchOutput`. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve())
  })
}

/**
 * Watches what the process writes, from every place that does so; a failure that nobody listens for ends the process.
 * @returns whether the output got lost; it says so on standard error. A reader that closes early wants no more.
 */
export function watchOutput(): () => Promise<boolean> {
  let failure: NodeJS.ErrnoException | undefined
  process.stdout.on('error', (error) => {
    failure ??= error
  })
  // There is no place left to say so.
  process.stderr.on('error', () => {})
  return async () => {
    // A stream tells of a failed write after the write.
    await new Promise((resolve) => setImmediate(resolve))
    if (!failure || failure.code === 'EPIPE') return false
    process.stderr.write(`Cannot write the output: ${reasonOf(failure)}\n`)
    return true
  }
}
