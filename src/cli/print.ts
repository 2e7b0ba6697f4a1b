/** Writes to standard output, however much; resolves when it is written. A reader that closes early is no fault. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (error?: NodeJS.ErrnoException | null) => {
      if (!error) process.stdout.off('error', end)
      if (!error || error.code === 'EPIPE') resolve()
      else reject(error)
    }
    // A stream tells of a failed write twice; without a listener the second time ends the process.
    process.stdout.once('error', end)
    process.stdout.write(text, end)
  })
}
