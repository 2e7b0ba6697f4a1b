import type {Place} from '../parse/place.ts'

/** What keeps a file from being read, or from being read as it is. Plain data; `no-unreadable-file` makes findings of it. */
export interface FileFlaw {
  /** Path as the user named it, forward slashes. */
  path: string
  kind: FlawKind
  /** Where in the file; its first column where the file was not read. */
  place: Place
  /** Why, as a clause for the message; the encoding or the byte where the file was read. */
  reason: string
  /** Whether the file was read nevertheless. */
  isRead: boolean
  /** Path of a document below the folder that was asked for; undefined for what is none. */
  id: string | undefined
}

/** A document that has a page, and no text. */
export type UnreadDocument = FileFlaw & {id: string; isRead: false}

/** The documents among what has flaws that were not read at all. */
export function unreadDocuments(flaws: readonly FileFlaw[]): UnreadDocument[] {
  return flaws.filter((flaw): flaw is UnreadDocument => flaw.id !== undefined && !flaw.isRead)
}

/** `refused`: not read; `limit`: larger or deeper than what is read; `encoding`: read, but not UTF-8. */
export type FlawKind = 'refused' | 'limit' | 'other-encoding' | 'broken-bytes' | 'name'

/** The first column of a file: where a finding is about all of it. */
export const FILE_START: Place = {line: 1, column: 1, endLine: 1, endColumn: 1}
