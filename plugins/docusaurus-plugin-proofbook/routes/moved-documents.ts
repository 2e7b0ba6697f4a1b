import {addressesOf} from '../../../src/model/addresses.ts'
import type {LibraryHistory} from '../history/library-history.ts'
import type {Shelf} from '../library.ts'
import type {Redirect} from './redirects.ts'

/** Where the platform has the pages of documents, below the base of our pages. */
const PLAYBOOKS = 'playbooks/'

/** The addresses that documents had under the paths that they once had, unless another document has one now. */
export function movedDocuments(shelf: Shelf, history: LibraryHistory | undefined): Redirect[] {
  if (!history) return []
  return shelf.corpus.playbooks.flatMap((playbook) => {
    const to = shelf.permalinks.get(playbook.path)
    const {formerIds = []} = history.documents.get(playbook.id) ?? {}
    if (to === undefined) return []
    const title = playbook.published?.document.title || playbook.id
    const addresses = formerIds.flatMap((id) => addressesOf([id]).get(id)?.address ?? [])
    // A tree may hold any name; git itself makes none of these.
    const isPlain = (address: string) =>
      address.split('/').every((name) => name !== '' && !/^\.+$/.test(name))
    return addresses.filter(isPlain).map((address) => ({from: `${PLAYBOOKS}${address}/`, to, title}))
  })
}
