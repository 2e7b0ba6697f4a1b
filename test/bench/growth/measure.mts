import {preferParser} from '../../../src/parse/parser-choice.ts'
import {exponentOf, LEAST_SECONDS} from './fit.mts'
import {limitOf, workOf} from './read.mts'
import {GROWTH, type Measured, type Shape, type Step} from './shape.mts'

export {shapes} from './shapes.mts'

/** The smallest count. */
const FIRST = 64
/** A size that takes longer is the last one of its shape, if there are sizes enough to tell how it grows. */
const MOST_SECONDS = 0.25
const ENOUGH_STEPS = 3
/** A size that takes longer is the last one of any shape. */
const MOST_SECONDS_OF_ALL = 1
/** A machine that does other work makes growth look steeper now and then: it is steep if it is so each time. */
const MOST_ATTEMPTS = 3

// As the command does.
preferParser('native')

/** Measures a shape in sizes that double, again where it seems to grow too fast; the attempt of the least growth counts. */
export async function measure(shape: Shape): Promise<Measured> {
  let best = await attempt(shape)
  for (let again = 1; again < MOST_ATTEMPTS && growth(best) > GROWTH.most; again++) {
    const next = await attempt(shape)
    if (growth(next) < growth(best)) best = next
  }
  return best
}

function growth({steps}: Measured): number {
  return exponentOf(steps) ?? 0
}

async function attempt(shape: Shape): Promise<Measured> {
  const steps: Step[] = []
  for (let count = FIRST; ; count *= 2) {
    const limit = limitOf(shape, count)
    if (limit !== undefined) return {steps, limit}
    try {
      steps.push(await time(shape, count))
    } catch (error) {
      return {steps, limit: String(error).slice(0, 60)}
    }
    if (isLast(steps)) return {steps, limit: undefined}
  }
}

function isLast(steps: readonly Step[]): boolean {
  const {seconds} = steps.at(-1)!
  const isEnough = steps.filter((step) => step.seconds >= LEAST_SECONDS).length >= ENOUGH_STEPS
  return seconds > (isEnough ? MOST_SECONDS : MOST_SECONDS_OF_ALL)
}

/** CPU seconds of this process for one size. */
async function time(shape: Shape, count: number): Promise<Step> {
  const work = workOf(shape, count)
  try {
    global.gc?.()
    const start = process.cpuUsage()
    await work.run()
    const {user, system} = process.cpuUsage(start)
    return {size: work.size, seconds: (user + system) / 1e6}
  } finally {
    work.end()
  }
}
