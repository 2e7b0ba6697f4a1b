/** CPU time below which work is too little to compare, in milliseconds: what is measured there is the machine. */
const NEGLIGIBLE = 100
/** How many times as large the larger of two compared inputs is. */
const FACTOR = 8
const MOST_ATTEMPTS = 5

/** An exponent that linear work stays below, and quadratic work does not, with room for what a busy machine adds. */
export const LINEAR = 1.5

/**
 * How the cost of some work grows with the size of what it is given, as an exponent: 1 if twice the size costs twice as
 * much, 2 if it costs four times as much, 0 if it costs next to nothing. It compares the CPU time of this process for one
 * large input and for eight inputs of an eighth, the least of several attempts each, so that neither the speed of the
 * machine nor what others do on it counts.
 */
export async function growthOf(work: (size: number) => unknown, size: number): Promise<number> {
  const part = Math.ceil(size / FACTOR)
  let parts = Number.POSITIVE_INFINITY
  let whole = Number.POSITIVE_INFINITY
  let growth = 0
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    whole = Math.min(whole, await costOf(() => work(size)))
    if (whole < NEGLIGIBLE) return 0
    parts = Math.min(parts, await costOf(() => repeat(work, part)))
    growth = 1 + Math.log(whole / parts) / Math.log(FACTOR)
    if (growth < LINEAR) return growth
  }
  return growth
}

async function repeat(work: (size: number) => unknown, size: number): Promise<void> {
  for (let times = 0; times < FACTOR; times++) await work(size)
}

/** CPU time that work takes in this process, in milliseconds. */
async function costOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1000
}
