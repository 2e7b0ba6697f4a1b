import {isPublished} from '../model/playbook-type.ts'
import {compareControls, matchControls} from './controls.ts'
import {compareCoverage} from './coverage.ts'
import type {Difference} from './difference.ts'
import {matchDocuments, renamedServices} from './documents.ts'
import {compareConflicts, compareDocuments} from './edits.ts'
import {compareFindings} from './findings.ts'
import {compareIds} from './ids.ts'
import {comparePolicies} from './policies.ts'
import type {Side} from './side.ts'

/** What the change from one side to another comes to; a side that has no documents is undefined. */
export async function compareSides(before: Side | undefined, after: Side | undefined): Promise<Difference> {
  const documents = matchDocuments(before?.corpus.playbooks ?? [], after?.corpus.playbooks ?? [])
  const controls = matchControls(documents)
  const published = documents.pairs.flatMap((pair) =>
    isPublished(pair.before) && isPublished(pair.after) ? [{before: pair.before, after: pair.after}] : [],
  )
  const undecided = documents.pairs.filter((pair) => !isPublished(pair.before) || !isPublished(pair.after))
  const corpora = {before: before?.corpus, after: after?.corpus}
  return {
    policies: await comparePolicies(documents, controls),
    controls: compareControls(controls, documents),
    ids: compareIds(controls, published),
    coverage: compareCoverage(corpora, renamedServices(documents)),
    conflicts: compareConflicts(documents),
    documents: compareDocuments(documents, published),
    findings: compareFindings(before, after, documents),
    notes: undecided.map(
      ({after: {path}}) => `\`${path}\` was not compared: conflict markers in it are malformed on one side`,
    ),
  }
}

/** Whether a change comes to nothing. */
export function isEmpty({findings, notes: _, ...lists}: Difference): boolean {
  return findings.new.length + findings.gone.length + Object.values(lists).flat().length === 0
}
