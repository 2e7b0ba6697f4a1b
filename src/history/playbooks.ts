import {type Choice, choiceOf, isLeftOut} from '../check/choice.ts'
import {readModel, readText} from '../check/read-document.ts'
import {isMarkdown} from '../check/walk.ts'
import type {Config} from '../config/config.ts'
import {configOf} from '../config/load.ts'
import {MOST_BYTES} from '../files/budgets.ts'
import {decodeText} from '../files/decode.ts'
import {pathFrom} from '../files/globs.ts'
import {describeRefusal} from '../files/refusal.ts'
import type {FileVersion} from '../git/file-changes.ts'
import type {GitObjects} from '../git/objects.ts'
import type {Playbook} from '../model/playbook-type.ts'
import {ExcessError} from '../parse/excess-error.ts'
import {loadPolicySources} from '../policy/index.ts'
import type {WrittenResolution} from '../resolutions/resolution.ts'
import {EditedTrees} from './edited-trees.ts'
import {readFacts, type VersionFacts} from './version-facts.ts'

/** How the documents of a history are read: as those of today. */
export interface Reading {
  config: Config
  /** ISO date against which a last update is in the future. */
  today: string
  /** The library's folder, as paths are named. */
  folder: string
  /** Sides that were taken of conflicts. */
  resolutions?: readonly WrittenResolution[]
  /** Whether `{#id}` gives the headings of a document their ids. */
  headingIds?(path: string): boolean
}

/** A version of a document: its model, or why it is not read, as a clause that follows a colon. */
export type ReadVersion = {playbook: Playbook; reason?: undefined} | {playbook?: undefined; reason: string}

/** Models that are kept besides one for each document. */
const SPARE = 64

/**
 * The models of the versions of documents, each made when it is asked for, and once: by its content and its path, which
 * is part of what a document says. Those that were asked for long ago are dropped, and made again if they are asked for.
 */
export class Playbooks {
  readonly #known = new Map<string, Promise<ReadVersion>>()
  readonly #facts = new Map<string, VersionFacts | undefined>()
  readonly #trees = new EditedTrees()
  #most = SPARE

  constructor(
    readonly objects: GitObjects,
    readonly reading: Reading,
  ) {}

  /** Makes room for a version of each of some documents, so that what the next revision changes is still there. */
  expect(documents: number): void {
    this.#most = documents + SPARE
  }

  /** @throws {GitError} if a partial clone does not have the content */
  read(version: FileVersion): Promise<ReadVersion> {
    const key = keyOf(version)
    const read = this.#known.get(key) ?? this.#readAnew(version)
    this.#known.delete(key)
    this.#known.set(key, read)
    const [oldest] = this.#known.keys()
    if (oldest !== undefined && this.#known.size > this.#most) this.#known.delete(oldest)
    return read
  }

  /** What a version says of itself, which is kept for good; undefined for a version that is not read. */
  async factsOf(version: FileVersion): Promise<VersionFacts | undefined> {
    const key = keyOf(version)
    if (!this.#facts.has(key)) await this.read(version)
    return this.#facts.get(key)
  }

  async #readAnew(version: FileVersion): Promise<ReadVersion> {
    const read = await this.#read(version)
    this.#facts.set(keyOf(version), read.playbook && readFacts(read.playbook))
    return read
  }

  async #read({path, blob}: FileVersion): Promise<ReadVersion> {
    const most = MOST_BYTES.document
    const object = await this.objects.read(blob, most)
    if (!object)
      return {
        reason:
          'this clone does not have it; if it is a partial clone, fetch it first: git fetch --refetch --no-filter',
      }
    if (!object.bytes) return {reason: describeRefusal({kind: 'too-large', size: object.size, most})}
    const decoded = readText(path, [], decodeText(object.bytes).text)
    return decoded.refusal ? {reason: describeRefusal(decoded.refusal)} : this.#parse(path, decoded.text)
  }

  async #parse(path: string, text: string): Promise<ReadVersion> {
    const {config, today, folder, resolutions = [], headingIds = () => false} = this.reading
    try {
      const policySources = await loadPolicySources(text)
      const options = {today, resolutions, policySources, headingIds: headingIds(path)}
      const read = () => readModel(path, text, folder, {...options, config: configOf(config, path)})
      return {playbook: this.#trees.read(path, this.#most, read)}
    } catch (error) {
      if (error instanceof ExcessError) return {reason: error.message}
      throw error
    }
  }
}

function keyOf({path, blob}: FileVersion): string {
  return `${blob} ${path}`
}

/** Whether a path is that of a document of the library, as a walk through its folder finds them. */
export function documentTest(folder: string, config: Config): (path: string) => boolean {
  const choice = choiceOf(config)
  const known = new Map<string, boolean>()
  return (path) => {
    const is = known.get(path) ?? isDocument(path, folder, choice)
    known.set(path, is)
    return is
  }
}

function isDocument(path: string, folder: string, choice: Choice): boolean {
  const below = pathFrom(folder, path)
  const names = below?.split('/') ?? []
  if (below === undefined || names.includes('node_modules') || isLeftOut(path, choice)) return false
  return choice.isIncluded(path) || (isMarkdown(path) && names.every((name) => !name.startsWith('.')))
}
