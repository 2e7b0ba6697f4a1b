import {existsSync} from 'node:fs'
import {documentsFolder} from '../check/documents-folder.ts'
import {loadCorpus} from '../check/load.ts'
import {PathError} from '../check/path-error.ts'
import {loadResolutions} from '../check/resolutions.ts'
import type {Config} from '../config/config.ts'
import {loadConfig} from '../config/load.ts'
import type {Corpus} from '../model/corpus.ts'
import {showProgress} from './progress.ts'

/** What a command works on. */
export interface Loaded {
  config: Config
  corpus: Corpus
}

/** How the corpus of a command is loaded. */
export interface LoadChoice {
  /** Path of the one configuration file to use. */
  configFile?: string | undefined
  /** Texts to take in place of what is on the disk, by path. */
  texts?: ReadonlyMap<string, string>
  /** Whether the other documents of the folder are read too; the command is then about those that were named. */
  withOthers?: boolean
}

/**
 * Loads what a command works on: the configuration, and the corpus of some paths.
 * @param named files, folders and globs; none for the folder of the documents
 */
export async function load(
  named: readonly string[],
  {configFile, texts, withOthers}: LoadChoice = {},
): Promise<Loaded> {
  const config = loadConfig(configFile, named.length > 0 ? named : undefined)
  const paths = named.length > 0 ? named : [defaultFolder(config)]
  const resolutions = loadResolutions(paths)
  const progress = showProgress()
  const today = new Date().toISOString().slice(0, 10)
  try {
    const options = {paths, config, today, resolutions, onProgress: progress.show}
    return {
      config,
      corpus: await loadCorpus({...options, ...(texts && {texts}), ...(withOthers && {withOthers})}),
    }
  } finally {
    progress.clear()
  }
}

/** @throws {PathError} where there is none */
function defaultFolder(config: Config): string {
  const folder = documentsFolder(config)
  if (existsSync(folder)) return folder
  const known = config.documents !== undefined || process.env.PROOFBOOK_DOCS
  const why = known ? '' : ', the folder of the documents where none is named'
  throw new PathError([
    `Cannot find \`${folder}\`${why}`,
    'Name a folder or a file: `proofbook check runbooks`. For good, write `documents: runbooks` into proofbook.config.yml;',
    '`proofbook init` looks at what is here and proposes the whole file.',
  ])
}
