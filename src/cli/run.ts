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

/** Writes to standard output, however much; resolves when it is written. A reader that closes early is no fault. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (error?: NodeJS.ErrnoException | null) =>
      !error || error.code === 'EPIPE' ? resolve() : reject(error)
    // A stream tells of a failed write twice; without a listener the second time ends the process.
    process.stdout.once('error', end)
    process.stdout.write(text, end)
  })
}
