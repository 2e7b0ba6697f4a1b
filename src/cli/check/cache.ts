import {doubtAbout} from '../../cache/committed.ts'
import {KeptRuns} from '../../cache/kept-runs.ts'
import {placeOfChecks} from '../../cache/place.ts'
import {usualFolder} from '../../cache/store.ts'
import {fromWorkingFolder} from '../../files/inside.ts'
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
  const place = folder === undefined ? undefined : await placeOfChecks(folder, version, {paths, config})
  if (!place) return undefined
  const doubt = doubtAbout(place.folder)
  if (doubt !== undefined) {
    tell(`Note: nothing in the cache \`${fromWorkingFolder(place.folder)}\` is used: ${doubt}`)
    return undefined
  }
  return new KeptRuns(place)
}
