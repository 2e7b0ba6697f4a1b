import GithubSlugger from 'github-slugger'
import type {Playbook} from '../../../src/model/playbook-type.ts'
import {serviceOf} from '../../../src/model/service.ts'
import type {Control} from '../../../src/model/types.ts'
import {headingSlip} from '../../../src/sidecars/heading-slips.ts'
import {findRequirement} from '../../../src/sidecars/requirements.ts'
import type {Shelf} from '../library.ts'

/** A control that had another title, and so another stable id. */
export interface RenamedControl {
  /** The stable id that it had. */
  id: string
  playbook: Playbook
  control: Control
}

/**
 * The controls that a mapping file still names as they were called: an entry that is the name of no control, and whose
 * control is clear all the same.
 */
export function renamedControls({corpus}: Pick<Shelf, 'corpus'>): RenamedControl[] {
  return corpus.sidecars.flatMap((sidecar) =>
    sidecar.entries.flatMap((entry) => {
      const name = entry.requirement?.value
      // Some entries have an address where the title belongs: no control was ever called that.
      if (name === undefined || name.includes('://')) return []
      const match = findRequirement(name, sidecar.playbooks)
      if (match.kind !== 'unknown') return []
      const meant = headingSlip(entry, sidecar) ?? match.close
      if (!meant) return []
      const {playbook, control} = meant
      const slug = new GithubSlugger().slug(name)
      return {id: `${serviceOf(playbook.id)}/${control.group ?? 'control'}/${slug}`, playbook, control}
    }),
  )
}
