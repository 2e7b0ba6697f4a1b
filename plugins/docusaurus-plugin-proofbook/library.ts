import {posix, relative, sep} from 'node:path'
import {KeptRuns} from '../../src/cache/kept-runs.ts'
import {checkCorpus, type Report} from '../../src/check/check.ts'
import {loadCorpus} from '../../src/check/load.ts'
import {loadResolutions} from '../../src/check/resolutions.ts'
import type {Config} from '../../src/config/config.ts'
import {configOfCopy} from '../../src/config/copy.ts'
import type {Corpus} from '../../src/model/corpus.ts'
import {type UnreadDocument, unreadDocuments} from '../../src/model/file-flaw.ts'
import {once} from '../../src/model/once.ts'
import {buildDate} from './build-date.ts'

/** A set of documents that is published together: the folder itself, or one cut version of it. */
export interface Shelf {
  /** Folder of its documents, relative to the site's. */
  root: string
  /** Name of the cut version; undefined for the folder itself. */
  version: string | undefined
  corpus: Corpus
  /** Documents that could not be read; their pages say why. */
  unread: UnreadDocument[]
  report: Report
  /**
   * Permalinks of the pages by the path of their file; filled when the docs plugin has made its routes. Until then those of
   * the reading before: a page may be compiled anew as soon as its document is read.
   */
  permalinks: Map<string, string>
  /** Ids that published controls cite, each as its framework's id, a space, and itself. */
  cited: Set<string>
}

/**
 * The models behind the pages. Every hook of the platform asks here, by shelf. Paths are relative to the site's folder,
 * with forward slashes, so that builds do not depend on where it lies.
 */
export class Library {
  readonly #keptRuns: () => Promise<KeptRuns>
  readonly #shelves = new Map<string, Promise<Shelf>>()
  /** ISO date of the build. */
  readonly today = buildDate()

  constructor(
    readonly siteDir: string,
    /** Folder of the playbooks, relative to the site's. */
    readonly docs: string,
    readonly config: Config,
    /** Gives what is kept of earlier checks of the folder itself. */
    keptRuns: () => Promise<KeptRuns> = async () => new KeptRuns(undefined, {isWhole: true}),
  ) {
    this.#keptRuns = once(keptRuns)
  }

  /** Path of a file as the library names it. */
  pathOf(filePath: string): string {
    return relative(this.siteDir, filePath).split(sep).join('/')
  }

  /** The shelf of the folder itself. */
  get current(): Promise<Shelf> {
    return this.shelf(posix.normalize(this.docs))
  }

  /** Reads all documents of the folder, and checks them; afresh, whatever was read before. */
  reload(): Promise<Shelf> {
    const root = posix.normalize(this.docs)
    return this.#load(root, undefined, this.#shelves.get(root))
  }

  /** The shelf of a cut version; read now where it has not been yet. */
  version(name: string): Promise<Shelf> {
    const root = `versioned_docs/version-${name}`
    return this.#shelves.get(root) ?? this.#load(root, name)
  }

  /** A shelf that has been asked for before, by its folder. */
  shelf(root: string): Promise<Shelf> {
    const shelf = this.#shelves.get(root)
    if (!shelf) throw new Error(`Cannot find the documents of \`${root}\`: they have not been read`)
    return shelf
  }

  /** All shelves that have been read. */
  shelves(): Promise<Shelf[]> {
    return Promise.all(this.#shelves.values())
  }

  #load(root: string, version: string | undefined, before?: Promise<Shelf>): Promise<Shelf> {
    const loading = this.#read(root, version, before)
    this.#shelves.set(root, loading)
    return loading
  }

  async #read(root: string, version: string | undefined, before?: Promise<Shelf>): Promise<Shelf> {
    const config = version === undefined ? this.config : configOfCopy(this.config, this.docs, root)
    const resolutions = loadResolutions([root])
    // A version is read once, and does not change.
    const runs = version === undefined ? await this.#keptRuns() : undefined
    const cache = runs?.open()
    const models = cache && {models: cache}
    const corpus = await loadCorpus({paths: [root], config, today: this.today, resolutions, ...models})
    const report = await checkCorpus(corpus, config, undefined, cache)
    if (cache) runs?.save(cache)
    const unread = unreadDocuments(corpus.flaws)
    // One that failed was told, and has no pages.
    const known = await before?.then(({permalinks}) => permalinks).catch(() => undefined)
    const permalinks = new Map([...(known ?? [])].filter(([path]) => corpus.find(path)))
    return {root, version, corpus, unread, report, permalinks, cited: citedIds(corpus)}
  }
}

function citedIds({citations, frameworks}: Corpus): Set<string> {
  const cited = citations.all.map(({citation}) => citation)
  const known = cited.filter(({framework, id}) => id !== null && frameworks.has(framework, id))
  return new Set(known.map(({framework, id}) => `${framework} ${id}`))
}
