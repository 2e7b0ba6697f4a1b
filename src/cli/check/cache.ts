import {closeSync, openSync, readSync} from 'node:fs'
import {relative} from 'node:path'
import {doubtAbout} from '../../cache/committed.ts'
import {KeptRuns} from '../../cache/kept-runs.ts'
import {usualFolder} from '../../cache/store.ts'
import {fromWorkingFolder} from '../../files/inside.ts'
import {policyDataVersion} from '../../policy/index.ts'
import {UsageError} from '../exit.ts'
import {tell} from '../show.ts'
import {version} from '../version.ts'
import type {Input} from './input.ts'
import type {CheckOptions} from './run.ts'

/** What a command line says of the cache. */
export interface CacheOptions {
  /** False for none. */
  cache?: boolean
  /** The folder of the cache; undefined for the usual one, where there is one. */
  cacheLocation?: string
}

/** What reads documents more than once, or a part of them, or asks others: it does so anew. */
const ANEW = ['fix', 'diff', 'shard', 'judge', 'updateBaseline'] as const

/**
 * What is kept of runs like one; undefined where nothing is wanted, or there is no place for it.
 * @throws {UsageError} if the options do not fit one another
 */
export async function keptRuns(
  {paths, isPiped}: Pick<Input, 'paths' | 'isPiped'>,
  options: CheckOptions,
): Promise<KeptRuns | undefined> {
  const {cache: isWanted = true, cacheLocation, config} = options
  if (!isWanted && cacheLocation !== undefined)
    throw new UsageError('Unexpected `--cache-location` with `--no-cache`, expected one of the two')
  if (!isWanted || isPiped || ANEW.some((name) => options[name])) return undefined
  const folder = cacheLocation ?? usualFolder()
  const program = await programVersion()
  if (folder === undefined || program === undefined) return undefined
  const doubt = doubtAbout(folder)
  if (doubt !== undefined) {
    tell(`Note: nothing in the cache \`${fromWorkingFolder(folder)}\` is used: ${doubt}`)
    return undefined
  }
  return new KeptRuns({
    folder,
    version: program,
    // From the cache, so that a checkout may move with it.
    run: [relative(folder, '.'), paths, config, process.env.PROOFBOOK_DOCS],
  })
}

/**
 * What finds what: the program, whose bundle begins with a digest of its content, its data and what runs it; undefined for
 * a program that runs from its sources, which nothing names.
 */
async function programVersion(): Promise<string | undefined> {
  try {
    const bundle = firstLine(new URL('./cli.cjs', import.meta.url))
    const data = await policyDataVersion()
    return JSON.stringify([version, bundle, data, process.version])
  } catch {
    return undefined
  }
}

/** The first line of a file, of which the first 100 bytes are read. */
function firstLine(file: URL): string {
  const start = Buffer.alloc(100)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, start)
  } finally {
    closeSync(descriptor)
  }
  return start.toString('latin1').split('\n', 1)[0]!
}
