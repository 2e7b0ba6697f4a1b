import {createHash} from 'node:crypto'
import type {ShardChoice} from '../../src/check/shard.ts'
import type {Corpus} from '../../src/model/corpus.ts'
import type {UnreadDocument} from '../../src/model/file-flaw.ts'
import {phrasesOf} from '../../src/model/lede.ts'
import type {Playbook, Variant} from '../../src/model/playbook-type.ts'
import {hasConflict, leadingVariant} from '../../src/model/playbook-type.ts'
import {linkTarget} from '../../src/model/targets.ts'
import {codeVersion} from './code-version.ts'
import {homeOf} from './facts/version-facts.ts'
import type {LibraryHistory} from './history/library-history.ts'
import type {Library, Shelf} from './library.ts'
import type {SourceLinks} from './source-links.ts'
import type {Assets} from './stage/assets.ts'
import type {Stage} from './stage/stage.ts'
import {variantSlugs} from './variant-paths.ts'

/** What one page of the site shows: a variant of a playbook. */
export interface Subject {
  playbook: Playbook
  variant: Variant
  shelf: Shelf
}

/** What a file that the platform compiles is about. */
export interface PageFile {
  /** Folder of the shelf. */
  root: string
  /** Path of the document. */
  path: string
  /** Label of the variant that it shows; left out for the document's own page. */
  label?: string
  /** Whether it shows that variant beside the published one, and not by itself. */
  isComparison?: true
}

/** Two variants of a document, the published one first. */
export interface Compared {
  first: Subject
  second: Subject
}

/** Tells what the platform's files mean: a document's published variant, one of its others, or why it was not read. */
export class Pages {
  readonly #files = new Map<string, PageFile>()

  /** Path below the origin at which our pages lie, with a slash at both ends. */
  baseUrl = '/'

  /** Where readers see the documents' files. */
  source: SourceLinks = {view: () => undefined, report: () => undefined, commit: () => undefined}

  /** What became of the documents of the current version; undefined where nobody knows, or is to know. */
  history: LibraryHistory | undefined

  constructor(
    readonly library: Library,
    readonly stage: Stage,
    readonly assets: Assets,
    /** Path of our pages below the base of their site, with a slash at its end; empty where the whole site is ours. */
    readonly folder = '',
    /** The part of the site that is made; undefined for the whole site. */
    readonly shard?: ShardChoice,
  ) {}

  /** Address of the index pages of a shelf: each version has a first page, controls and coverage of its own. */
  homeOf({version}: Pick<Shelf, 'version'>): string {
    return homeOf(version, this.baseUrl)
  }

  /** Path of a variant's page: the playbook's own page for the published one, a page below it for the others. */
  variantPath(shelf: Shelf, playbook: Playbook, variant: Variant): string {
    const page = `${(shelf.permalinks.get(playbook.path) ?? this.baseUrl).replace(/\/$/, '')}/`
    if (variant === playbook.published) return page
    const slugs = variantSlugs(playbook.variants.flatMap(({label}) => label ?? []))
    return `${page}variants/${slugs.get(variant.label ?? '') ?? 'file'}/`
  }

  /** Path of the page that compares the published variant with another one. */
  comparisonPath(shelf: Shelf, playbook: Playbook, other: Variant): string {
    return `${this.variantPath(shelf, playbook, other)}compare/`
  }

  /** Says what a generated file is about; its path is absolute. */
  announce(file: string, page: PageFile): void {
    this.#files.set(this.library.pathOf(file), page)
  }

  /** The document that a generated file is about. */
  fileOf(filePath: string): PageFile {
    const page = this.#files.get(this.library.pathOf(filePath))
    if (!page) throw new Error(`Cannot find the document that \`${filePath}\` is about`)
    return page
  }

  /** What the page of a generated file shows; undefined where its document could not be read. */
  async subject(filePath: string): Promise<Subject | undefined> {
    const {root, path, label} = this.fileOf(filePath)
    const shelf = await this.library.shelf(root)
    const playbook = shelf.corpus.find(path)
    if (!playbook) return undefined
    const labelled = playbook.variants.find((variant) => variant.label === label)
    return {playbook, shelf, variant: label && labelled ? labelled : leadingVariant(playbook)}
  }

  /** What the page of a generated file compares; undefined for a page that shows one variant. */
  async compared(filePath: string): Promise<Compared | undefined> {
    if (!this.#files.get(this.library.pathOf(filePath))?.isComparison) return undefined
    const second = await this.subject(filePath)
    return second && {first: {...second, variant: leadingVariant(second.playbook)}, second}
  }

  /** Why the document of a generated file could not be read. */
  async unread(filePath: string): Promise<UnreadDocument> {
    const {root, path} = this.fileOf(filePath)
    const flaw = (await this.library.shelf(root)).unread.find((each) => each.path === path)
    if (!flaw) throw new Error(`Cannot find the document \`${path}\``)
    return flaw
  }

  /** A hash of all that a page may depend on besides its own file: code, configuration, data, other pages, images. */
  async siteFacts(): Promise<string> {
    const hash = createHash('sha256').update(codeVersion()).update(JSON.stringify(this.library.config))
    const {today} = this.library
    const revisions = [...(this.history?.documents.values() ?? [])].map((each) => each.revisions.length)
    hash.update(JSON.stringify(revisions))
    for (const shelf of await this.library.shelves()) {
      const {corpus, report} = shelf
      hash.update(JSON.stringify([...phrasesOf(corpus)].sort()))
      const linkStyles = corpus.playbooks.map(({path}) => corpus.linkStyleOf(path))
      const facts = [report.data, corpus.resolutions, [...new Set(linkStyles)], corpus.repository()?.branch]
      hash.update(JSON.stringify(facts))
      for (const {path, text} of corpus.sidecars) hash.update(JSON.stringify([path, text]))
      for (const playbook of corpus.playbooks) {
        const {document} = leadingVariant(playbook)
        const urls = [...document.images.map(({src}) => src), ...document.links.map(({url}) => url)]
        const files = urls.map((url) => this.#file(url, playbook, corpus))
        const controls = document.controls.map(({id, name, controlIds, isWritten}) => [
          id,
          name,
          controlIds,
          isWritten,
        ])
        hash.update(
          JSON.stringify([
            playbook.path,
            document.title,
            document.review !== null && document.review < today,
            corpus.anchorsOf(document).anchors,
            files,
            controls,
          ]),
        )
        // The page of one variant tells how it differs from the others.
        if (hasConflict(playbook)) hash.update(playbook.source)
      }
    }
    return hash.digest('hex').slice(0, 16)
  }

  /** What a link or image leads to, and which copy of a file the site has. */
  #file(url: string, playbook: Playbook, corpus: Corpus) {
    const target = linkTarget(url, playbook.path, corpus)
    return [target.kind, target.kind === 'file' ? this.assets.addressOf(target.path) : undefined]
  }
}
