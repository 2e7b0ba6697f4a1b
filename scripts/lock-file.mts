import {readFileSync} from 'node:fs'

/** A package as `package-lock.json` pins it. */
export interface LockedPackage {
  /** Where it is installed, such as `node_modules/a` or `node_modules/a/node_modules/b`. */
  folder: string
  name: string
  version: string
  /** An expression of SPDX; undefined where the package's manifest gives none. */
  license?: string
  /** Algorithm and digest in base64, such as `sha512-…`. */
  integrity?: string
  /** Where it was downloaded. */
  resolved?: string
  /** Only needed to work on the project. */
  dev?: boolean
  /** Not installed unless someone asks for it. */
  peer?: boolean
  hasInstallScript?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

interface Manifest {
  name: string
  version: string
  license: string
  description: string
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  optionalDependencies: Record<string, string>
}

/** The project's own manifest. */
export function readManifest(): Manifest {
  return JSON.parse(readFileSync('package.json', 'utf8'))
}

/** Every package that is pinned, by folder. */
export function readLock(): LockedPackage[] {
  const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Omit<LockedPackage, 'folder' | 'name'>>
  }
  return Object.entries(packages)
    .filter(([folder]) => folder !== '')
    .map(([folder, locked]) => ({...locked, folder, name: folder.replace(/^.*node_modules\//, '')}))
}

/** The packages that someone gets who installs Proofbook: those beside it, and those whose code is in its bundle. */
export function shippedPackages(lock: readonly LockedPackage[], bundled: readonly string[]): LockedPackage[] {
  return lock.filter(({folder, dev, peer}) => bundled.includes(folder) || (!dev && !peer))
}

/**
 * The packages that are installed with some, as they are pinned: what these need, and what that needs.
 * @param names such as a manifest lists; each is among the packages at the top
 */
export function neededBy(lock: readonly LockedPackage[], names: readonly string[]): LockedPackage[] {
  const byFolder = new Map(lock.map((each) => [each.folder, each]))
  const found = new Set<LockedPackage>()
  const take = (name: string, from: string, isOptional: boolean): void => {
    const each = resolved(name, from, byFolder)
    if (!each && !isOptional) throw new Error(`Cannot find \`${name}\` in the lock file`)
    if (!each || found.has(each)) return
    found.add(each)
    for (const needed of Object.keys(each.dependencies ?? {})) take(needed, each.folder, false)
    for (const needed of Object.keys(each.optionalDependencies ?? {})) take(needed, each.folder, true)
  }
  for (const name of names) take(name, '', false)
  return lock.filter((each) => found.has(each))
}

/** The package that a name means for one in a folder: the nearest above it. */
function resolved(
  name: string,
  from: string,
  byFolder: ReadonlyMap<string, LockedPackage>,
): LockedPackage | undefined {
  const steps = from === '' ? [] : from.split(/(?:^|\/)node_modules\//).slice(1)
  for (let depth = steps.length; depth >= 0; depth--) {
    const folder = [...steps.slice(0, depth), name].map((step) => `node_modules/${step}`).join('/')
    const each = byFolder.get(folder)
    if (each) return each
  }
  return undefined
}
