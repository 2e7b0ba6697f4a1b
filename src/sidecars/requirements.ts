import {letters} from '../likeness/letters.ts'
import {likeness, nameWords} from '../likeness/names.ts'
import {onceFor} from '../model/once.ts'
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

/** What names mean, by the documents: several rules ask it of each entry of a mapping file. */
const meanings = onceFor((_: readonly Playbook[]) => new Map<string, RequirementMatch>())

/** Looks a requirement up; case, white space and punctuation make no difference, a number before it may be there. */
export function findRequirement(name: string, playbooks: readonly Playbook[]): RequirementMatch {
  const found = meanings(playbooks)
  const match = found.get(name) ?? lookUp(name, playbooks)
  found.set(name, match)
  return match
}

function lookUp(name: string, playbooks: readonly Playbook[]): RequirementMatch {
  const key = letters(name)
  const found = playbooks.flatMap((playbook) => controlsNamed(playbook, key))
  if (found[0]) return {kind: 'control', found: found[0], isOnly: found.length === 1}
  if (playbooks.some((playbook) => hasHeading(playbook, key))) return {kind: 'known'}
  if (controlWords(playbooks).length === 0 || playbooks.some(({published}) => !published))
    return {kind: 'unjudged'}
  return {kind: 'unknown', close: closest(name, playbooks)}
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

function controlsNamed(playbook: Playbook, key: string): FoundControl[] {
  const controls = controlsByName(leadingVariant(playbook).document).get(key) ?? []
  return controls.map((control) => ({playbook, control}))
}

/** The controls of a document by name, since each entry of each mapping file is looked for among all of them. */
const controlsByName = onceFor((document: DocumentModel): ReadonlyMap<string, Control[]> => {
  const byName = new Map<string, Control[]>()
  for (const control of document.controls) {
    for (const name of new Set([letters(control.name), letters(control.title)])) {
      const same = byName.get(name)
      if (same) same.push(control)
      else byName.set(name, [control])
    }
  }
  return byName
})

const headingNames = onceFor(
  ({headings}: DocumentModel): ReadonlySet<string> =>
    new Set(headings.flatMap(({text}) => [letters(text), letters(text.replace(/^[\d.\s]+/, ''))])),
)

/** The words of the controls of some documents: each unknown name is compared with all of them. */
const controlWords = onceFor((playbooks: readonly Playbook[]) =>
  controlsOf(playbooks).map((found) => ({found, words: nameWords(found.control.name)})),
)

/** The one control that is more like a name than any other, and like enough. */
function closest(name: string, playbooks: readonly Playbook[]): FoundControl | undefined {
  const asked = nameWords(name)
  let [best, most, isShared] = [undefined as FoundControl | undefined, 0, false]
  for (const {found, words} of controlWords(playbooks)) {
    const like = likeness(asked, words)
    if (like === 0 || like < most) continue
    isShared = like === most
    if (!isShared) [best, most] = [found, like]
  }
  return isShared ? undefined : best
}
