import fc from 'fast-check'

/** Something that must hold for every input of a kind. */
export interface FuzzTarget<Input> {
  name: string
  inputs: fc.Arbitrary<Input>
  /** Throws where it does not hold. */
  holds(input: Input): void | Promise<void>
  /** How many inputs the tests try; what all targets try takes some seconds. */
  shortRuns: number
}

/** Which inputs are tried. */
export interface FuzzRun {
  seed: number
  runs: number
  /** Where fast-check found a failure with this seed before; undefined: from the start. */
  path?: string
}

/** An input for which a target does not hold, made as small as fast-check could. */
export interface FuzzFailure {
  seed: number
  path: string
  input: unknown
  error: string
}

/** Tries inputs of a target; undefined where all of them hold. */
export async function fuzz(target: FuzzTarget<unknown>, run: FuzzRun): Promise<FuzzFailure | undefined> {
  const property = fc.asyncProperty(target.inputs, async (input) => {
    await target.holds(input)
  })
  const {seed, runs, path} = run
  const details = await fc.check(property, {seed, numRuns: runs, ...(path === undefined ? {} : {path})})
  if (!details.failed) return undefined
  return {
    seed,
    path: details.counterexamplePath ?? '',
    input: details.counterexample?.[0],
    error: readable(details.errorInstance),
  }
}

/** The message, and where it was thrown; a loader may have put whole modules into the addresses of the stack. */
function readable(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const places = (error.stack ?? '').split('\n').filter((line) => /^ +at /.test(line) && line.length < 200)
  return [error.message, ...places.slice(0, 8)].join('\n')
}
