import {doubtAbout} from '../cache/committed.ts'
import {KeptRuns} from '../cache/kept-runs.ts'
import {placeOfChecks} from '../cache/place.ts'
import {usualFolder} from '../cache/store.ts'
import type {LoadOptions} from '../check/load.ts'
import type {Corpus} from '../model/corpus.ts'
import type {Host} from './host.ts'

/** Reads the documents of a folder. */
export type Load = (how?: Pick<LoadOptions, 'models' | 'onProgress' | 'readThrough'>) => Promise<Corpus>

/**
 * Reads documents for the first time: those that checks know only as far as they are asked for. What is read is kept for
 * checks and the next start.
 * @param paths as a check of the documents is asked for them
 * @param load has to read every document: a cache knows only those of its run
 */
export async function firstLook(paths: readonly string[], host: Host, load: Load): Promise<Corpus> {
  const runs = await keptRuns(paths, host.version)
  const cache = runs?.open()
  await cache?.keepReadable()
  const shown = host.showReading()
  try {
    const corpus = await load({onProgress: shown.update, ...(cache && {models: cache})})
    if (cache) runs?.save(cache)
    return corpus
  } finally {
    shown.end()
  }
}

/** What checks keep; undefined where they keep nothing, or it is not to be believed. */
async function keptRuns(paths: readonly string[], version: string): Promise<KeptRuns | undefined> {
  const folder = usualFolder()
  if (folder === undefined || doubtAbout(folder) !== undefined) return undefined
  const place = await placeOfChecks(folder, version, {paths})
  return place && new KeptRuns(place)
}
