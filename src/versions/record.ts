import {FileError} from '../files/file-error.ts'
import {parseJson, readIfThere, toJson} from './kept.ts'
import {isName} from './name.ts'

/** The file that says which versions git made, beside their folders; all others were cut by hand. */
export const RECORD = 'versioned_docs/proofbook-versions.json'

/** A version as git has it. */
export interface RecordedVersion {
  name: string
  /** Other names whose documents are the same to the byte, newest first. */
  also: string[]
  /** Whole hash of the commit that its documents are of. */
  commit: string
  /** ISO date of that commit, in UTC. */
  date: string
  /** Whole hash of the tree of the documents' folder. */
  tree: string
}

/**
 * The versions that git made, newest first.
 * @throws {FileError} for what is not a record
 */
export function readRecord(): RecordedVersion[] {
  const text = readIfThere(RECORD, 'a record of versions')
  if (text === undefined) return []
  const versions = recordedIn(text)
  if (!versions)
    throw new FileError(`Unexpected content of \`${RECORD}\`; delete it, and the versions that git made`)
  return versions
}

/** The versions that a record names, newest first; undefined for a text that is no record. */
export function recordedIn(text: string): RecordedVersion[] | undefined {
  const {versions} = (parseJson(text) ?? {}) as {versions?: unknown}
  return Array.isArray(versions) && versions.every(isRecorded) ? versions : undefined
}

/** The text of a record. */
export function recordText(versions: readonly RecordedVersion[]): string {
  return toJson({
    about: 'Versions that `proofbook versions sync` made of git; it writes this file',
    versions: versions.map(({name, also, commit, date, tree}) => ({name, also, commit, date, tree})),
  })
}

/** Somebody else may have written it: names become paths. */
function isRecorded(value: unknown): value is RecordedVersion {
  const {name, also, commit, date, tree} = (value ?? {}) as Partial<Record<keyof RecordedVersion, unknown>>
  const isText = (each: unknown) => typeof each === 'string'
  return (
    isText(name) &&
    isName(name as string) &&
    Array.isArray(also) &&
    also.every(isText) &&
    [commit, date, tree].every(isText)
  )
}
