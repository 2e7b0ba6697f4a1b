import {lstatSync} from 'node:fs'
import {posix, resolve} from 'node:path'
import {foldersAbove} from '../config/find.ts'
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

/** Path of the file of resolutions around some path, the nearest; undefined if there is none. */
export function resolutionsFile(path: string): string | undefined {
  return foldersAbove(path)
    .map((folder) => posix.join(folder, RESOLUTIONS_FILE))
    .find((file) => lstatSync(file, {throwIfNoEntry: false}))
}

/**
 * The resolutions of the files around some paths; none if there is no file of them.
 * @throws {ResolutionsError}
 */
export function loadResolutions(paths: readonly string[] = ['.']): WrittenResolution[] {
  const files = new Map(
    paths.flatMap((path) => resolutionsFile(path) ?? []).map((file) => [resolve(file), file]),
  )
  return [...files.values()].flatMap(readFile)
}

function readFile(file: string): WrittenResolution[] {
  const folder = posix.dirname(file)
  const {bytes, refusal} = readInside(file, [findBoundary(folder)], MOST_BYTES.neighbour)
  if (refusal) throw new ResolutionsError(`Cannot read \`${file}\`: ${describeRefusal(refusal)}`)
  return readResolutions(bytes.toString('utf8'), file).map((resolution) => ({
    ...resolution,
    file: posix.relative('.', posix.join(folder, resolution.file)),
  }))
}

const MESSAGE = 'stale-resolution'

/**
 * Resolutions without a conflict any more: their document has no such conflict, or is gone. They are of the corpus, not
 * of a file in it, and are in a file that is not a document.
 */
export function findStaleResolutions(corpus: Corpus, levels: Levels): Finding[] {
  const setting = levels.of(MESSAGE)
  if (levels.isOff || setting === 'off') return []
  const inRun = corpus.playbooks.flatMap(({stale, path}) =>
    (corpus.isAsked(path) ? stale : []).map((resolution) =>
      toFinding(resolution, 'no conflict of it has these sides', setting),
    ),
  )
  const known = new Set(corpus.playbooks.map(({path}) => path))
  const gone = corpus.resolutions
    .filter(({file}) => !known.has(file) && !corpus.files.has(file))
    .map((resolution) => toFinding(resolution, 'there is no such document', setting))
  return [...inRun, ...gone]
}

function toFinding(
  {file, label, line, column, record}: WrittenResolution,
  reason: string,
  setting: Severity | undefined,
): Finding {
  const message = noUnresolvedConflict.messages[MESSAGE]!
  return {
    ruleId: noUnresolvedConflict.id,
    messageId: MESSAGE,
    severity: setting ?? message.severity,
    message: formatMessage(message.template, {file, label, reason}),
    file: record,
    // An entry begins after the hyphen of its list item.
    place: {line, column: 1, endLine: line, endColumn: column},
    target: undefined,
    variants: undefined,
    suggestion: undefined,
    related: [],
    fix: undefined,
  }
}
