import {posix} from 'node:path'
import {VFile} from 'vfile'
import type {Config} from '../config/config.ts'
import {MOST_BYTES} from '../files/budgets.ts'
import {decodeText} from '../files/decode.ts'
import {readInside} from '../files/read-inside.ts'
import type {Playbook} from '../model/playbook-type.ts'
import type {DocumentModel} from '../model/types.ts'
import type {ScanOptions} from '../parse/conflict.ts'
import {ExcessError} from '../parse/excess-error.ts'
import {findExcess} from '../parse/limits.ts'
import {withoutMdx} from '../parse/mdx.ts'
import {readPlaybookFile} from '../pipeline/index.ts'
import type {PolicySource} from '../policy/index.ts'
import type {WrittenResolution} from '../resolutions/resolution.ts'
import type {ReadText} from './file-text.ts'
import {isMarkdown} from './walk.ts'

/** How one text is read. */
export interface ReadOptions extends ScanOptions {
  config: Config
  /** ISO date against which a last update is in the future. */
  today: string
  /** Resolutions of conflicts; files are named from the working folder. */
  resolutions?: readonly WrittenResolution[]
  /** What finds policies in Terraform, templates and commands; none if left out. */
  policySources?: readonly PolicySource[]
  headingIds?: boolean
}

/**
 * Reads the model of one text.
 * @param root folder below which the path names the service
 * @throws {ExcessError}
 */
export function readModel(path: string, text: string, root: string, options: ReadOptions): Playbook {
  const excess = findExcess(text, options)
  if (excess) throw new ExcessError(excess)
  const file = new VFile({path, value: text})
  const {config, ...rest} = options
  const {shapes, frameworks} = config
  try {
    return readPlaybookFile(file, {...rest, shapes, frameworks, root})
  } catch (error) {
    // The libraries that walk trees recurse, and a limit may have missed what exhausts the stack.
    if (error instanceof RangeError) throw new ExcessError()
    // The place is one of the variant, and nobody knows which.
    if (error instanceof ExcessError && error.excess && file.data.proofbook?.conflict?.hunks.length)
      throw new ExcessError({...error.excess, line: 1, column: 1})
    throw error
  }
}

/**
 * Reads the text of a document, of MDX what is left without its code.
 * @param roots folders out of which no link is followed
 * @param given the text to take in place of what is on the disk
 */
export function readText(path: string, roots: readonly string[], given?: string): ReadText {
  if (given !== undefined) return {text: withoutCode(path, given), flaw: undefined}
  const {bytes, refusal} = readInside(path, roots, MOST_BYTES.document)
  if (refusal) return {refusal}
  const decoded = decodeText(bytes)
  return {...decoded, text: withoutCode(path, decoded.text)}
}

function withoutCode(path: string, text: string): string {
  return /\.mdx$/i.test(path) ? withoutMdx(text) : text
}

/**
 * Reads documents that links lead to although they are not of the run, each once, for their anchors.
 * @param optionsOf how a document is read
 */
export function neighbourReader(roots: readonly string[], optionsOf: (path: string) => ReadOptions) {
  const known = new Map<string, DocumentModel | undefined>()
  return (path: string): DocumentModel | undefined => {
    if (!isMarkdown(path)) return undefined
    if (!known.has(path)) known.set(path, readNeighbour(path, roots, optionsOf(path)))
    return known.get(path)
  }
}

/** The text of a document that is not of the run; undefined if it is not a document, or cannot be read. */
export function neighbourText(path: string, roots: readonly string[]): string | undefined {
  if (!isMarkdown(path)) return undefined
  const read = readText(path, roots)
  return read.refusal ? undefined : read.text
}

function readNeighbour(
  path: string,
  roots: readonly string[],
  options: ReadOptions,
): DocumentModel | undefined {
  const read = readText(path, roots)
  if (read.refusal) return undefined
  try {
    return readModel(path, read.text, posix.dirname(path), options).published?.document
  } catch (error) {
    if (error instanceof ExcessError) return undefined
    throw error
  }
}
