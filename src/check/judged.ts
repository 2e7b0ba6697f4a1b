import type {Config} from '../config/config.ts'
import {configOf} from '../config/load.ts'
import type {Corpus} from '../model/corpus.ts'
import {wholePlaybook} from '../model/outline.ts'
import type {Playbook} from '../model/playbook-type.ts'
import type {Sidecar} from '../model/sidecar.ts'
import {validatePlaybook} from '../pipeline/index.ts'
import type {JudgePanel} from '../policy/index.ts'
import {rules} from '../rules/index.ts'
import type {Finding} from '../rules/rule.ts'
import {type Faults, findSidecarFaults, type RunContext} from '../rules/run.ts'
import {type DocumentSummary, summarise} from './summary.ts'

/** All that a report says of one document. */
export interface JudgedDocument extends Faults {
  summary: DocumentSummary
}

/** What documents and mapping files are judged by, besides their configuration. */
export interface Surrounding {
  corpus: Corpus
  /** Gives the ISO date of the run; undefined: today's. */
  today?: () => string
}

/** Judges a document, all of which is at hand. */
export type JudgeDocument = (playbook: Playbook, around: Surrounding) => Promise<JudgedDocument>

/**
 * Knows what was found before, and has judged what is new or may be another now.
 *
 * `judge` may ask only the corpus and the date that it is given: that is how a memory learns what a judgement rests on.
 */
export interface Memory {
  document(playbook: Playbook, corpus: Corpus, judge: JudgeDocument): Promise<JudgedDocument>
  sidecar(sidecar: Sidecar, corpus: Corpus, judge: (around: Surrounding) => Finding[]): Finding[]
}

/** Remembers nothing. */
export const NO_MEMORY: Memory = {
  document: (playbook, corpus, judge) => judge(wholePlaybook(playbook), {corpus}),
  sidecar: (_, corpus, judge) => judge({corpus}),
}

/** What the rules are run with over a file. */
export function contextOf(
  path: string,
  config: Config,
  {corpus, today}: Surrounding,
  judges: JudgePanel,
): RunContext {
  const {shapes, rules: settings, overrides} = configOf(config, path)
  return {corpus, shapes, rules, settings, overrides, judges, ...(today && {today})}
}

/** Judges a document by all rules. */
export async function judgePlaybook(
  playbook: Playbook,
  config: Config,
  around: Surrounding,
  judges: JudgePanel,
): Promise<JudgedDocument> {
  const faults = await validatePlaybook(playbook, contextOf(playbook.path, config, around, judges))
  return {...faults, summary: summarise(playbook, around.corpus, config)}
}

/** Judges a mapping file by all rules. */
export function judgeSidecar(
  sidecar: Sidecar,
  config: Config,
  around: Surrounding,
  judges: JudgePanel,
): Finding[] {
  return findSidecarFaults(sidecar, contextOf(sidecar.path, config, around, judges))
}
