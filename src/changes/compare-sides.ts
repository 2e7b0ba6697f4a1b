import {comparePlaybooks} from './compare-playbooks.ts'
import {compareCoverage} from './coverage.ts'
import type {Difference} from './difference.ts'
import {matchDocuments, renamedServices} from './documents.ts'
import {compareFindings} from './findings.ts'
import type {Side} from './side.ts'

/** What the change from one side to another comes to; a side that has no documents is undefined. */
export async function compareSides(before: Side | undefined, after: Side | undefined): Promise<Difference> {
  const documents = matchDocuments(before?.corpus.playbooks ?? [], after?.corpus.playbooks ?? [])
  const {policies, controls, ids, conflicts, documents: edits, notes} = await comparePlaybooks(documents)
  const corpora = {before: before?.corpus, after: after?.corpus}
  return {
    policies,
    controls,
    ids,
    coverage: compareCoverage(corpora, renamedServices(documents)),
    conflicts,
    documents: edits,
    findings: compareFindings(before, after, documents),
    notes,
  }
}

/** Whether a change comes to nothing. */
export function isEmpty({findings, notes: _, ...lists}: Difference): boolean {
  return findings.new.length + findings.gone.length + Object.values(lists).flat().length === 0
}
