import {PathError} from '../check/path-error.ts'
import {ChangedMeanwhile, FileError} from '../files/file-error.ts'
import {readRegularFile} from '../files/regular-file.ts'
import {changeFile} from '../files/replace-file.ts'
import {findTarget} from '../files/target.ts'
import {UndecidedError} from './exit.ts'
import {decodeUtf8} from './utf8.ts'

const MOST_BYTES = 64 * 1024 * 1024

/**
 * Reads a text that will be written again: refuses bytes that would not come back as they were.
 * @param what what the file should be, for messages
 */
export function readText(path: string, what = 'a markdown file'): string {
  return translate(() => {
    refuseLinkOut(path)
    return decodeUtf8(path, readRegularFile(path, {what, most: MOST_BYTES}))
  })
}

/** A link that leads out of the repository was not put there by who runs the command. */
function refuseLinkOut(path: string): void {
  try {
    findTarget(path)
  } catch (error) {
    if (error instanceof FileError) throw new FileError(`Cannot read \`${path}\`: ${error.message}`)
  }
}

/**
 * Replaces a file's content at once.
 * @param before what the file held when it was read; undefined if it may hold anything, or be missing
 * @param makeFolders whether the folders that it is to be in are made
 * @throws {UndecidedError} if it holds something else meanwhile
 */
export function replaceFile(path: string, text: string, before?: string, makeFolders = false): void {
  const change = (read: () => Buffer | undefined) => {
    if (before !== undefined && read()?.toString('utf8') !== before) throw new ChangedMeanwhile()
    return text
  }
  translate(() => changeFile(path, change, {makeFolders}))
}

/**
 * Replaces a file's content by what is made of it, while no other process of Proofbook does.
 * @param change makes the new text of the old one, which is undefined if there is no file; undefined leaves the file
 */
export function changeText(path: string, change: (before: string | undefined) => string | undefined): void {
  translate(() =>
    changeFile(path, (read) => {
      const bytes = read()
      return change(bytes && decodeUtf8(path, bytes))
    }),
  )
}

/** Says what the command line's exit codes are made of. */
function translate<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof ChangedMeanwhile) throw new UndecidedError(error.message)
    throw error instanceof FileError ? new PathError(error.message) : error
  }
}
