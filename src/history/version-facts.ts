import {hasConflict, leadingVariant, type Playbook} from '../model/playbook-type.ts'

/** What a version of a document says of itself. */
export interface VersionFacts {
  title: string
  /** ISO date of its last update, as it says; null if it says none. */
  lastUpdate: string | null
  /** Whether it holds conflict markers whose sides differ, or that are malformed: somebody committed a conflict. */
  hasConflict: boolean
  /** How many documents it can mean: 1 without a conflict. */
  variants: number
  lines: number
  controls: number
  /** Controls with a text of their own. */
  written: number
  policies: number
}

/** Reads what a version says, of the variant that readers get. */
export function readFacts(playbook: Playbook): VersionFacts {
  const {document, lines} = leadingVariant(playbook)
  return {
    title: document.title,
    lastUpdate: document.lastUpdate,
    hasConflict: hasConflict(playbook) || playbook.faults.length > 0,
    variants: playbook.variants.length,
    lines,
    controls: document.controls.length,
    written: document.controls.filter(({isWritten}) => isWritten).length,
    policies: document.policyExamples.length,
  }
}
