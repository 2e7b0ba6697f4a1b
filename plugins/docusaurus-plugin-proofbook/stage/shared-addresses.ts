import {refuseFirstName} from '../../../src/versions/addresses.ts'
import type {Shelf} from '../library.ts'

/**
 * Refuses versions below whose names documents of the latest have their pages.
 * @param latest the shelf of the latest
 * @throws {FileError}
 */
export function refuseSharedAddresses(versions: readonly string[], {corpus, unread}: Shelf): void {
  const ids = [...corpus.playbooks, ...unread].map(({id}) => id)
  const names = new Set(ids.map((id) => corpus.addressOf(id).split('/')[0] ?? ''))
  for (const version of versions) refuseFirstName(version, names)
}
