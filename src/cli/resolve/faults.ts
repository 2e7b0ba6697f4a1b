import {readModel} from '../../check/read-document.ts'
import {createFrameworks} from '../../frameworks/index.ts'
import {createCorpus} from '../../model/corpus.ts'
import {NO_FILES} from '../../model/file-tree.ts'
import {brokenMarkers} from '../../model/well-formed.ts'
import {noUnresolvedConflict} from '../../rules/no-unresolved-conflict.ts'
import {findFaults} from '../../rules/run.ts'
import type {Unresolved} from './unresolved.ts'

/** What is wrong with the markers of a file, in the words of `check`; undefined if nothing is. */
export async function describeFaults({
  path,
  text,
  conflict,
  reading,
}: Unresolved): Promise<string[] | undefined> {
  if (conflict.faults.length === 0) return undefined
  const playbook = readModel(path, text, '', reading)
  const broken = new Set(brokenMarkers(playbook).map(({code, line}) => `${line} ${code}`))
  if (broken.size === 0) return undefined
  const corpus = createCorpus([playbook], {
    frameworks: createFrameworks(),
    files: NO_FILES,
    boundary: '.',
    publicRoots: [],
  })
  const context = {corpus, shapes: reading.config.shapes, rules: [noUnresolvedConflict], settings: {}}
  const findings = (await findFaults(playbook, context)).filter(({place, messageId}) =>
    broken.has(`${place.line} ${messageId}`),
  )
  return findings.map(
    ({place, message, messageId}) => `${path}:${place.line}:${place.column} ${message} (${messageId})`,
  )
}
