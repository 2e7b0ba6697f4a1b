import {lstatSync} from 'node:fs'
import {findBoundary} from '../files/boundary.ts'
import {MOST_BYTES} from '../files/budgets.ts'
import {readInside} from '../files/read-inside.ts'
import {describeRefusal} from '../files/refusal.ts'
import type {Corpus} from '../model/corpus.ts'
import {readResolutions} from '../resolutions/read.ts'
import {RESOLUTIONS_FILE, ResolutionsError, type WrittenResolution} from '../resolutions/resolution.ts'
import type {Levels} from '../rules/levels.ts'
import {noUnresolvedConflict} from '../rules/no-unresolved-conflict.ts'
import {type Finding, formatMessage, type Severity} from '../rules/rule.ts'

/**
 * The resolutions of the working folder; none where there is no file of them.
 * @throws {ResolutionsError}
 */
export function loadResolutions(): WrittenResolution[] {
  if (!lstatSync(RESOLUTIONS_FILE, {throwIfNoEntry: false})) return []
  const {bytes, refusal} = readInside(RESOLUTIONS_FILE, [findBoundary('.')], MOST_BYTES.neighbour)
  if (refusal) throw new ResolutionsError(`Cannot read \`${RESOLUTIONS_FILE}\`: ${describeRefusal(refusal)}`)
  return readResolutions(bytes.toString('utf8'), RESOLUTIONS_FILE)
}

const MESSAGE = 'stale-resolution'

/**
 * Resolutions without a conflict any more: their document has no such conflict, or is gone. They are of the corpus, not
 * of a file in it, and are in a file that is no document.
 */
export function findStaleResolutions(corpus: Corpus, levels: Levels): Finding[] {
  const setting = levels.of(MESSAGE)
  if (levels.isOff || setting === 'off') return []
  const inRun = corpus.playbooks.flatMap(({stale}) =>
    stale.map((resolution) => toFinding(resolution, 'no conflict of it has these sides', setting)),
  )
  const known = new Set(corpus.playbooks.map(({path}) => path))
  const gone = corpus.resolutions
    .filter(({file}) => !known.has(file) && !corpus.files.has(file))
    .map((resolution) => toFinding(resolution, 'there is no such document', setting))
  return [...inRun, ...gone]
}

function toFinding(
  {file, label, line, column}: WrittenResolution,
  reason: string,
  setting: Severity | undefined,
): Finding {
  const message = noUnresolvedConflict.messages[MESSAGE]!
  return {
    ruleId: noUnresolvedConflict.id,
    messageId: MESSAGE,
    severity: setting ?? message.severity,
    message: formatMessage(message.template, {file, label, reason}),
    file: RESOLUTIONS_FILE,
    // An entry begins behind the hyphen of its list item.
    place: {line, column: 1, endLine: line, endColumn: column},
    target: undefined,
    variants: undefined,
    suggestion: undefined,
    related: [],
    fix: undefined,
  }
}
