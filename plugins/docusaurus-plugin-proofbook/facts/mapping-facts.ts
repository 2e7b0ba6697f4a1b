import {letters} from '../../../src/likeness/letters.ts'
import type {Playbook} from '../../../src/model/playbook-type.ts'
import type {Sidecar, SidecarEntry, WrittenSeverity} from '../../../src/model/sidecar.ts'
import type {Control} from '../../../src/model/types.ts'
import {headingSlip} from '../../../src/sidecars/heading-slips.ts'
import {type FoundControl, findRequirement} from '../../../src/sidecars/requirements.ts'
import type {Shelf} from '../library.ts'

/** What a mapping file says of a control. */
export interface MappingFacts {
  /** The name that it gives the control, where that is another; null if it is not. */
  name: string | null
  category: string | null
  /** In words: `medium in Prod and NP, high in SNP`; null if it says nothing. */
  severity: string | null
  /** Ids of the organisation's control statements. */
  ids: string[]
}

const known = new WeakMap<Shelf, Map<string, SidecarEntry[]>>()

/** What the mapping files beside a playbook say of one of its controls, entry by entry. */
export function mappingFacts(shelf: Shelf, playbook: Playbook, control: Control): MappingFacts[] {
  return (entriesOf(shelf).get(keyOf(playbook, control)) ?? []).map(
    ({requirement, category, severities, controlIds}) => ({
      name: letters(requirement!.value) === letters(control.name) ? null : requirement!.value,
      category: category?.value ?? null,
      severity: inWords(severities),
      ids: controlIds.map(({value}) => value),
    }),
  )
}

/** The entries of all mapping files by the controls that they mean; gathered once. */
function entriesOf(shelf: Shelf): Map<string, SidecarEntry[]> {
  const found = known.get(shelf)
  if (found) return found
  const entries = new Map<string, SidecarEntry[]>()
  for (const sidecar of shelf.corpus.sidecars)
    for (const entry of sidecar.entries) {
      const meant = meantControl(entry, sidecar)
      if (!meant) continue
      const key = keyOf(meant.playbook, meant.control)
      entries.set(key, [...(entries.get(key) ?? []), entry])
    }
  known.set(shelf, entries)
  return entries
}

/** The control that an entry names, be it by a name that it had. */
function meantControl(entry: SidecarEntry, sidecar: Sidecar): FoundControl | undefined {
  const match = entry.requirement && findRequirement(entry.requirement.value, sidecar.playbooks)
  if (match?.kind === 'control') return match.found
  return match?.kind === 'unknown' ? (headingSlip(entry, sidecar) ?? match.close) : undefined
}

function keyOf({path}: Playbook, {id}: Control): string {
  return `${path} ${id}`
}

/** Each severity with the environments that have it. */
function inWords(severities: readonly WrittenSeverity[]): string | null {
  const places = new Map<string, string[]>()
  for (const {value, environment} of severities)
    places.set(value, [...(places.get(value) ?? []), ...(environment === null ? [] : [environment])])
  const list = new Intl.ListFormat('en-GB')
  const words = [...places].map(([severity, environments]) =>
    environments.length === 0 ? severity : `${severity} in ${list.format(environments)}`,
  )
  return words.length > 0 ? words.join(', ') : null
}
