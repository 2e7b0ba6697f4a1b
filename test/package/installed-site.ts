import {spawn} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {run} from './packed.ts'

const PACKAGE = 'packages/proofbook-site'

/** The package of the site, packed, and laid among the packages of this project as an installation would lay it. */
export class InstalledSite {
  /** The folder that holds all of it. */
  readonly root = mkdtempSync(join(tmpdir(), 'proofbook-site-'))
  /** The folder of the installed package. */
  readonly folder = join(this.root, 'node_modules/proofbook-site')

  constructor() {
    process.env.PROOFBOOK_CACHE = join(this.root, 'cache')
    // Installing 1400 packages would take minutes and a network; those of this project are linked in their place.
    const packages = join(this.root, 'node_modules')
    mkdirSync(packages)
    for (const name of readdirSync('node_modules').filter((each) => !each.startsWith('.')))
      symlinkSync(resolve('node_modules', name), join(packages, name), 'junction')
    const {code, stdout, stderr} = run('npm', ['pack', '--silent', '--pack-destination', this.root], PACKAGE)
    if (code !== 0) throw new Error(stdout + stderr)
    const tarball = stdout.trim().split('\n').at(-1) ?? ''
    const unpacked = run('tar', ['-xzf', tarball], this.root)
    if (unpacked.code !== 0) throw new Error(unpacked.stderr)
    cpSync(join(this.root, 'package'), this.folder, {recursive: true})
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
