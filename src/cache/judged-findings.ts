import {contextsOf, knowContexts} from '../baseline/fingerprints.ts'
import type {JudgedDocument} from '../check/judged.ts'
import type {DocumentSummary} from '../check/summary.ts'
import type {Playbook} from '../model/playbook-type.ts'
import type {Finding, SuppressedFinding} from '../rules/rule.ts'
import type {Flat} from './flat.ts'
import {findingsOf, flatFindings} from './flat-findings.ts'
import type {JudgedFindings} from './kept.ts'
import {Part} from './part.ts'

/** A judgement of a document as it is kept. */
export function judgedFindings(judgement: JudgedDocument, playbook: Playbook): JudgedFindings {
  const contexts = contextsOf(allFindings(judgement), playbook)
  return {document: Part.of(judgement, formatJudged), contexts: Part.of(contexts)}
}

/** A judgement of a document as it was; what its findings are known again by need not be looked for in the document. */
export function restored({document, contexts}: JudgedFindings, playbook: Playbook): JudgedDocument {
  const judgement = document.value
  knowContexts(
    playbook,
    () => new Map(allFindings(judgement).map((finding, index) => [finding, contexts.value[index]!])),
  )
  return judgement
}

/** Everything that was found, in the order in which contexts are kept. */
function allFindings({findings, suppressed}: JudgedDocument): Finding[] {
  return [...findings, ...suppressed.map(({finding}) => finding)]
}

/** A judgement as a line of JSON: what is found, of which the last is suppressed, and the rest of it. */
interface WrittenJudgement extends Flat {
  suppressed: Omit<SuppressedFinding, 'finding'>[]
  summary: DocumentSummary
}

function formatJudged(judgement: JudgedDocument): string {
  const {suppressed, summary} = judgement
  const written: WrittenJudgement = {
    ...flatFindings(allFindings(judgement)),
    suppressed: suppressed.map(({by, reason}) => ({by, reason})),
    summary,
  }
  return JSON.stringify(written)
}

/** Reads such a line. */
export function parseJudged(line: string): JudgedDocument {
  const {suppressed, summary, ...flat}: WrittenJudgement = JSON.parse(line)
  const all = findingsOf(flat)
  const findings = all.splice(0, all.length - suppressed.length)
  return {findings, suppressed: all.map((finding, index) => ({finding, ...suppressed[index]!})), summary}
}
