import type {Report} from '../check/check.ts'
import type {Loaded} from '../check/check-files.ts'
import type {Suggestion} from '../check/unrecognised-tables.ts'
import type {ChosenStyle} from '../model/link-style.ts'
import {hasConflict, leadingVariant, type Playbook} from '../model/playbook-type.ts'
import {type Family, findFamily} from './family.ts'
import {type CitingSlot, findCitingSlots} from './slots.ts'

/** What was found in a repository that has no configuration yet. Counts are of documents unless they say otherwise. */
export interface Survey {
  /** The folder of the documents, from the working folder. */
  documents: string
  files: number
  links: Pick<ChosenStyle, 'because'> & {style: string}
  /** Control tables that are recognised already, and their rows. */
  tables: Report['summary']['tables']
  /** Ids of the frameworks that they cite. */
  frameworks: string[]
  /** Tables that look like control tables and are not recognised. */
  suggestion: Suggestion | undefined
  slots: CitingSlot[]
  /** Documents with headings of the groups that are recognised anyway. */
  grouped: number
  family: Family | undefined
  /** Titles that several documents have, with how many, most first. */
  sharedTitles: {title: string; documents: number}[]
  conflicts: number
  /** Policy examples, not documents. */
  policies: number
  /** What is not read, a sentence each. */
  notRead: readonly string[]
  findings: Pick<Report['summary'], 'errors' | 'warnings' | 'infos'>
}

/** Gathers what a check without configuration says of a repository. */
export function surveyOf(documents: string, {corpus}: Loaded, report: Report): Survey {
  const {playbooks, frameworks, notChecked} = corpus
  const {summary, links, suggestion} = report
  const {errors, warnings, infos} = summary
  const cited = corpus.citations.all.map(({citation}) => citation.framework)
  return {
    documents,
    files: summary.files,
    links,
    tables: summary.tables,
    frameworks: [...new Set(cited)].sort(),
    suggestion,
    slots: findCitingSlots(playbooks, frameworks),
    grouped: playbooks.filter(isGrouped).length,
    family: findFamily(playbooks),
    sharedTitles: sharedTitles(playbooks),
    conflicts: playbooks.filter(hasConflict).length,
    policies: summary.examples.found,
    notRead: notChecked,
    findings: {errors, warnings, infos},
  }
}

function isGrouped(playbook: Playbook): boolean {
  return leadingVariant(playbook).document.controls.some(({group}) => group !== null)
}

function sharedTitles(playbooks: readonly Playbook[]): Survey['sharedTitles'] {
  const counts = new Map<string, number>()
  for (const playbook of playbooks) {
    const {title} = leadingVariant(playbook).document
    counts.set(title, (counts.get(title) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, documents]) => documents > 1)
    .map(([title, documents]) => ({title, documents}))
    .sort((a, b) => b.documents - a.documents)
}
