import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** Where packages are installed: below a folder in which no tool looks for our own files. */
const CACHE = 'node_modules/.cache/proofbook'

/** A program of somebody else. */
export interface Peer {
  version: string
  /** Path of the program. */
  program: string
}

/**
 * Finds a program in the package of the same name; installs all that are pinned with it where that one is not there.
 * @param pinned folder beside this file with a package file and its lock: Proofbook depends on none of it
 */
export function peer(name: string, pinned = 'peers'): Peer {
  const from = join(import.meta.dirname, pinned)
  const installed = join(CACHE, pinned)
  const folder = join(installed, 'node_modules', name)
  if (!existsSync(folder) || manifest(folder).version !== manifest(from).dependencies?.[name])
    install(from, installed)
  return {version: manifest(folder).version, program: join(installed, 'node_modules/.bin', name)}
}

function manifest(folder: string): {version: string; dependencies?: Record<string, string>} {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

function install(from: string, installed: string): void {
  mkdirSync(installed, {recursive: true})
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(from, file), join(installed, file))
  const words = ['ci', '--prefix', installed, '--ignore-scripts', '--no-audit', '--no-fund']
  const {status} = spawnSync('npm', words, {stdio: 'inherit', shell: process.platform === 'win32'})
  if (status !== 0) throw new Error(`Cannot install what is compared in ${installed}`)
}
