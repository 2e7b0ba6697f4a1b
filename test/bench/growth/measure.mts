/**
 * One shape, measured in a process of its own: `measure.mjs NAME SECONDS` prints a line of JSON for each size. Sizes double
 * up to the largest that the limits of a document let pass, or one that takes so many seconds.
 */
import {preferParser} from '../../../src/parse/parser-choice.ts'
import {limitOf, workOf} from './read.mts'
import type {Measured, Shape, Step} from './shape.mts'
import {shapes} from './shapes.mts'

/** How many sizes are measured at most, each twice the one before. */
const SIZES = 7
/** Shorter work is done once more, and the shorter time counts. */
const SHORT_SECONDS = 0.5
/** Counts of one thing above this are no document's. */
const MOST = 2 ** 20

// As the command does.
preferParser('native')

const [name, seconds] = process.argv.slice(2)
const shape = shapes.find((each) => each.name === name)!
// What is read once a process is no cost of a size.
for (let round = 0; round < 3; round++) await time(shape, 5)
const {count, limit} = largestOf(shape)
let isOver = false
for (let halvings = SIZES - 1; halvings >= 0 && !isOver; halvings--) {
  const step = await measure(shape, Math.ceil(count / 2 ** halvings))
  tell(step)
  isOver = step.seconds > Number(seconds)
  if (!isOver && halvings === 0) tell({limit: limit ?? 'count'})
}

/** The largest count that is read, to a hundredth, and the limit that is passed above it. */
function largestOf(each: Shape): {count: number; limit: string | undefined} {
  let [accepted, refused] = [0, 16]
  while (refused <= MOST && limitOf(each, refused) === undefined) {
    accepted = refused
    refused *= 2
  }
  if (refused > MOST) return {count: accepted, limit: undefined}
  const found = limitOf(each, refused)
  while (refused - accepted > Math.max(1, accepted / 100)) {
    const middle = (accepted + refused) >> 1
    if (limitOf(each, middle) === undefined) accepted = middle
    else refused = middle
  }
  return {count: accepted, limit: found}
}

async function measure(each: Shape, size: number): Promise<Step> {
  const first = await time(each, size)
  return first.seconds > SHORT_SECONDS ? first : least(first, await time(each, size))
}

function least(one: Step, other: Step): Step {
  return one.seconds <= other.seconds ? one : other
}

/** CPU seconds of this process for one size. */
async function time(each: Shape, size: number): Promise<Step> {
  const work = workOf(each, size)
  global.gc?.()
  const start = process.cpuUsage()
  try {
    await work.run()
  } catch (error) {
    tell({failure: String(error).slice(0, 80)})
  }
  const {user, system} = process.cpuUsage(start)
  work.end()
  return {size: work.size, seconds: (user + system) / 1e6}
}

function tell(said: Step | Partial<Measured>): void {
  console.log(JSON.stringify(said))
}
