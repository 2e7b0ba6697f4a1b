import {letters} from '../anchors.ts'
import {isEntryOf, strayEntries} from '../contents.ts'
import {type Control, leadingVariant, type Playbook} from '../types.ts'
import {findRequirement} from './requirements.ts'
import type {Sidecar, SidecarEntry} from './sidecar.ts'

/** A heading that the table of contents of its document and an entry of the mapping file name otherwise. */
export interface HeadingSlip {
  playbook: Playbook
  control: Control
  /** The name that both have, without a number. */
  name: string
}

/**
 * The heading that is the slip where an entry names no control: the document's own table of contents has the entry's
 * name, and its control is the one that it leads to, of like name, or of the same number. Undefined where the two do not agree.
 */
export function headingSlip({requirement}: SidecarEntry, {playbooks}: Sidecar): HeadingSlip | undefined {
  const match = requirement && findRequirement(requirement.value, playbooks)
  if (match?.kind !== 'unknown') return undefined
  const key = letters(requirement!.value)
  for (const playbook of playbooks) {
    const {document} = leadingVariant(playbook)
    const entries = strayEntries(document)
    const entry = entries.find(({name, link}) => letters(name) === key || letters(link.text) === key)
    if (!entry) continue
    const {name} = entry
    const led = document.controls.find((control) => isEntryOf(entry, control))
    if (led) return {playbook, control: led, name}
    if (match.close?.playbook === playbook) return {playbook, control: match.close.control, name}
    const numbered = document.controls.filter(
      (control) => control.number === entry.number && !entries.some((other) => isEntryOf(other, control)),
    )
    if (entry.number !== null && numbered.length === 1) return {playbook, control: numbered[0]!, name}
  }
  return undefined
}
