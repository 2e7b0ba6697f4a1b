import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {findBoundary} from '../files/boundary.ts'
import {readRegular} from '../files/regular-file.ts'
import {isFolder} from '../files/stats.ts'
import {hashOf} from './digest.ts'
import {type Kept, NOTHING_KEPT} from './kept.ts'
import {formatKept, readKept} from './kept-file.ts'

/** Where a run is kept, and what makes it known again. */
export interface Place {
  folder: string
  /** Of the program and its data: what another version kept is worth nothing. */
  version: string
  /** What was asked for, where and with which options; each has a file of its own. */
  run: readonly unknown[]
}

/** How many runs are kept; of more the oldest go. */
const MOST_RUNS = 8

/** A file that is larger is not read, and a run that would need one is not kept. */
const MOST_BYTES = 256 * 1024 * 1024

/** After how many milliseconds a file that is not finished belongs to a process that has ended. */
const ABANDONED = 60 * 60 * 1000

/**
 * The cache folder of the project around a folder: in the nearest `node_modules` of its repository, as other tools have
 * theirs. Undefined without one: nothing is written where nobody expects it.
 */
export function usualFolder(from = '.'): string | undefined {
  const top = resolve(findBoundary(from))
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules')
    if (isFolder(modules)) return join(modules, '.cache', 'proofbook')
    if (folder === top || folder === dirname(folder)) return undefined
  }
}

/** What is kept of a run; nothing where there is nothing, where it is broken, and where it may not be read. */
export function readRun(place: Place): Kept {
  try {
    const {bytes} = readRegular(fileOf(place), MOST_BYTES)
    return (bytes && readKept(bytes, hashOf(place.version))) ?? NOTHING_KEPT
  } catch {
    return NOTHING_KEPT
  }
}

/**
 * Keeps a run in place of what is kept of it. A process that reads meanwhile gets the one or the other, whole. A folder that
 * may not be written to, or is full, keeps nothing: a cache is never worth a failure.
 */
export function writeRun(place: Place, kept: Kept): void {
  const file = fileOf(place)
  const temporary = `${file}.${process.pid}.${Date.now()}.tmp`
  try {
    const pieces = formatKept(kept, hashOf(place.version))
    if (pieces.reduce((total, {length}) => total + length, 0) > MOST_BYTES) return
    mkdirSync(place.folder, {recursive: true})
    writePieces(temporary, pieces)
    renameSync(temporary, file)
    tidy(place.folder)
  } catch {
    deleteQuietly(temporary)
  }
}

function writePieces(path: string, pieces: readonly Buffer[]): void {
  const file = openSync(path, 'wx')
  try {
    for (const piece of pieces) writeFileSync(file, piece)
  } finally {
    closeSync(file)
  }
}

function deleteQuietly(path: string): void {
  try {
    rmSync(path, {force: true})
  } catch {
    // Where nothing can be written, there is nothing to delete.
  }
}

function fileOf({folder, run}: Place): string {
  return join(folder, `check-${hashOf(JSON.stringify(run))}.json`)
}

/** Deletes the oldest runs, and what processes left that were ended while they wrote. */
function tidy(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => /^check-[\w-]+\.json(?:\.[\d.]+\.tmp)?$/.test(name))
    .map((name) => join(folder, name))
    .flatMap((path) => {
      const stats = statSync(path, {throwIfNoEntry: false})
      return stats ? [{path, time: stats.mtimeMs, isWhole: path.endsWith('.json')}] : []
    })
    .sort((a, b) => b.time - a.time)
  const abandoned = files.filter(({isWhole, time}) => !isWhole && Date.now() - time > ABANDONED)
  const old = files.filter(({isWhole}) => isWhole).slice(MOST_RUNS)
  for (const {path} of [...abandoned, ...old]) deleteQuietly(path)
}
