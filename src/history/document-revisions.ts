import type {History} from './history.ts'
import type {DocumentHistory, Revision, RevisionFile} from './revision.ts'
import type {VersionFacts} from './version-facts.ts'

/** A revision of a document, with what the document says then. */
export interface RevisionFacts {
  revision: Revision
  file: RevisionFile
  /** Undefined where the revision removed it, or where it cannot be read. */
  facts: VersionFacts | undefined
  /**
   * Why its last update is doubtful: it is later than the day on which the revision was written; or the revision left it
   * as it was, although it is earlier than that day. Null if it is not, or says none.
   */
  doubt: 'later-than-commit' | 'not-moved' | null
}

/** The revisions of a document with what it said in each, newest first. */
export async function revisionsOf(history: History, document: DocumentHistory): Promise<RevisionFacts[]> {
  const revisions: RevisionFacts[] = []
  for (const {revision, file} of document.revisions) {
    const facts =
      file.blob === null ? undefined : await history.playbooks.factsOf({path: file.path, blob: file.blob})
    const [was] = file.before
    const before = facts && was ? await history.playbooks.factsOf(was) : undefined
    revisions.push({revision, file, facts, doubt: doubtOf(facts, before, revision)})
  }
  return revisions
}

function doubtOf(
  facts: VersionFacts | undefined,
  before: VersionFacts | undefined,
  {day}: Revision,
): RevisionFacts['doubt'] {
  const date = facts?.lastUpdate
  if (date === undefined || date === null) return null
  if (date > day) return 'later-than-commit'
  return before?.lastUpdate === date && date < day ? 'not-moved' : null
}
