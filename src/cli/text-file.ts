import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {PathError} from '../check/path-error.ts'
import {UndecidedError} from './exit.ts'
import {decodeUtf8} from './utf8.ts'

/** Reads a text that will be written again: refuses bytes that would not come back as they were. */
export function readText(path: string): string {
  if (!existsSync(path)) throw new PathError(`Cannot find \`${path}\`, expected a markdown file`)
  if (statSync(path).isDirectory())
    throw new PathError(`Unexpected folder \`${path}\`, expected a markdown file`)
  return decodeUtf8(path, readFileSync(path))
}

/**
 * Replaces a file's content at once: whoever reads it meanwhile gets the old content or the new one. A link is followed
 * to its target, and the mode is kept.
 * @param before what the file held when it was read; undefined where it may hold anything, or not be there
 */
export function replaceFile(path: string, text: string, before?: string): void {
  const isNew = !existsSync(path)
  const target = isNew ? path : realpathSync(path)
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    // A rename would replace a file that its owner has made read-only.
    if (!isNew) accessSync(target, constants.W_OK)
    writeWhole(temporary, text, isNew ? undefined : statSync(target))
    if (before !== undefined && readFileSync(target, 'utf8') !== before)
      throw new UndecidedError(
        `Cannot write \`${path}\`: it has been changed meanwhile; run the command again`,
      )
    renameSync(temporary, target)
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary)
    if (error instanceof UndecidedError) throw error
    throw new PathError(`Cannot write \`${path}\`: ${(error as Error).message}`)
  }
}

/** @param like whose mode, and owner where that may be given, the file gets */
function writeWhole(path: string, text: string, like: Stats | undefined): void {
  const file = openSync(path, 'wx', like?.mode)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  if (!like) return
  if (process.getuid?.() === 0) chownSync(path, like.uid, like.gid)
  // The mode given on opening is less what the process masks.
  chmodSync(path, like.mode & 0o7777)
}
