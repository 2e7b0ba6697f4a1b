import type {Step} from './shape.mts'

/** Sizes that the exponent is of: the largest ones, for what is the same for each size hides growth in small ones. */
const MOST_STEPS = 4
/** What takes less is mostly the machine. */
export const LEAST_SECONDS = 0.03

/**
 * The exponent of growth, by least squares over the logarithms of sizes and times: 1 if twice the size takes twice as long,
 * 2 if it takes four times as long. Undefined where too little was measured to tell.
 * @param steps from small to large
 */
export function exponentOf(steps: readonly Step[]): number | undefined {
  const points = steps
    .filter(({seconds}) => seconds >= LEAST_SECONDS)
    .slice(-MOST_STEPS)
    .map(({size, seconds}) => ({x: Math.log(size), y: Math.log(seconds)}))
  if (points.length < 2) return undefined
  const x = mean(points.map((point) => point.x))
  const y = mean(points.map((point) => point.y))
  const products = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0)
  const squares = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
  return products / squares
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
