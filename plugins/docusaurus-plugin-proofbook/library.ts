import {createHash} from 'node:crypto'
import {posix, relative, sep} from 'node:path'
import {checkCorpus, type Report} from '../../src/check/check.ts'
import {loadCorpus, readModel} from '../../src/check/load.ts'
import {readMarkerSizes} from '../../src/check/marker-sizes.ts'
import {loadResolutions} from '../../src/check/resolutions.ts'
import type {Config} from '../../src/config/config.ts'
import {findBoundary} from '../../src/files/boundary.ts'
import type {Corpus} from '../../src/model/corpus.ts'
import type {Playbook} from '../../src/model/types.ts'
import {loadPolicySources, type PolicySource} from '../../src/policy/index.ts'
import type {WrittenResolution} from '../../src/resolutions/resolution.ts'

/** A set of playbooks that is published together: the folder itself, or one cut version of it. */
export interface Shelf {
  corpus: Corpus
  report: Report
  /** Permalinks of the pages by the path of their file; filled when the docs plugin has made its routes. */
  permalinks: Map<string, string>
  /** Ids that published controls cite, each as its framework's id, a space, and itself. */
  cited: Set<string>
}

/**
 * The models behind the pages. Every hook of the platform asks here, by file; a text is read once while it stays the
 * same. Paths are relative to the site's folder, with forward slashes, so that builds do not depend on where it lies.
 */
export class Library {
  readonly #shelves = new Map<string, Promise<Shelf>>()
  readonly #fresh = new Map<string, {hash: string; playbook: Playbook}>()
  readonly #today = new Date().toISOString().slice(0, 10)
  /** Those of the working folder, as they were when a folder was last read. */
  #resolutions: readonly WrittenResolution[] = []
  #policySources: readonly PolicySource[] = []

  constructor(
    readonly siteDir: string,
    /** Folder of the playbooks, relative to the site's. */
    readonly docs: string,
    readonly config: Config,
  ) {}

  /** Path of a file as the library names it. */
  pathOf(filePath: string): string {
    return relative(this.siteDir, filePath).split(sep).join('/')
  }

  /** Folder of the shelf that a file stands on: a cut version's, or the playbooks' own. */
  rootOf(path: string): string {
    return /^versioned_docs\/version-[^/]+/.exec(path)?.[0] ?? posix.normalize(this.docs)
  }

  /** Reads all playbooks of a folder, and checks them; afresh, whatever was read before. */
  load(root: string): Promise<Shelf> {
    const loading = this.#read(root)
    this.#shelves.set(root, loading)
    return loading
  }

  /** The shelf of a file; read now where it has not been yet. */
  shelfOf(path: string): Promise<Shelf> {
    const root = this.rootOf(path)
    return this.#shelves.get(root) ?? this.load(root)
  }

  /** All shelves that have been read. */
  shelves(): Promise<Shelf[]> {
    return Promise.all(this.#shelves.values())
  }

  async #read(root: string): Promise<Shelf> {
    this.#resolutions = loadResolutions()
    this.#policySources = await loadPolicySources()
    const corpus = await loadCorpus({paths: [root], ...this.#reading()})
    for (const playbook of corpus.playbooks) this.#remember(playbook.path, playbook.source, playbook)
    const report = await checkCorpus(corpus, this.config)
    return {corpus, report, permalinks: new Map(), cited: citedIds(corpus)}
  }

  /** The model of a file with a given text; the text may be newer than its shelf while the site is being edited. */
  playbook(path: string, text: string): Playbook {
    const known = this.#fresh.get(path)
    const hash = hashOf(text.replace(/^\uFEFF/, ''))
    if (known?.hash === hash) return known.playbook
    const markerSize = readMarkerSizes([path], findBoundary(posix.dirname(path))).sizes.get(path)
    const playbook = readModel(path, text, this.rootOf(path), {...this.#reading(), markerSize})
    this.#fresh.set(path, {hash, playbook})
    return playbook
  }

  #reading() {
    const policySources = this.#policySources
    return {config: this.config, today: this.#today, resolutions: this.#resolutions, policySources}
  }

  #remember(path: string, text: string, playbook: Playbook): void {
    this.#fresh.set(path, {hash: hashOf(text), playbook})
  }
}

function citedIds({citations, frameworks}: Corpus): Set<string> {
  const cited = citations.all.map(({citation}) => citation)
  const known = cited.filter(({framework, id}) => id !== null && frameworks.has(framework, id))
  return new Set(known.map(({framework, id}) => `${framework} ${id}`))
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
