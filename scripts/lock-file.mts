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
}

interface Manifest {
  name: string
  version: string
  license: string
  description: string
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
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
