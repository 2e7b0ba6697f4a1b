import type {ChangesPage, ChangesPart} from '../../routes/changes'
import {useLoaded} from '../proofbook/useLoaded'

/** The log with its older part, which is loaded once it is wanted. */
export function useWholeLog(
  page: ChangesPage,
  isWanted: boolean,
): {log: ChangesPage; state: 'newest' | 'loading' | 'failed' | 'whole'} {
  const address = page.older?.path
  const older = useLoaded<ChangesPart>(isWanted ? address : undefined)
  if (address === undefined) return {log: page, state: 'whole'}
  if (older === 'failed') return {log: page, state: 'failed'}
  if (older === undefined) return {log: page, state: isWanted ? 'loading' : 'newest'}
  const log = {
    ...page,
    revisions: [...page.revisions, ...older.revisions],
    changes: [...page.changes, ...older.changes],
  }
  return {log, state: 'whole'}
}
