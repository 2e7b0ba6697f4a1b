import {createHash} from 'node:crypto'
import {linkTarget} from '../../src/model/targets.ts'
import type {Playbook, Variant} from '../../src/model/types.ts'
import {hasConflict, leadingVariant} from '../../src/model/types.ts'
import {codeVersion} from './code-version.ts'
import type {Library, Shelf} from './library.ts'
import {variantSlugs} from './variant-paths.ts'

/** What one page of the site shows: a variant of a playbook. */
export interface Subject {
  playbook: Playbook
  variant: Variant
  shelf: Shelf
}

/** A page of a variant that is not published: a generated file that the platform compiles like any other. */
interface VariantFile {
  /** Path of the playbook's own file. */
  playbookPath: string
  label: string
}

/** Tells what the platform's files stand for: a playbook's published variant, or one of its others. */
export class Pages {
  readonly #variantFiles = new Map<string, VariantFile>()
  readonly #texts = new Map<string, string>()

  /** Path below the origin at which the site lies, with a slash at both ends. */
  baseUrl = '/'

  constructor(readonly library: Library) {}

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

  /** Announces the generated file of a variant. */
  addVariantFile(path: string, variantFile: VariantFile): void {
    this.#variantFiles.set(path, variantFile)
  }

  /** Remembers the text that the platform is about to compile. */
  receive(filePath: string, text: string): void {
    this.#texts.set(this.library.pathOf(filePath), text)
  }

  /** What the page of a file shows, with the text last received for it. */
  async subject(filePath: string): Promise<Subject> {
    const path = this.library.pathOf(filePath)
    const variantFile = this.#variantFiles.get(path)
    const playbookPath = variantFile?.playbookPath ?? path
    const shelf = await this.library.shelfOf(playbookPath)
    const text = variantFile ? undefined : this.#texts.get(path)
    const playbook =
      text === undefined ? shelf.corpus.find(playbookPath) : this.library.playbook(playbookPath, text)
    if (!playbook) throw new Error(`Cannot find the playbook \`${playbookPath}\``)
    const labelled = playbook.variants.find((variant) => variant.label === variantFile?.label)
    return {playbook, shelf, variant: variantFile && labelled ? labelled : leadingVariant(playbook)}
  }

  /** A hash of all that a page may depend on besides its own file: code, configuration, data, other pages, images. */
  async siteFacts(): Promise<string> {
    const hash = createHash('sha256')
      .update(codeVersion(this.library.siteDir))
      .update(JSON.stringify(this.library.config))
    for (const {corpus, report} of await this.library.shelves()) {
      hash.update(JSON.stringify([report.data, corpus.resolutions]))
      for (const playbook of corpus.playbooks) {
        const {document} = leadingVariant(playbook)
        const images = document.images.map(({src}) => linkTarget(src, playbook.path, corpus))
        const ids = document.controls.map((control) => control.controlIds)
        hash.update(
          JSON.stringify([playbook.path, document.title, corpus.anchorsOf(document).anchors, images, ids]),
        )
        // The page of one variant tells how it differs from the others.
        if (hasConflict(playbook)) hash.update(playbook.source)
      }
    }
    return hash.digest('hex').slice(0, 16)
  }
}
