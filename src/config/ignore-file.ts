import {lstatSync} from 'node:fs'
import {posix} from 'node:path'
import {repositoryAround} from '../files/boundary.ts'
import {MOST_BYTES} from '../files/budgets.ts'
import {decodeText} from '../files/decode.ts'
import {type Glob, globMatcher} from '../files/globs.ts'
import {readInside} from '../files/read-inside.ts'
import {describeRefusal} from '../files/refusal.ts'
import {ConfigError} from './config-error.ts'
import {globFault} from './globs.ts'

/** The file whose lines name, as in `.gitignore`, what is not a document of its folder and those below. */
export const IGNORE_FILE = '.proofbookignore'

/** One line of an ignore file. */
export interface IgnoreLine {
  globs: Glob[]
  /** Whether it takes back what lines above it leave out. */
  isNegated: boolean
}

/** Says of a path whether the ignore files of some folders leave it out; of the lines that match, the last one decides. */
export function ignoredBy(lines: readonly IgnoreLine[]): (path: string) => boolean {
  const matchers = lines.map(({globs, isNegated}) => ({matches: globMatcher(globs), isNegated}))
  return (path) => matchers.findLast(({matches}) => matches(path))?.isNegated === false
}

/**
 * The lines of a folder's ignore file; none if it has none.
 * @throws {ConfigError}
 */
export function readIgnoreFile(folder: string): IgnoreLine[] {
  const file = posix.join(folder, IGNORE_FILE)
  if (!lstatSync(file, {throwIfNoEntry: false})) return []
  const {bytes, refusal} = readInside(file, [repositoryAround(folder) ?? folder], MOST_BYTES.neighbour)
  if (refusal) throw new ConfigError(`Cannot read \`${file}\`: ${describeRefusal(refusal)}`)
  return parseIgnoreFile(decodeText(bytes).text, folder, file)
}

/** Reads the lines of an ignore file. */
export function parseIgnoreFile(text: string, folder: string, file: string): IgnoreLine[] {
  const problems: string[] = []
  const lines = text.split(/\r?\n|\r/).flatMap((written, index): IgnoreLine[] => {
    const line = written.trim()
    if (line === '' || line.startsWith('#')) return []
    const isNegated = line.startsWith('!')
    const pattern = (isNegated ? line.slice(1) : line).replace(/^\\(?=[#!])/, '')
    const fault = globFault(pattern)
    if (fault === undefined) return [{globs: globsOf(pattern, folder), isNegated}]
    problems.push(`${file}:${index + 1}:1 Unexpected \`${pattern}\`, expected ${fault}`)
    return []
  })
  if (problems.length > 0) throw new ConfigError(problems)
  return lines
}

/** A pattern with a slash before its end counts from the folder; another one matches at every depth. */
function globsOf(pattern: string, folder: string): Glob[] {
  const isAnchored = /\/(?!$)/.test(pattern)
  const bare = pattern.replace(/^\//, '')
  return [{folder, pattern: isAnchored ? bare : `**/${bare}`}]
}
