import {posix} from 'node:path'
import type {CheckCache} from '../../cache/check-cache.ts'
import type {Corpus} from '../../model/corpus.ts'
import {SIDECAR_NAME} from '../../model/sidecar.ts'

/** The paths that were looked at for findings: documents, and what they link to, wherever it is, there or missing. */
export function readsOf({playbooks, flaws}: Corpus, cache: CheckCache): ReadonlySet<string> {
  const beside = playbooks.map(({path}) => posix.join(posix.dirname(path), SIDECAR_NAME))
  const documents = [...playbooks, ...flaws].map(({path}) => path)
  return new Set([...documents, ...beside, ...cache.pathsAskedFor()])
}
