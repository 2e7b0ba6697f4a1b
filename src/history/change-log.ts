import {findCommit} from '../git/refs.ts'
import {entriesOf} from './entries.ts'
import type {Entry} from './entry.ts'
import type {History} from './history.ts'
import type {Revision} from './revision.ts'

/** Which revisions a log tells of. */
export type Since =
  /** Those committed on a day, in UTC, or later. */
  | {date: string; commits?: undefined}
  /** Those that do not lead to a commit; whole hashes. */
  | {date?: undefined; commits: ReadonlySet<string>}

/**
 * Reads what a log begins with.
 * @param text an ISO date, else a branch, tag or commit
 * @throws {GitError} for a ref that this clone does not have
 */
export function readSince(text: string, history: History): Since {
  if (isDate(text)) return {date: text}
  return {commits: history.since(findCommit(text, history.playbooks.objects.folder).commit)}
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Whether a revision, or an entry of one, is since then. */
export function isSince({commit, time}: Pick<Revision, 'commit' | 'time'>, since: Since): boolean {
  return since.commits ? since.commits.has(commit) : time >= since.date
}

/** What a log is made of. */
export interface LogChoice {
  /** From the beginning where left out. */
  since?: Since | undefined
  /** `key` of a document; all of them where left out. */
  document?: string | undefined
  /** Called after each revision with how many are done, of how many. */
  onProgress?(done: number, total: number): void
}

/** The change log of a library, or of one of its documents: the entries of its revisions, the newest first. */
export async function changeLog(history: History, choice: LogChoice = {}): Promise<Entry[]> {
  const {since, document, onProgress} = choice
  const revisions = history.revisions.filter(
    (revision) =>
      (!since || isSince(revision, since)) &&
      (document === undefined || revision.files.some((file) => file.document === document)),
  )
  const entries: Entry[] = []
  for (const [index, revision] of revisions.entries()) {
    const own = await entriesOf(history, revision)
    entries.push(...own.filter((entry) => document === undefined || entry.document === document))
    onProgress?.(index + 1, revisions.length)
  }
  return entries
}
