import {comparePlaybooks, type PlaybooksDifference} from '../changes/compare-playbooks.ts'
import type {Documents} from '../changes/documents.ts'
import type {FileVersion} from '../git/file-changes.ts'
import type {Playbook} from '../model/playbook-type.ts'
import type {History} from './history.ts'

/** A document before and after; one of them is undefined where it came or went. */
export interface VersionPair {
  before: FileVersion | undefined
  after: FileVersion | undefined
}

/** Compares documents of which it is known which are one. Controls may move between all of them. */
export async function comparePairs(
  history: History,
  pairs: readonly VersionPair[],
): Promise<PlaybooksDifference> {
  const documents: Documents = {pairs: [], removed: [], added: []}
  const notes: string[] = []
  for (const pair of pairs) {
    const [before, after] = [await modelOf(history, pair.before), await modelOf(history, pair.after)]
    const isRead = (!pair.before || before) && (!pair.after || after)
    if (!isRead) notes.push(await whyNot(history, pair))
    else if (before && after) documents.pairs.push({before, after})
    else if (before) documents.removed.push(before)
    else if (after) documents.added.push(after)
  }
  const difference = await comparePlaybooks(documents)
  return {...difference, notes: [...notes, ...difference.notes]}
}

async function modelOf(history: History, version: FileVersion | undefined): Promise<Playbook | undefined> {
  return version && (await history.read(version)).playbook
}

async function whyNot(history: History, {before, after}: VersionPair): Promise<string> {
  for (const version of [before, after]) {
    const {reason} = version ? await history.read(version) : {}
    if (version && reason !== undefined) return `\`${version.path}\` was not compared: ${reason}`
  }
  return ''
}
