import {posix} from 'node:path'
import {type Fingerprint, fingerprintsOf} from '../baseline/fingerprints.ts'
import type {Finding} from '../rules/rule.ts'
import type {Difference} from './difference.ts'
import type {Documents} from './documents.ts'
import {type Likeness, match} from './matching.ts'
import type {Side} from './side.ts'

/** A finding with what it is known by. */
interface Known extends Fingerprint {
  finding: Finding
  rule: string
  /** The newer path of its file. */
  file: string
}

/** Which findings are new, gone, and the same: of several alike the first goes with the first. */
export function compareFindings(
  before: Side | undefined,
  after: Side | undefined,
  {pairs}: Documents,
): Difference['findings'] {
  const newPath = new Map(pairs.map((pair) => [pair.before.path, pair.after.path]))
  const newFolder = new Map(
    pairs.map((pair) => [posix.dirname(pair.before.path), posix.dirname(pair.after.path)]),
  )
  // What lies beside a document, such as its mapping file, goes with it.
  const moved = (file: string) => {
    const folder = newFolder.get(posix.dirname(file))
    return newPath.get(file) ?? (folder === undefined ? file : posix.join(folder, posix.basename(file)))
  }
  const {
    pairs: same,
    removed,
    added,
  } = match(
    knownIn(before, moved),
    knownIn(after, (file) => file),
    WAYS,
  )
  return {
    new: added.map(({finding}) => finding),
    gone: removed.map(({finding}) => finding),
    same: same.length,
  }
}

/** The text may be reworded, so may what is above it, and what is in a control may move to another document. */
const WAYS: readonly Likeness<Known>[] = [
  {keyOf: ({file, hash}) => [file, hash].join('\n')},
  {keyOf: ({rule, file, text}) => (text === '' ? undefined : [rule, file, text].join('\n'))},
  {keyOf: ({rule, file, finding}) => [rule, file, finding.message].join('\n')},
  {keyOf: ({hash, text}) => (text === '' ? undefined : hash)},
]

function knownIn(side: Side | undefined, newName: (file: string) => string): Known[] {
  if (!side) return []
  const fingerprints = [...fingerprintsOf(side.findings, side.corpus)]
  return fingerprints.map(([finding, fingerprint]) => ({
    ...fingerprint,
    rule: `${finding.ruleId} ${finding.messageId}`,
    finding,
    file: newName(finding.file),
  }))
}
