import {checkCorpus} from '../check/check.ts'
import {choiceOf} from '../check/choice.ts'
import {documentsFolder} from '../check/documents-folder.ts'
import {findFiles} from '../check/files.ts'
import {loadCorpus, type ReadThrough} from '../check/load.ts'
import {loadResolutions} from '../check/resolutions.ts'
import type {Config} from '../config/config.ts'
import type {Corpus} from '../model/corpus.ts'
import type {Finding} from '../rules/rule.ts'

/** The documents of one side of a comparison, and what is found in them. */
export interface Side {
  corpus: Corpus
  findings: readonly Finding[]
}

/** What a side is read with. */
export interface SideOptions {
  /** Files and folders that the side has, from the working folder. */
  paths: readonly string[]
  config: Config
  /** ISO date against which a last update is in the future. */
  today: string
  onProgress?(done: number, total: number): void
}

/** Reads and checks the documents below the working folder; undefined if there is none. */
export async function readSide(options: SideOptions): Promise<Side | undefined> {
  const paths = [...options.paths]
  const {config} = options
  const search = {choice: choiceOf(config), documents: documentsFolder(config)}
  const {files, refused} = findFiles(paths, search)
  if (files.length + refused.length === 0) return undefined
  const corpus = await loadCorpus({...options, paths, resolutions: loadResolutions(paths), readThrough})
  return {corpus, findings: (await checkCorpus(corpus, config)).findings}
}

/** Lets a signal be heard between two documents. */
const readThrough: ReadThrough = async (_, read) => {
  await new Promise((resolve) => setImmediate(resolve))
  return await read()
}
