import {dirname, resolve} from 'node:path'
import type {Config} from '../config/config.ts'
import {configOf} from '../config/load.ts'
import {pathFrom} from '../files/globs.ts'
import {type Corpus, createCorpus} from '../model/corpus.ts'
import type {FileFlaw} from '../model/file-flaw.ts'
import type {Playbook} from '../model/playbook-type.ts'
import {ExcessError} from '../parse/excess-error.ts'
import {configureParser} from '../parse/parser-choice.ts'
import {pathBelow} from '../pipeline/index.ts'
import {loadPolicySources} from '../policy/index.ts'
import type {WrittenResolution} from '../resolutions/resolution.ts'
import {choiceOf} from './choice.ts'
import {documentsFolder} from './documents-folder.ts'
import {type Found, findFiles, normalise} from './files.ts'
import {encodingFlaw, limitFlaw, refusedFlaw} from './flaws.ts'
import {readMarkerSizes} from './marker-sizes.ts'
import {describeNotRead} from './not-read.ts'
import {PathError} from './path-error.ts'
import {neighbourReader, type ReadOptions, readModel, readText} from './read-document.ts'
import {readSidecars} from './sidecars.ts'
import {type Surroundings, surroundingsOf} from './surroundings.ts'

/** What a run reads. */
export interface LoadOptions {
  /** Files, folders and globs. */
  paths: readonly string[]
  config: Config
  /** ISO date against which a last update is in the future. */
  today: string
  /** Resolutions of conflicts; files are named from the working folder. */
  resolutions?: readonly WrittenResolution[]
  /** Texts to take in place of what is on the disk, by path; their files need not exist. */
  texts?: ReadonlyMap<string, string>
  /** Whether the other documents of the folder are read too, so that what is only true across all of them is known. */
  withOthers?: boolean
  /** Called after each file with how many are done, of how many. */
  onProgress?(done: number, total: number): void
  /** Stands between the run and the files, for who knows some of them already, or has a text that is not saved yet. */
  readThrough?: ReadThrough
}

/** What reading a document gave: its model, or the flaw that keeps it from being read. */
export interface DocumentRead {
  playbook?: Playbook
  flaws: FileFlaw[]
}

/**
 * Gives what is known of a document, or has it read.
 * @param read reads the file; or a text in its place
 */
export type ReadThrough = (
  path: string,
  read: (text?: string) => Promise<DocumentRead>,
) => Promise<DocumentRead>

/**
 * Reads all files of some paths into one corpus. What cannot be read is a flaw of the corpus, and the rest goes on.
 * @throws {PathError} for a path that does not exist, and where there is no document at all
 */
export async function loadCorpus(options: LoadOptions): Promise<Corpus> {
  const {config, paths, texts} = options
  configureParser(config.parser)
  const search = {choice: choiceOf(config), documents: documentsFolder(config), given: new Set(texts?.keys())}
  const asked = findFiles(paths, search)
  if (asked.files.length + asked.refused.length + asked.notRead.length === 0) {
    const where = paths.map((path) => `\`${path}\``).join(', ')
    throw new PathError(`Found no markdown file in ${where}, expected at least one to check`)
  }
  const needsOthers = options.withOthers && isWithin(paths, search.documents)
  const found = needsOthers ? findFiles([...paths, search.documents], search) : asked
  const around = surroundingsOf(found, paths, config)
  const {sizes, flaws: attributes} = readMarkerSizes(found.files, around.boundary)
  const idOf = (path: string) => pathBelow(found.rootOf.get(path)!, path)
  const flaws = [
    ...found.refused.map(({path, refusal}) => refusedFlaw(path, refusal, idOf(path))),
    ...attributes,
  ]
  const playbooks: Playbook[] = []
  const readThrough: ReadThrough = options.readThrough ?? ((_, read) => read())
  for (const [index, path] of found.files.entries()) {
    const root = found.rootOf.get(path)!
    const context = {root, around, markerSize: sizes.get(path), options}
    const read = await readThrough(path, (text) => readDocument(path, context, text))
    if (read.playbook) playbooks.push(read.playbook)
    flaws.push(...read.flaws)
    options.onProgress?.(index + 1, found.files.length)
  }
  const beside = readSidecars(playbooks, around.files, around.roots)
  return createCorpus(playbooks, {
    ...around,
    frameworks: config.frameworks,
    sidecars: beside.sidecars,
    resolutions: options.resolutions ?? [],
    flaws: [...flaws, ...beside.flaws],
    notChecked: describeNotRead(asked.notRead),
    isPartial: asked.isPartial && !needsOthers,
    ...(needsOthers ? {isAsked: askedFor(asked, found)} : {}),
    neighbour: neighbourReader(around.roots, (path) => ({
      ...options,
      config: configOf(config, path),
      headingIds: around.linkStyleOf(path).headingIds,
    })),
  })
}

/** Whether all paths are in a folder, and some are not the folder itself. */
function isWithin(paths: readonly string[], folder: string): boolean {
  const below = paths.map((path) => resolve(path) === resolve(folder) || pathFrom(folder, normalise(path)))
  return below.every((each) => each !== undefined) && below.some((each) => each !== true)
}

/** Whether a document was asked for; another file is, where a document beside it was. */
function askedFor(asked: Found, {rootOf}: Found): (path: string) => boolean {
  const documents = new Set(
    [...asked.files, ...asked.refused.map(({path}) => path)].map((path) => resolve(path)),
  )
  const folders = new Set([...documents].map((path) => dirname(path)))
  return (path) => (rootOf.has(path) ? documents.has(resolve(path)) : folders.has(dirname(resolve(path))))
}

/** What a document of a run is read with. */
interface DocumentContext {
  root: string
  around: Surroundings
  markerSize: number | undefined
  options: LoadOptions
}

/**
 * Reads one document of a run: its model, or the flaw that keeps it from being read.
 * @param given the text to take in place of what is on the disk
 */
async function readDocument(
  path: string,
  {root, around, markerSize, options}: DocumentContext,
  given = options.texts?.get(path),
): Promise<DocumentRead> {
  const id = pathBelow(root, path)
  const read = readText(path, around.roots, given)
  if (read.refusal) return {flaws: [refusedFlaw(path, read.refusal, id)]}
  const {text, flaw} = read
  const policySources = await loadPolicySources(text)
  const {headingIds} = around.linkStyleOf(path)
  const {today, resolutions = []} = options
  const config = configOf(options.config, path)
  const reading: ReadOptions = {config, today, resolutions, markerSize, policySources, headingIds}
  try {
    const playbook = readModel(path, text, root, reading)
    return {playbook, flaws: flaw ? [encodingFlaw(path, flaw, id)] : []}
  } catch (error) {
    if (error instanceof ExcessError) return {flaws: [limitFlaw(path, error, id)]}
    throw error
  }
}
