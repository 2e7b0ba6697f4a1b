import {dirname, relative, resolve} from 'node:path'
import {setImmediate as nextTurn} from 'node:timers/promises'
import type {Config} from '../config/config.ts'
import {configOf} from '../config/load.ts'
import {Folders} from '../files/folders.ts'
import {pathFrom} from '../files/globs.ts'
import {withSlashes} from '../files/slashes.ts'
import {type Corpus, createCorpus} from '../model/corpus.ts'
import type {FileFlaw} from '../model/file-flaw.ts'
import type {Playbook} from '../model/playbook-type.ts'
import type {Repository} from '../model/targets/repository.ts'
import {ExcessError} from '../parse/excess-error.ts'
import {configureParser} from '../parse/parser-choice.ts'
import {pathBelow} from '../pipeline/index.ts'
import {loadPolicySources, type PolicySource} from '../policy/index.ts'
import {resolutionsFor, type WrittenResolution} from '../resolutions/resolution.ts'
import {choiceOf} from './choice.ts'
import {documentsFolder} from './documents-folder.ts'
import {type FileText, openText} from './file-text.ts'
import {type Found, findFiles, normalise} from './files.ts'
import {encodingFlaw, limitFlaw, refusedFlaw} from './flaws.ts'
import {readMarkerSizes} from './marker-sizes.ts'
import {describeNotRead} from './not-read.ts'
import {PathError} from './path-error.ts'
import {neighbourReader, neighbourText, type ReadOptions, readModel, readText} from './read-document.ts'
import {readSidecars, type SidecarSource} from './sidecars.ts'
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
  /** What is known of the folders of the run already. */
  folders?: Folders
  /** Called after each file with how many are done, of how many. */
  onProgress?(done: number, total: number): void
  /** Stands between the run and the files, for who knows some of them already, or has a text that is not saved yet. */
  readThrough?: ReadThrough
  /** Where models of documents come from; parsed where left out. */
  models?: ModelSource
}

/** How one document of a run is read. */
export interface Reading extends Omit<ReadOptions, 'policySources' | 'resolutions'> {
  file: FileText
  /** Folder below which the path names the service. */
  root: string
  /** Those that may hold for the document. */
  resolutions: readonly WrittenResolution[]
}

/** What a source of models can learn once all documents are there. */
export interface Settling {
  config: Config
  /** The text of a document that links lead to although it is not of the run; undefined if it is not a document, or cannot be read. */
  neighbourText(path: string): string | undefined
  /** What the folder itself says of the repository that it is in. */
  ownRepository(): Repository | undefined
}

/** Gives models of documents: reads them, or knows what was read of the same text in the same way. */
export interface ModelSource extends Partial<SidecarSource> {
  /**
   * @param parse reads the model anew
   * @throws {ExcessError}
   */
  model(reading: Reading, parse: (sources: readonly PolicySource[]) => Playbook): Promise<Playbook>
  /** Is told once all documents are there. */
  settle?(corpus: Corpus, around: Settling): Promise<void>
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
  const {config, paths, texts, folders = new Folders()} = options
  configureParser(config.parser)
  const search = {
    choice: choiceOf(config, folders),
    documents: documentsFolder(config),
    given: new Set(texts?.keys()),
    folders,
  }
  const asked = findFiles(paths, search)
  if (asked.files.length + asked.refused.length + asked.notRead.length === 0) {
    const where = paths.map((path) => `\`${path}\``).join(', ')
    throw new PathError(`Found no markdown file in ${where}, expected at least one to check`)
  }
  const needsOthers = options.withOthers && isWithin(paths, search.documents)
  const found = needsOthers ? findFiles([...paths, search.documents], search) : asked
  const around = surroundingsOf(found, {paths, config, folders})
  const {sizes, flaws: attributes} = readMarkerSizes(found.files, around.boundary, folders)
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
    // Only then the native parser's memory for the document is free.
    await nextTurn()
  }
  const beside = readSidecars(playbooks, around.files, around.roots, options.models)
  const corpus = createCorpus(playbooks, {
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
  await options.models?.settle?.(corpus, {
    config,
    neighbourText: (path: string) => neighbourText(path, around.roots),
    ownRepository: around.repository,
  })
  return corpus
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

function resolutionsAt(
  path: string,
  id: string,
  {resolutions = []}: LoadOptions,
): readonly WrittenResolution[] {
  // Most runs have none, and naming a path takes longer than finding that out.
  return resolutions.length === 0
    ? resolutions
    : resolutionsFor(resolutions, withSlashes(relative('.', path)), id)
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
  const {models} = options
  const isKnown = given === undefined ? models?.isKnown : undefined
  const opened = openText(path, () => readText(path, around.roots, given), isKnown)
  if (opened.refusal) return {flaws: [refusedFlaw(path, opened.refusal, id)]}
  const {file, flaw} = opened
  const {headingIds} = around.linkStyleOf(path)
  const {today} = options
  const config = configOf(options.config, path)
  const resolutions = resolutionsAt(path, id, options)
  const how = {config, today, resolutions, markerSize, headingIds}
  const parse = (policySources: readonly PolicySource[]) =>
    readModel(path, file.text, root, {...how, policySources})
  try {
    const playbook = models
      ? await models.model({file, root, ...how}, parse)
      : parse(await loadPolicySources(file.text))
    return {playbook, flaws: flaw ? [encodingFlaw(path, flaw, id)] : []}
  } catch (error) {
    if (error instanceof ExcessError) return {flaws: [limitFlaw(path, error, id)]}
    throw error
  }
}
