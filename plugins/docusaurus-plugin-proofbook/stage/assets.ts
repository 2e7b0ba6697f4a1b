import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join, posix} from 'node:path'
import {MOST_BYTES} from '../../../src/files/budgets.ts'
import {readInside} from '../../../src/files/read-inside.ts'
import {plainSegment} from '../../../src/model/addresses.ts'
import {linkTarget} from '../../../src/model/targets.ts'
import {filesBelow} from '../files-below.ts'
import type {Shelf} from '../library.ts'

/** Folder of the copies, below the site's base. */
const FOLDER = 'media'

/** How names of images end, in any case. */
export const IMAGE_ENDINGS = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg', 'ico', 'bmp'] as const

const IMAGE = new RegExp(`\\.(?:${IMAGE_ENDINGS.join('|')})$`, 'i')

/** What a browser shows or saves and never runs; everything else is copied as plain text. */
const PASSIVE =
  /\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp|pdf|csv|tsv|txt|json|ya?ml|zip|gz|tgz|docx|xlsx|pptx|odt|ods|mp4|webm)$/i

/**
 * Copies of the images that documents show and of the files that they link to, in a folder that the platform serves. The
 * folders of copies are named by their content, and their names hold only what addresses hold: nothing that an author
 * writes leads out of the folder, or becomes a module or a request.
 */
export class Assets {
  /** Address of each copy below the site's base, encoded, by the path of its file. */
  readonly #addresses = new Map<string, string>()

  /** @param folder that is served at the site's base, absolute */
  constructor(readonly folder: string) {}

  /** Where a copy is served, below the site's base; undefined for what has none. */
  addressOf(path: string): string | undefined {
    return this.#addresses.get(path)
  }

  /** Copies what some shelves show and link to; what no document needs any more goes. */
  take(shelves: readonly Shelf[]): void {
    const folder = join(this.folder, FOLDER)
    mkdirSync(folder, {recursive: true})
    this.#addresses.clear()
    const kept = new Set<string>()
    for (const shelf of shelves) {
      const {boundary, playbooks, publicRootsOf} = shelf.corpus
      const roots = new Set([boundary, ...playbooks.flatMap(({path}) => publicRootsOf(path))])
      for (const path of filesOf(shelf)) {
        const copy = this.#copy(path, [...roots])
        if (copy !== undefined) kept.add(copy)
      }
    }
    for (const name of filesBelow(folder))
      if (!kept.has(posix.join(FOLDER, name))) rmSync(join(folder, name), {force: true})
    for (const name of readdirSync(folder))
      if (![...kept].some((copy) => copy.startsWith(`${FOLDER}/${name}/`)))
        rmSync(join(folder, name), {recursive: true, force: true})
  }

  #copy(path: string, roots: readonly string[]): string | undefined {
    const {bytes} = readInside(path, roots, MOST_BYTES.asset)
    if (!bytes) return undefined
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 20)
    const address = posix.join(FOLDER, hash, copyName(path))
    const copy = join(this.folder, address)
    if (!existsSync(copy)) {
      mkdirSync(dirname(copy), {recursive: true})
      writeFileSync(`${copy}.part`, bytes)
      renameSync(`${copy}.part`, copy)
    }
    this.#addresses.set(path, address.split('/').map(encodeURIComponent).join('/'))
    return address
  }
}

function copyName(path: string): string {
  const name = posix.basename(path)
  const {name: stem, ext} = posix.parse(PASSIVE.test(name) ? name : `${name}.txt`)
  return plainSegment(stem) + ext.toLowerCase()
}

/** The images of a shelf, and the files that its documents link to and that its repository does not show. */
function filesOf({corpus}: Shelf): Set<string> {
  const paths = new Set<string>()
  for (const {path, variants} of corpus.playbooks)
    for (const {document} of variants) {
      for (const {src} of document.images) {
        const target = linkTarget(src, path, corpus)
        if (target.kind === 'file' && IMAGE.test(target.path)) paths.add(target.path)
      }
      for (const {url} of document.links) {
        const target = linkTarget(url, path, corpus)
        if (target.kind === 'file' && isCopied(target.path, corpus)) paths.add(target.path)
      }
    }
  return paths
}

/** Files for people are copied; sources only where no host shows them. What is hidden may hold secrets, and never is. */
function isCopied(path: string, corpus: Shelf['corpus']): boolean {
  if (
    posix
      .relative(corpus.boundary, path)
      .split('/')
      .some((part) => part.startsWith('.'))
  )
    return false
  return PASSIVE.test(path) || corpus.repository() === undefined
}
