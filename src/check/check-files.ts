import {existsSync} from 'node:fs'
import {posix, relative, resolve} from 'node:path'
import type {Config} from '../config/config.ts'
import {loadConfig} from '../config/load.ts'
import {Folders} from '../files/folders.ts'
import {withSlashes} from '../files/slashes.ts'
import type {Corpus} from '../model/corpus.ts'
import type {JudgePanel} from '../policy/index.ts'
import {checkCorpus, type Report} from './check.ts'
import {documentsFolder} from './documents-folder.ts'
import {loadCorpus, type ModelSource, type ReadThrough} from './load.ts'
import {PathError} from './path-error.ts'
import {loadResolutions} from './resolutions.ts'

/** Which documents are read, and how. */
export interface LoadFilesOptions {
  /** Files, folders and globs; none for the folder of the documents. */
  paths: readonly string[]
  /** Folder from which relative paths are named; the working folder where left out. */
  cwd?: string
  /** A configuration, or the file of one; the documents' own where left out, as for the command. */
  config?: Config | string | undefined
  /** ISO date against which a last update is in the future; today's where left out. */
  today?: string
  /** Texts in place of what files on the disk hold, by path: what an editor has not saved yet. */
  texts?: ReadonlyMap<string, string>
  /** Whether the other documents of the folder are read too, so that what is only true across all of them is known. */
  withOthers?: boolean
  /** Is asked before a file is read, by callers that know some of them already. */
  readThrough?: ReadThrough | undefined
  /** Where models of documents come from; parsed where left out. */
  models?: ModelSource | undefined
  /** Called after each file with how many are done, of how many. */
  onProgress?(done: number, total: number): void
}

/** What a check depends on besides the documents. */
export interface CheckFilesOptions extends LoadFilesOptions {
  /** Who judges policies beside Proofbook; nobody where left out. */
  judges?: JudgePanel
}

/** What was read. */
export interface Loaded {
  config: Config
  corpus: Corpus
}

/** What was read, and what was found in it. */
export interface Checked extends Loaded {
  report: Report
}

/**
 * Reads the documents of some paths with their configuration and resolutions. Files are named from the working folder.
 * @throws {UserError} for a path that does not exist, where there is no document, and for a configuration that cannot be used
 */
export async function loadFiles(options: LoadFilesOptions): Promise<Loaded> {
  const {cwd = '.', today = new Date().toISOString().slice(0, 10), onProgress, withOthers = false} = options
  const named = options.paths.map((path) => fromHere(path, cwd))
  const texts = new Map([...(options.texts ?? [])].map(([path, text]) => [fromHere(path, cwd), text]))
  const around = named.length > 0 ? named : [cwd]
  const folders = new Folders()
  const config =
    typeof options.config === 'object' ? options.config : loadConfig(options.config, around, folders)
  const paths = named.length > 0 ? named : [defaultFolder(config)]
  const resolutions = loadResolutions(paths)
  const {readThrough, models} = options
  const progress = {
    ...(onProgress && {onProgress}),
    ...(readThrough && {readThrough}),
    ...(models && {models}),
  }
  return {
    config,
    corpus: await loadCorpus({paths, config, today, resolutions, texts, withOthers, folders, ...progress}),
  }
}

/** @throws {PathError} if there is none */
function defaultFolder(config: Config): string {
  const folder = documentsFolder(config)
  if (existsSync(folder)) return folder
  if (config.documents !== undefined || process.env.PROOFBOOK_DOCS)
    throw new PathError(`Cannot find \`${folder}\`, the folder of the documents`)
  throw new PathError([
    `Cannot find \`${folder}\`, which is checked when no path is named`,
    'Name a folder or file, as in `proofbook check runbooks`; or write `documents: runbooks` in proofbook.config.yml',
    '`proofbook init` looks at the repository and writes that file',
  ])
}

/** Checks the documents of some paths: what `proofbook check` runs. */
export async function checkFiles(options: CheckFilesOptions): Promise<Checked> {
  const loaded = await loadFiles(options)
  return {...loaded, report: await checkCorpus(loaded.corpus, loaded.config, options.judges)}
}

/**
 * A path as it is named from the working folder. One that is named so already stays as it is, and so does an absolute one
 * that leads out of it.
 */
export function fromHere(path: string, cwd = '.'): string {
  if (cwd === '.' && !posix.isAbsolute(path)) return path
  const below = withSlashes(relative('.', resolve(cwd, path))) || '.'
  return posix.isAbsolute(path) && below.startsWith('..') ? path : below
}
