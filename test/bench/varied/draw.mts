/** Gives a number from 0 up to 1, another one each time. */
export type Draw = () => number

/** Draws the same numbers for the same seed: a linear congruential generator, of which the high bits are used. */
export function drawer(seed: number): Draw {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** One of some things; undefined if there are none. */
export function pick<T>(all: readonly T[], draw: Draw): T | undefined {
  return all[Math.floor(draw() * all.length)]
}
