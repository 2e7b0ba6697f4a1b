import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** The package file of what others do the same with, and its lock: Proofbook depends on none of it. */
const PINNED = join(import.meta.dirname, 'peers')

/** Where it is installed: below a folder in which no tool looks for our own files. */
const INSTALLED = 'node_modules/.cache/proofbook/peers'

/** A program of somebody else. */
export interface Peer {
  version: string
  /** Path of the program. */
  program: string
}

/** Finds a program in the package of the same name; installs all that are pinned where that one is not there. */
export function peer(name: string): Peer {
  const {dependencies} = manifest(PINNED)
  const folder = join(INSTALLED, 'node_modules', name)
  if (!existsSync(folder) || manifest(folder).version !== dependencies?.[name]) install()
  return {version: manifest(folder).version, program: join(INSTALLED, 'node_modules/.bin', name)}
}

function manifest(folder: string): {version: string; dependencies?: Record<string, string>} {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

function install(): void {
  mkdirSync(INSTALLED, {recursive: true})
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(PINNED, file), join(INSTALLED, file))
  const words = ['ci', '--prefix', INSTALLED, '--ignore-scripts', '--no-audit', '--no-fund']
  const {status} = spawnSync('npm', words, {stdio: 'inherit', shell: process.platform === 'win32'})
  if (status !== 0) throw new Error(`Cannot install what is compared in ${INSTALLED}`)
}
