import type {FileChange, FileVersion} from '../git/file-changes.ts'

/*
 * The history of a library as plain data. Paths are named from the working folder, as those of a check are; one whose
 * bytes are not UTF-8 has their numbers (`caf%E9.md`).
 */

/** A commit that changes documents of the library. */
export interface Revision {
  /** Its whole hash. */
  commit: string
  /** Whole hashes, the one it was made on first; several for a merge. */
  parents: string[]
  /** When it was committed: ISO date and time in UTC, to the second. */
  time: string
  /** When it was written, likewise. */
  authored: string
  /** ISO date of that where its author was. */
  day: string
  /** The first paragraph of its message, on one line; may be empty. */
  subject: string
  /** Name of its author; null unless authors were asked for. */
  author: string | null
  /** Whether the clone was cut here. Its documents are listed as they were then, and what was before is unknown. */
  isCut: boolean
  /** Sorted by path. Of a merge only what no parent has so, for the rest is told by the merged commits. */
  files: RevisionFile[]
}

/** What a revision did to a document; `kept`: it is there where the clone was cut. */
export interface RevisionFile {
  status: FileChange['status'] | 'kept'
  /** The path that it got; of one that is removed, the path that it had. */
  path: string
  /** The path in the first parent, where that is another. */
  previousPath: string | null
  /** Hash of its content; null for one that is removed. */
  blob: string | null
  /** What it was in each parent, in their order; undefined where it was not. One item where there is no parent. */
  before: (FileVersion | undefined)[]
  /** `key` of its document. */
  document: string
}

/** A document of the library, with what became of it under all its names. */
export interface DocumentHistory {
  /** Unique in the history: its path below the library's folder, and for one that is gone the commit that removed it. */
  key: string
  /** The path that it has, or last had. */
  path: string
  /** That path below the library's folder, as the id of its model. */
  id: string
  /** Whether it is no longer in the library. */
  isGone: boolean
  /** Newest first. */
  revisions: {revision: Revision; file: RevisionFile}[]
}
