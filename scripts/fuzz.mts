import {parseArgs} from 'node:util'
import {targets} from '../test/fuzz/index.ts'
import {type FuzzFailure, type FuzzTarget, fuzz} from '../test/fuzz/target.ts'

const HELP = `Usage: npm run fuzz -- [options]

Tries random inputs until one fails, or until the time or the runs are over.

  --only <name>   one target: ${targets.map(({name}) => name).join(', ')}
  --seconds <n>   how long, for all targets together (default: 300)
  --runs <n>      how many inputs a target, instead of --seconds
  --seed <n>      the first seed (default: of the clock)
  --path <path>   with --seed, --runs and --only: the one input that failed there`

/** Inputs between two looks at the clock; each batch has a seed of its own. */
const BATCH = 200

const {values} = parseArgs({
  options: {
    only: {type: 'string'},
    seconds: {type: 'string', default: '300'},
    runs: {type: 'string'},
    seed: {type: 'string'},
    path: {type: 'string'},
    help: {type: 'boolean'},
  },
})

if (values.help) console.log(HELP)
else process.exitCode = (await run()) ? 0 : 1

async function run(): Promise<boolean> {
  const chosen = targets.filter(({name}) => values.only === undefined || values.only === name)
  if (chosen.length === 0) {
    console.error(`Unexpected target \`${values.only}\`\n\n${HELP}`)
    return false
  }
  const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed)
  console.log(`seed ${seed}`)
  let isSound = true
  for (const target of chosen) isSound = (await fuzzTarget(target, seed, chosen.length)) && isSound
  return isSound
}

async function fuzzTarget(target: FuzzTarget<unknown>, first: number, shares: number): Promise<boolean> {
  const most = values.runs === undefined ? Number.POSITIVE_INFINITY : Number(values.runs)
  const end = values.runs === undefined ? Date.now() + (Number(values.seconds) * 1000) / shares : undefined
  let done = 0
  for (let seed = first; done < most && (end === undefined || Date.now() < end); seed++) {
    const runs = Math.min(BATCH, most - done)
    const failure = await fuzz(target, {seed, runs, path: values.path})
    done += runs
    if (!failure) continue
    report(target, failure)
    return false
  }
  console.log(`${target.name}: ${done} inputs hold`)
  return true
}

function report({name}: FuzzTarget<unknown>, {seed, path, input, error}: FuzzFailure): void {
  console.error(`${name}: fails for ${JSON.stringify(input)}\n${error}\n`)
  console.error(`Replay: npm run fuzz -- --only ${name} --seed ${seed} --path ${path} --runs 1`)
  console.error(`Keep it: write {"why": …, "input": …} to test/fixtures/fuzz/${name}/`)
}
