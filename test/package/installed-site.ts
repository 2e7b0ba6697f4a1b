import {spawn} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {run} from './packed.ts'

/**
 * Packs a package of this repository, and lays it among the packages of this project as an installation would lay it.
 * Installing 1400 packages would take minutes and a network: those of the project are linked in their place.
 * @param root folder that gets `node_modules`
 * @returns the folder of the installed package
 */
export function installPackage(name: string, root: string): string {
  const packages = join(root, 'node_modules')
  mkdirSync(packages)
  for (const each of readdirSync('node_modules').filter((other) => !other.startsWith('.')))
    symlinkSync(resolve('node_modules', each), join(packages, each), 'junction')
  const {code, stdout, stderr} = run(
    'npm',
    ['pack', '--silent', '--pack-destination', root],
    `packages/${name}`,
  )
  if (code !== 0) throw new Error(stdout + stderr)
  const tarball = stdout.trim().split('\n').at(-1) ?? ''
  const unpacked = run('tar', ['-xzf', tarball], root)
  if (unpacked.code !== 0) throw new Error(unpacked.stderr)
  cpSync(join(root, 'package'), join(packages, name), {recursive: true})
  return join(packages, name)
}

/** The package of the site, installed. */
export class InstalledSite {
  /** The folder that holds all of it. */
  readonly root = mkdtempSync(join(tmpdir(), 'proofbook-site-'))
  /** The folder of the installed package. */
  readonly folder: string

  constructor() {
    process.env.PROOFBOOK_CACHE = join(this.root, 'cache')
    this.folder = installPackage('proofbook-site', this.root)
  }

  /** Runs its command in a folder, to its end. */
  run(words: string[], cwd: string) {
    return run(process.execPath, [this.#bin, ...words], cwd)
  }

  /** Starts its command in a folder. */
  start(words: string[], cwd: string) {
    return spawn(process.execPath, [this.#bin, ...words], {cwd, stdio: ['ignore', 'pipe', 'pipe']})
  }

  get #bin(): string {
    return join(this.folder, 'bin/proofbook-site.mjs')
  }

  /** The files of the package. */
  files(): string[] {
    return readdirSync(this.folder, {recursive: true, encoding: 'utf8'}).map((name) =>
      name.replaceAll('\\', '/'),
    )
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8')
  }

  remove(): void {
    rmSync(this.root, {recursive: true, force: true})
  }
}
