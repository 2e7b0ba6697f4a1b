import type {LineBlock} from '../../../src/comparison/types.ts'
import type {Tag} from '../../../src/git/tags.ts'
import type {RevisionFacts} from '../../../src/history/document-revisions.ts'
import type {Entry} from '../../../src/history/entry.ts'
import type {Revision} from '../../../src/history/revision.ts'

/** The history of the published documents as plain data; nothing of it is read twice. */
export interface LibraryHistory {
  /** Newest first. */
  revisions: readonly Revision[]
  /** Newest first. */
  entries: readonly Entry[]
  /** Tags of commits, the newest first, each with the commits that were made since; whole hashes. */
  versions: (Tag & {since: ReadonlySet<string>})[]
  /** By the ids of their documents; those that are gone too. */
  documents: ReadonlyMap<string, DocumentRevisions>
}

/** What became of one document. */
export interface DocumentRevisions {
  /** `key` in the history, by which entries name it. */
  key: string
  /** Path below the library's folder, as the id of its model. */
  id: string
  isGone: boolean
  /** Newest first. */
  revisions: DocumentRevision[]
  /** Paths below the library's folder that it had. */
  formerIds: string[]
}

/** A revision of a document. */
export interface DocumentRevision extends Pick<RevisionFacts, 'revision' | 'facts' | 'doubt'> {
  /** Its text then; null where it was removed or cannot be read. */
  text: string | null
  /** How its lines differ from those before; empty for its first revision. */
  lines: LineBlock[]
}
