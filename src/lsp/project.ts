import {existsSync, readdirSync} from 'node:fs'
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import {documentsFolder} from '../check/documents-folder.ts'
import {ChangedFileError} from '../check/file-text.ts'
import {loadCorpus} from '../check/load.ts'
import {PathError} from '../check/path-error.ts'
import {loadResolutions} from '../check/resolutions.ts'
import {isMarkdown} from '../check/walk.ts'
import type {Config} from '../config/config.ts'
import {configsAbove, configsBelow} from '../config/find.ts'
import {loadConfig} from '../config/load.ts'
import {repositoryAround} from '../files/boundary.ts'
import {Folders} from '../files/folders.ts'
import {signature} from '../files/stats.ts'
import type {Corpus} from '../model/corpus.ts'
import type {Playbook} from '../model/playbook-type.ts'
import {SIDECAR_NAME, type Sidecar} from '../model/sidecar.ts'
import {RESOLUTIONS_FILE} from '../resolutions/resolution.ts'
import {firstLook, type Load} from './first-look.ts'
import type {Host} from './host.ts'
import {ModelCache} from './model-cache.ts'

/** A document as it is now, with all around it. */
export interface Reading {
  config: Config
  corpus: Corpus
  playbook: Playbook
  /** Its path as the corpus has it. */
  path: string
}

/** A mapping file as it is saved, with the documents that it is judged by. */
export interface SidecarReading extends Omit<Reading, 'playbook'> {
  /** Undefined where the file cannot be read; the corpus says why. */
  sidecar: Sidecar | undefined
}

/** A folder that an editor has open: its documents on the disk, or as they are in the editor. */
export class Project {
  readonly #cache: ModelCache
  #config: {key: string; config: Config} | undefined

  /**
   * @param folder absolute; configuration is looked for in it, and paths are named from it
   */
  constructor(
    readonly folder: string,
    readonly host: Host,
  ) {
    this.#cache = new ModelCache(folder, host)
  }

  /**
   * Reads a document and the corpus that it is of; the project's folder has to be the working folder. Undefined where it
   * is not a document, or cannot be read.
   */
  async read(file: string): Promise<Reading | undefined> {
    const path = this.#pathOf(file)
    if (!existsSync(path) || /\.json$/i.test(path)) return undefined
    const loaded = await this.#loadIfAny(path)
    const playbook = loaded?.corpus.find(path)
    return loaded && playbook && {...loaded, playbook, path}
  }

  /**
   * Reads a mapping file as it is on the disk, and the corpus that it is of. Undefined where no document is beside it:
   * other tools have files of that name.
   */
  async readSidecar(file: string): Promise<SidecarReading | undefined> {
    const path = this.#pathOf(file)
    if (!existsSync(path) || !readdirSync(dirname(path)).some(isMarkdown)) return undefined
    const loaded = await this.#loadIfAny(path)
    return loaded && {...loaded, path, sidecar: loaded.corpus.sidecars.find((each) => each.path === path)}
  }

  /** Reads the corpus that a file is of; undefined where the configuration leaves out all of it. */
  async #loadIfAny(path: string): Promise<Pick<Reading, 'config' | 'corpus'> | undefined> {
    try {
      return await this.#load(path)
    } catch (error) {
      if (error instanceof PathError && !(error instanceof ChangedFileError)) return undefined
      throw error
    }
  }

  #pathOf(file: string): string {
    return relative(this.folder, file).split(sep).join('/')
  }

  /** @throws {PathError} where there is no document */
  async #load(path: string): Promise<Pick<Reading, 'config' | 'corpus'>> {
    const folders = new Folders()
    const config = this.#readConfig(path, folders)
    const asked = corpusOf(path, documentsFolder(config))
    const today = new Date().toISOString().slice(0, 10)
    this.#cache.readWith(
      [this.#config?.key, ...[RESOLUTIONS_FILE, '.gitattributes'].map(signature), today].join('\n'),
    )
    const load: Load = (how) =>
      loadCorpus({
        paths: [asked],
        config,
        today,
        folders,
        resolutions: loadResolutions([asked]),
        readThrough: this.#cache.readThrough,
        models: this.#cache,
        ...how,
      })
    // One document is read soon; kept, it would take the place of a whole folder's.
    if (asked === path || !this.#cache.isFirstLook(asked)) return {config, corpus: await load()}
    const paths = asked === documentsFolder(config) ? [] : [asked]
    return {
      config,
      corpus: await firstLook(paths, this.host, (how) => load({...how, readThrough: this.#cache.readAnew})),
    }
  }

  /** A file that a configuration extends is looked at again when the configuration itself changes. */
  #readConfig(path: string, folders: Folders): Config {
    const around = corpusOf(path, this.#config ? documentsFolder(this.#config.config) : path)
    const files = [...configsAbove(path), ...configsBelow(around, folders)]
    const key = files.map((file) => `${file} ${signature(file)}`).join('\n')
    if (this.#config?.key !== key) this.#config = {key, config: loadConfig(undefined, [around])}
    return this.#config.config
  }
}

/**
 * The folder whose documents are one corpus with a document: the documents' own folder, else the topmost folder of the
 * project that holds it; a document at the top is by itself, and a mapping file there is of all.
 */
function corpusOf(path: string, documents: string): string {
  if (path.startsWith(`${documents}/`)) return documents
  if (path.includes('/')) return path.slice(0, path.indexOf('/'))
  return isSidecar(path) ? '.' : path
}

/** The folder that a document is a project's in: one that the editor has open, else its repository, else its own. */
export function projectFolder(file: string, open: readonly string[]): string {
  const isIn = (folder: string) => {
    const below = relative(folder, file)
    return !below.startsWith('..') && !isAbsolute(below)
  }
  const nearest = open.filter(isIn).sort((a, b) => b.length - a.length)[0]
  return nearest ?? resolve(repositoryAround(dirname(file)) ?? join(file, '..'))
}

/** Whether a file is one of mappings by its name. */
export function isSidecar(path: string): boolean {
  return basename(path) === SIDECAR_NAME
}
