import {letters} from '../likeness/letters.ts'
import {isEntryOf, strayEntries} from '../model/contents.ts'
import {isSameDocument, leadingVariant, type Playbook} from '../model/playbook-type.ts'
import type {Sidecar, SidecarEntry} from '../model/sidecar.ts'
import type {Control} from '../model/types.ts'
import {findRequirement} from './requirements.ts'

/** A heading that the table of contents of its document and an entry of the mapping file name otherwise. */
export interface HeadingSlip {
  sidecar: Sidecar
  /** The entry of the mapping file. */
  entry: SidecarEntry
  playbook: Playbook
  control: Control
  /** The name that both have, without a number. */
  name: string
}

const known = new WeakMap<Sidecar, readonly HeadingSlip[]>()

/** The headings that a mapping file and the table of contents beside it name otherwise; looked for once. */
export function headingSlipsOf(sidecar: Sidecar): readonly HeadingSlip[] {
  const found = known.get(sidecar) ?? sidecar.entries.flatMap((entry) => headingSlip(entry, sidecar) ?? [])
  known.set(sidecar, found)
  return found
}

/**
 * The heading that is the slip where an entry names no control: the document's own table of contents has the entry's
 * name, and its control is the one that it leads to, of like name, or of the same number. Undefined if the two do not
 * agree.
 */
export function headingSlip(entry: SidecarEntry, sidecar: Sidecar): HeadingSlip | undefined {
  const {requirement} = entry
  const {playbooks} = sidecar
  const match = requirement && findRequirement(requirement.value, playbooks)
  if (match?.kind !== 'unknown') return undefined
  const key = letters(requirement!.value)
  for (const playbook of playbooks) {
    const {document} = leadingVariant(playbook)
    const entries = strayEntries(document)
    const listed = entries.find(({names}) => names.includes(key))
    if (!listed) continue
    const slip = {sidecar, entry, playbook, name: listed.name}
    const led = document.controls.find((control) => isEntryOf(listed, control))
    if (led) return {...slip, control: led}
    if (match.close && isSameDocument(match.close.playbook, playbook))
      return {...slip, control: match.close.control}
    const numbered = document.controls.filter(
      (control) => control.number === listed.number && !entries.some((other) => isEntryOf(other, control)),
    )
    if (listed.number !== null && numbered.length === 1) return {...slip, control: numbered[0]!}
  }
  return undefined
}
