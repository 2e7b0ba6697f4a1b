import {isPublished} from '../model/playbook-type.ts'
import {compareControls, matchControls} from './controls.ts'
import type {Difference} from './difference.ts'
import type {Documents} from './documents.ts'
import {compareConflicts, compareDocuments} from './edits.ts'
import {compareIds} from './ids.ts'
import {comparePolicies} from './policies.ts'

/** What a change of some playbooks comes to, by their own words: not what it does to a library's coverage and findings. */
export type PlaybooksDifference = Omit<Difference, 'coverage' | 'findings'>

/** Compares the playbooks of two sides. Which are one document is known by now; controls may move between all of them. */
export async function comparePlaybooks(documents: Documents): Promise<PlaybooksDifference> {
  const controls = matchControls(documents)
  const published = documents.pairs.flatMap((pair) =>
    isPublished(pair.before) && isPublished(pair.after) ? [{before: pair.before, after: pair.after}] : [],
  )
  const undecided = documents.pairs.filter((pair) => !isPublished(pair.before) || !isPublished(pair.after))
  return {
    policies: await comparePolicies(documents, controls),
    controls: compareControls(controls, documents),
    ids: compareIds(controls, published),
    conflicts: compareConflicts(documents),
    documents: compareDocuments(documents, published),
    notes: undecided.map(
      ({after: {path}}) => `\`${path}\` was not compared: conflict markers in it are malformed on one side`,
    ),
  }
}
