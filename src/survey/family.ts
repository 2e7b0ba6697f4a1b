import {PRESETS} from '../config/presets/index.ts'
import type {Written} from '../config/written.ts'
import {leadingVariant, type Playbook} from '../model/playbook-type.ts'
import {toRegExp} from '../shapes/patterns.ts'

/** A preset whose headings documents have. */
export interface Family {
  preset: string
  /** How many documents have headings of its groups: of all, or of all but one where there are more than two. */
  documents: number
  /** Their most frequent headings of it, as written. */
  headings: string[]
}

/** Share of the documents that have to be of a family for it to be proposed. */
const ENOUGH = 0.3

/** How many headings are named. */
const MOST_NAMED = 3

/** The family that most documents are of; undefined where none is of enough of them. */
export function findFamily(playbooks: readonly Playbook[]): Family | undefined {
  const families = [...PRESETS].map(([preset, written]) => familyOf(preset, written, playbooks))
  const [best] = families.sort((a, b) => b.documents - a.documents)
  return best && best.documents > playbooks.length * ENOUGH ? best : undefined
}

function familyOf(preset: string, {sections}: Written, playbooks: readonly Playbook[]): Family {
  const groups = (sections?.groups ?? []).map(({heading}) => heading.map((each) => toRegExp(each)))
  const counts = new Map<string, number>()
  let documents = 0
  for (const playbook of playbooks) {
    const texts = leadingVariant(playbook).document.headings.map(({text}) => text)
    const met = groups.map((patterns) => texts.find((text) => patterns.some((pattern) => pattern.test(text))))
    const found = met.filter((text) => text !== undefined)
    if (found.length < Math.max(2, groups.length - 1)) continue
    documents++
    for (const text of found) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const ranked = [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text)
  return {preset, documents, headings: ranked.slice(0, MOST_NAMED)}
}
