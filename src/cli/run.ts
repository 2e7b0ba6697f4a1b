import {loadCorpus} from '../check/load.ts'
import {loadResolutions} from '../check/resolutions.ts'
import type {Config} from '../config/config.ts'
import {loadConfig} from '../config/load.ts'
import type {Corpus} from '../model/corpus.ts'
import {showProgress} from './progress.ts'

/** Loads what a command works on: the configuration, and the corpus of some paths. */
export async function load(
  paths: string[],
  configFile: string | undefined,
): Promise<{config: Config; corpus: Corpus}> {
  const config = loadConfig(configFile)
  const resolutions = loadResolutions()
  const progress = showProgress()
  const today = new Date().toISOString().slice(0, 10)
  try {
    return {config, corpus: await loadCorpus({paths, config, today, resolutions, onProgress: progress.show})}
  } finally {
    progress.clear()
  }
}
