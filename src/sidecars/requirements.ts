import {letters} from '../likeness/letters.ts'
import {likeness} from '../likeness/names.ts'
import {leadingVariant, type Playbook} from '../model/playbook-type.ts'
import type {Control, DocumentModel} from '../model/types.ts'

/** A control, and the document that has it. */
export interface FoundControl {
  playbook: Playbook
  control: Control
}

/** What a requirement's name means in the documents beside a mapping file. */
export type RequirementMatch =
  | {
      kind: 'control'
      found: FoundControl
      /** Whether no other control has that name. */
      isOnly: boolean
    }
  /** It is there, but under no heading that is a control, or in a side of a conflict that is not published. */
  | {kind: 'known'}
  /** Nothing can be said: no control was recognised, or a document's markers are malformed. */
  | {kind: 'unjudged'}
  | {kind: 'unknown'; close: FoundControl | undefined}

/** Looks a requirement up; case, white space and punctuation make no difference, a number before it may be there. */
export function findRequirement(name: string, playbooks: readonly Playbook[]): RequirementMatch {
  const key = letters(name)
  const controls = controlsOf(playbooks)
  const found = controls.filter(({control}) => namesOf(control).has(key))
  if (found[0]) return {kind: 'control', found: found[0], isOnly: found.length === 1}
  if (playbooks.some((playbook) => hasHeading(playbook, key))) return {kind: 'known'}
  if (controls.length === 0 || playbooks.some(({published}) => !published)) return {kind: 'unjudged'}
  return {kind: 'unknown', close: closest(name, controls)}
}

/** The controls of some documents, as readers see them. */
export function controlsOf(playbooks: readonly Playbook[]): FoundControl[] {
  return playbooks.flatMap((playbook) =>
    leadingVariant(playbook).document.controls.map((control) => ({playbook, control})),
  )
}

function hasHeading({variants}: Playbook, key: string): boolean {
  return variants.some(({document}) => headingNames(document).has(key))
}

/** Names by what they are the names of, since each entry of each mapping file is looked for among all of them. */
const known = new WeakMap<Control | DocumentModel, ReadonlySet<string>>()

function namesOf(control: Control): ReadonlySet<string> {
  const names = known.get(control) ?? new Set([letters(control.name), letters(control.title)])
  known.set(control, names)
  return names
}

function headingNames(document: DocumentModel): ReadonlySet<string> {
  const names =
    known.get(document) ??
    new Set(document.headings.flatMap(({text}) => [letters(text), letters(text.replace(/^[\d.\s]+/, ''))]))
  known.set(document, names)
  return names
}

/** The one control that is more like a name than any other, and like enough. */
function closest(name: string, controls: FoundControl[]): FoundControl | undefined {
  const ranked = controls
    .map((found) => ({found, like: likeness(name, found.control.name)}))
    .filter(({like}) => like > 0)
    .sort((a, b) => b.like - a.like)
  return ranked[0] && ranked[0].like !== ranked[1]?.like ? ranked[0].found : undefined
}
