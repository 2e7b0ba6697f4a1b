import {existsSync, lstatSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, posix, relative, resolve, sep} from 'node:path'
import {MOST_BYTES} from '../files/budgets.ts'
import {Folders} from '../files/folders.ts'
import {runGit} from '../files/git.ts'
import {refusalOf} from '../files/read-inside.ts'
import type {Refusal} from '../files/refusal.ts'
import type {FileFlaw} from '../model/file-flaw.ts'
import {DEFAULT_MARKER_SIZE} from '../parse/marker.ts'
import {refusedFlaw} from './flaws.ts'

/** The marker sizes of files, and the attributes files that keep them from being known. */
export interface MarkerSizes {
  /** By path; those without one of their own are left out. */
  sizes: Map<string, number>
  flaws: FileFlaw[]
}

/**
 * The `conflict-marker-size` that `.gitattributes` gives to paths, as git itself reads it. A folder that is not a
 * repository counts as the top of one. Git would wait for a pipe of that name for ever, so that it is asked only about
 * regular files.
 * @param folder the repository's top folder, or the folder that was asked for
 */
export function readMarkerSizes(files: string[], folder: string, folders = new Folders()): MarkerSizes {
  const attributes = attributesFiles(files, folder, folders)
  const flaws = attributes.flatMap((path) => flawOf(path, folder))
  if (flaws.length > 0 || files.length === 0) return {sizes: new Map(), flaws}
  if (existsSync(join(folder, '.git'))) return {sizes: askGit(files, folder, ['-C', folder]), flaws}
  if (attributes.length === 0) return {sizes: new Map(), flaws}
  const scratch = mkdtempSync(join(tmpdir(), 'proofbook-git-'))
  try {
    runGit(['init', '--quiet', '--bare', '--template=', scratch])
    const options = [`--git-dir=${scratch}`, `--work-tree=${resolve(folder)}`, '-C', folder]
    return {sizes: askGit(files, folder, options), flaws}
  } finally {
    rmSync(scratch, {recursive: true, force: true})
  }
}

function flawOf(path: string, folder: string): FileFlaw[] {
  const isLink = lstatSync(path).isSymbolicLink()
  const refusal: Refusal | undefined = isLink
    ? {kind: 'special', what: 'link, which git does not follow here'}
    : refusalOf(path, [folder], MOST_BYTES.neighbour)
  return refusal ? [refusedFlaw(path, refusal)] : []
}

function askGit(files: string[], folder: string, options: string[]): Map<string, number> {
  const byName = new Map(files.map((file) => [relative(folder, file).split(sep).join('/'), file]))
  const input = [...byName.keys()].join('\0')
  const asked = runGit([...options, 'check-attr', '-z', '--stdin', 'conflict-marker-size'], input)
  const sizes = new Map<string, number>()
  const fields = (asked.stdout?.toString('utf8') ?? '').split('\0')
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const file = byName.get(fields[at]!)
    const size = Number(fields[at + 2])
    if (file !== undefined && Number.isInteger(size) && size >= DEFAULT_MARKER_SIZE) sizes.set(file, size)
  }
  return sizes
}

const ATTRIBUTES_FILE = '.gitattributes'

/** The attributes files in the folder of each file, and above it up to a folder. */
function attributesFiles(files: string[], folder: string, folders: Folders): string[] {
  const around = new Set<string>([folder])
  for (const file of files) {
    for (let at = posix.dirname(file); !around.has(at) && at.length > 1; at = posix.dirname(at))
      around.add(at)
  }
  return [...around]
    .filter((each) => folders.mayHave(each, ATTRIBUTES_FILE))
    .map((each) => join(each, ATTRIBUTES_FILE))
    .filter((path) => lstatSync(path, {throwIfNoEntry: false}) !== undefined)
}
