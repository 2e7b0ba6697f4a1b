import {contextsOf, knowContext} from '../baseline/fingerprints.ts'
import type {JudgedDocument} from '../check/judged.ts'
import type {Playbook} from '../model/playbook-type.ts'
import type {Finding} from '../rules/rule.ts'
import type {JudgedFindings} from './kept.ts'
import {Part} from './part.ts'

/** A judgement of a document as it is kept. */
export function judgedFindings(judgement: JudgedDocument, playbook: Playbook): JudgedFindings {
  const contexts = contextsOf(findingsOf(judgement), playbook)
  return {document: Part.of(judgement), contexts: Part.of(contexts)}
}

/** A judgement as it was; what its findings are known again by need not be looked for in the document. */
export function restored({document, contexts}: JudgedFindings): JudgedDocument {
  for (const [index, finding] of findingsOf(document.value).entries())
    knowContext(finding, () => contexts.value[index]!)
  return document.value
}

/** Everything that was found, in the order in which contexts are kept. */
function findingsOf({findings, suppressed}: JudgedDocument): Finding[] {
  return [...findings, ...suppressed.map(({finding}) => finding)]
}
