import {letters} from '../likeness/letters.ts'
import type {Playbook} from '../model/playbook-type.ts'
import type {Sidecar} from '../model/sidecar.ts'
import {headingSlip} from './heading-slips.ts'
import {parsePolicyUrl} from './policy-url.ts'
import {controlsOf, type FoundControl, findRequirement} from './requirements.ts'

/** What a mapping file says of a service, or of an entry, that has no controls since it may not be used. */
const DENIED = /\b(?:denied|not[ -]approved|not[ -]allowed|prohibited|unapproved|blocked)\b/i

/** Whether a mapping file says that its service may not be used anywhere. */
export function isDenied({approvals, playbooks}: Sidecar): boolean {
  if (approvals.length > 0) return approvals.every((approval) => DENIED.test(approval))
  return playbooks.some(({published}) => published?.document.status === 'not-approved')
}

/** Whether an entry tells the status of a service that may not be used, and names no control. */
export function tellsDenial(name: string, sidecar: Sidecar): boolean {
  return isDenied(sidecar) && DENIED.test(name)
}

/**
 * The written controls that no entry names, leads to or means, of documents of which an entry names some: a file may be
 * about one of several documents beside it.
 */
export function unmappedControls(sidecar: Sidecar): FoundControl[] {
  const {entries, playbooks} = sidecar
  const mapped = new Set<string>()
  const named = new Set<Playbook>()
  for (const entry of entries) {
    const {requirement, policy} = entry
    const match = requirement && findRequirement(requirement.value, playbooks)
    if (match?.kind === 'control') named.add(match.found.playbook)
    const meant = match?.kind === 'unknown' ? (match.close ?? headingSlip(entry, sidecar)) : undefined
    if (meant) mapped.add(letters(meant.control.name))
    if (requirement) mapped.add(letters(requirement.value))
    const anchor = policy && parsePolicyUrl(policy.value, sidecar)?.anchor
    if (anchor) mapped.add(letters(anchor))
  }
  return controlsOf([...named]).filter(({playbook, control: {name, title, heading, isWritten}}) => {
    const keys = [name, title, heading.slug].map(letters)
    return playbook.published && isWritten && !keys.some((key) => mapped.has(key))
  })
}
