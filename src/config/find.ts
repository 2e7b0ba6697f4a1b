import {type Dirent, existsSync, lstatSync} from 'node:fs'
import {posix, resolve} from 'node:path'
import {repositoryAround} from '../files/boundary.ts'
import {Folders} from '../files/folders.ts'
import {isFolder} from '../files/stats.ts'
import {visible} from '../parse/visible.ts'
import {ConfigError} from './config-error.ts'

/** Names of a configuration file; a folder has one of them. */
export const CONFIG_FILES = [
  'proofbook.config.yml',
  'proofbook.config.yaml',
  'proofbook.config.json',
] as const

/** Folders in which nobody keeps a configuration of their own. */
const NEVER = new Set(['node_modules', '.git'])

/**
 * The configuration file of a folder; undefined if it has none.
 * @throws {ConfigError} if it has several
 */
export function configIn(folder: string): string | undefined {
  const found = CONFIG_FILES.map((name) => posix.join(folder, name)).filter((path) =>
    lstatSync(path, {throwIfNoEntry: false}),
  )
  const [first, second] = found
  if (second !== undefined)
    throw new ConfigError(
      `Unexpected second configuration \`${visible(second)}\` beside \`${visible(first!)}\`, expected one of them`,
    )
  return first
}

/** The configuration files above a path, nearest first: up to the top of its repository, else of the file system. */
export function configsAbove(path: string): string[] {
  return foldersAbove(path).flatMap((folder) => configIn(folder) ?? [])
}

/** The folder of a path and those above it, nearest first: up to the top of its repository, else of the file system. */
export function foldersAbove(path: string): string[] {
  const top = resolve(repositoryAround(path) ?? '/')
  const folders: string[] = []
  for (let folder = nearestFolder(path); ; folder = posix.join(folder, '..')) {
    folders.push(folder)
    if (resolve(folder) === top || resolve(folder) === resolve(folder, '..')) return folders
  }
}

/** Folder of what a project keeps for Proofbook: imported catalogues, a baseline. */
export const PROJECT_FOLDER = '.proofbook'

/**
 * The folder that a project's files are kept in: the nearest one above a path with a configuration or with such files;
 * else the working folder where the path is in it, else the path's own folder.
 */
export function projectAround(path: string): string {
  const folders = foldersAbove(path)
  const found = folders.find(
    (folder) => configIn(folder) !== undefined || existsSync(posix.join(folder, PROJECT_FOLDER)),
  )
  return found ?? folders.find((folder) => resolve(folder) === resolve('.')) ?? folders[0] ?? '.'
}

/** A path where it is a folder, else the folder that holds it; it need not exist. */
function nearestFolder(path: string): string {
  if (isFolder(path)) return path
  const above = posix.join(path, '..')
  return existsSync(above) || resolve(above) === resolve(above, '..') ? above : nearestFolder(above)
}

/** The configuration files in the folders below a folder, without its own; links are not followed. */
export function configsBelow(folder: string, folders = new Folders()): string[] {
  return foldersAmong(folders.entries(folder), folder).flatMap((each) => configsFrom(each, folders))
}

/** The configuration files in a folder and in those below it. */
function configsFrom(folder: string, folders: Folders): string[] {
  const entries = folders.entries(folder)
  const mayHave = entries.some(({name}) => isConfigName(name.toLowerCase()))
  const own = mayHave ? configIn(folder) : undefined
  return [own ?? [], foldersAmong(entries, folder).flatMap((each) => configsFrom(each, folders))].flat()
}

function isConfigName(name: string): boolean {
  return (CONFIG_FILES as readonly string[]).includes(name)
}

function foldersAmong(entries: readonly Dirent[], folder: string): string[] {
  return entries
    .filter((entry) => entry.isDirectory() && !NEVER.has(entry.name))
    .map(({name}) => posix.join(folder, name))
    .sort()
}
