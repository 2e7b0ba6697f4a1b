import type {Playbook} from '../model/playbook-type.ts'
import {leadingVariant} from '../model/playbook-type.ts'
import type {Control} from '../model/types.ts'
import {withAnchor} from './policy-url.ts'

/** The framework whose ids an entry lists. */
const OWN_FRAMEWORK = 'organisation'

const PROVIDERS: [RegExp, string][] = [
  [/\b(?:aws|amazon)\b/i, 'aws'],
  [/\bazure\b/i, 'azure'],
  [/\b(?:gcp|google cloud)\b/i, 'gcp'],
]

/** An entry for a control; what only people know is left empty. */
export function newEntry(control: Control, base: string) {
  return {
    requirement_name: control.name,
    policy: withAnchor(base, control.heading.slug),
    category: '',
    ticket_enabled: 'false',
    tags: [],
    severity: {},
    control_mapping: control.controlIds
      .filter(({framework}) => framework === OWN_FRAMEWORK)
      .map(({id}) => id),
    implementations: [],
  }
}

/** A mapping file for a playbook that has none. */
export function newMapping(playbook: Playbook, entries: ReturnType<typeof newEntry>[]) {
  const {title} = leadingVariant(playbook).document
  const provider = PROVIDERS.find(([name]) => name.test(playbook.path) || name.test(title))
  return {
    serviceprovider: provider?.[1] ?? '',
    servicerequirement_name: [],
    servicedisplay_name: title.replace(/\s*[-–—:]\s*security (?:playbook|runbook)$/i, ''),
    serviceapproval_status: {},
    phase: '',
    mapping: entries,
  }
}
