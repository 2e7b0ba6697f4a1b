import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join, posix} from 'node:path'
import {MOST_BYTES} from '../../../src/files/budgets.ts'
import {readInside} from '../../../src/files/read-inside.ts'
import {linkTarget} from '../../../src/model/targets.ts'
import type {Shelf} from '../library.ts'

/** Folder of the copies, below the site's base. */
const FOLDER = 'media'

const IMAGE = /\.(png|jpe?g|gif|webp|avif|svg|ico|bmp)$/i

/**
 * Copies of the images that documents show, in a folder that the platform serves. Their names are made of their content:
 * nothing that an author writes becomes part of a path, a module or a request.
 */
export class Assets {
  /** Address of each copy below the site's base, by the path of its image. */
  readonly #addresses = new Map<string, string>()

  /** @param folder that is served at the site's base, absolute */
  constructor(readonly folder: string) {}

  /** Where an image is served, below the site's base; undefined for what is no image, or was refused. */
  addressOf(path: string): string | undefined {
    return this.#addresses.get(path)
  }

  /** Copies the images of some shelves; what no document shows any more goes. */
  take(shelves: readonly Shelf[]): void {
    const folder = join(this.folder, FOLDER)
    mkdirSync(folder, {recursive: true})
    this.#addresses.clear()
    for (const shelf of shelves)
      for (const path of imagesOf(shelf))
        this.#copy(path, [shelf.corpus.boundary, ...shelf.corpus.publicRoots])
    const kept = new Set(this.#addresses.values())
    for (const name of readdirSync(folder))
      if (!kept.has(posix.join(FOLDER, name))) rmSync(join(folder, name), {force: true})
  }

  #copy(path: string, roots: readonly string[]): void {
    const {bytes} = readInside(path, roots, MOST_BYTES.asset)
    if (!bytes) return
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 20)
    const address = posix.join(FOLDER, `${hash}${posix.extname(path).toLowerCase()}`)
    const copy = join(this.folder, address)
    if (!existsSync(copy)) {
      writeFileSync(`${copy}.part`, bytes)
      renameSync(`${copy}.part`, copy)
    }
    this.#addresses.set(path, address)
  }
}

function imagesOf({corpus}: Shelf): Set<string> {
  const paths = new Set<string>()
  for (const {path, variants} of corpus.playbooks) {
    for (const {src} of variants.flatMap(({document}) => document.images)) {
      const target = linkTarget(src, path, corpus)
      if (target.kind === 'file' && IMAGE.test(target.path)) paths.add(target.path)
    }
  }
  return paths
}
