import {configOf} from '../config/load.ts'
import type {Corpus} from '../model/corpus.ts'
import {validatePlaybook} from '../pipeline/index.ts'
import {rules} from '../rules/index.ts'
import type {Finding} from '../rules/rule.ts'
import {byPlace, findFlawFaults, findSidecarFaults, type RunContext} from '../rules/run.ts'
import type {Reading, SidecarReading} from './project.ts'

/** The findings of one document, in its corpus. */
export async function findingsOf({playbook, corpus, config, path}: Reading): Promise<Finding[]> {
  const {findings} = await validatePlaybook(playbook, contextOf({corpus, config, path}))
  return [...findings, ...flawFindings({corpus, config, path})].sort(byPlace)
}

/** The findings of one mapping file, by the documents beside it. */
export function sidecarFindings({sidecar, corpus, config, path}: SidecarReading): Finding[] {
  const ofText = sidecar ? findSidecarFaults(sidecar, contextOf({corpus, config, path})) : []
  return [...ofText, ...flawFindings({corpus, config, path})].sort(byPlace)
}

/** A file of a corpus, whatever it is. */
type FileOfCorpus = Pick<Reading, 'corpus' | 'config' | 'path'>

function flawFindings({corpus, config, path}: FileOfCorpus): Finding[] {
  return flawsAt(corpus, path).flatMap((flaw) => findFlawFaults(flaw, contextOf({corpus, config, path})))
}

/** What keeps a file from being read, or from being read as it is. */
export function flawsAt(corpus: Corpus, path: string): Corpus['flaws'] {
  return corpus.flaws.filter((flaw) => flaw.path === path)
}

function contextOf({corpus, config, path}: FileOfCorpus): RunContext {
  const {shapes, rules: settings, overrides} = configOf(config, path)
  return {corpus, shapes, rules, settings, overrides}
}
