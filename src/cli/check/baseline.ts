import {existsSync} from 'node:fs'
import {posix, resolve} from 'node:path'
import {compareReport, withBaseline} from '../../baseline/apply.ts'
import type {Comparison} from '../../baseline/compare.ts'
import {BASELINE_FILE, type Entry, formatBaseline} from '../../baseline/entry.ts'
import type {Fingerprint} from '../../baseline/fingerprints.ts'
import {readBaseline} from '../../baseline/read.ts'
import type {Report} from '../../check/check.ts'
import {documentsFolder} from '../../check/documents-folder.ts'
import type {Config} from '../../config/config.ts'
import {foldersAbove, projectAround} from '../../config/find.ts'
import {writtenWithSlashes} from '../../files/slashes.ts'
import type {Corpus} from '../../model/corpus.ts'
import {count} from '../../report/count.ts'
import type {Finding} from '../../rules/rule.ts'
import {UsageError} from '../exit.ts'
import {tell} from '../show.ts'
import {readText, replaceFile} from '../text-file.ts'

/** What a command line says of a baseline. */
export interface BaselineOptions {
  /** A file; false for none; undefined for the usual one, where it exists. */
  baseline?: string | false
  updateBaseline?: boolean
  allowGrowth?: boolean
}

/** The baseline of a run: where it is, and what it holds. */
export interface Baseline {
  file: string
  /** The folder that it names files from. */
  folder: string
  /** Undefined if there is no such file yet. */
  text: string | undefined
  entries: Entry[]
}

/**
 * Finds and reads the baseline of some paths; undefined if none is used.
 * @throws {UsageError} if the options do not fit one another
 */
export function loadBaseline(
  paths: readonly string[],
  {baseline, updateBaseline, allowGrowth}: BaselineOptions,
): Baseline | undefined {
  if (allowGrowth && !updateBaseline)
    throw new UsageError('Unexpected `--allow-growth`, expected it with `--update-baseline`')
  if (baseline === false) {
    if (updateBaseline)
      throw new UsageError('Unexpected `--no-baseline` with `--update-baseline`, expected one of them')
    return undefined
  }
  const around = paths[0] ?? '.'
  const file = baseline ?? usualFile(around)
  const folder = folderOf(file, around)
  if (existsSync(file)) {
    const text = readText(file, 'a baseline')
    return {file, folder, text, entries: readBaseline(text, file)}
  }
  if (updateBaseline) return {file, folder, text: undefined, entries: []}
  if (baseline === undefined) return undefined
  throw new UsageError(`Cannot find baseline \`${file}\`; \`--update-baseline\` writes it`)
}

/** The nearest baseline above a path; where there is none, it would be in the folder of the project. */
function usualFile(path: string): string {
  const above = foldersAbove(path).map((folder) => posix.join(folder, BASELINE_FILE))
  return above.find((file) => existsSync(file)) ?? posix.join(projectAround(path), BASELINE_FILE)
}

/** Files are named from the baseline's own folder; if that does not hold them, from the folder of the project. */
function folderOf(file: string, path: string): string {
  const own = posix.dirname(writtenWithSlashes(file))
  const isAbove = foldersAbove(path).some((folder) => resolve(folder) === resolve(own))
  return isAbove ? own : projectAround(path)
}

/** A report as its baseline leaves it. */
export interface Compared {
  report: Report
  /** Whether findings were to be added to the baseline, and were not. */
  isRefused: boolean
}

/** What a report is compared by. */
export interface BaselineContext {
  corpus: Corpus
  config: Config
  fingerprints: ReadonlyMap<Finding, Fingerprint>
  /** As they were asked for; none for the folder of the documents. */
  paths: readonly string[]
  options: BaselineOptions
}

/** Takes out what the baseline has; writes it where that is asked for. */
export function applyBaseline(report: Report, baseline: Baseline, context: BaselineContext): Compared {
  const {corpus, config, fingerprints, paths, options} = context
  const {file, folder} = baseline
  const asked = paths.length > 0 ? paths : [documentsFolder(config)]
  const compared = compareReport(baseline.entries, report, {corpus, fingerprints, folder, asked})
  if (!options.updateBaseline) {
    const stale = compared.stale.length
    return {report: withBaseline(report, new Set(compared.known.keys()), {file, stale}), isRefused: false}
  }
  if (corpus.isPartial)
    throw new UsageError(
      'Unexpected `--update-baseline` with single files outside the folder of the documents, expected the folders that are checked',
    )
  const grows = options.allowGrowth === true || baseline.text === undefined
  write(baseline, compared, grows)
  const passed = [...compared.known.keys(), ...(grows ? compared.fresh.keys() : [])]
  return {
    report: withBaseline(report, new Set(passed), {file, stale: 0}),
    isRefused: !grows && compared.fresh.size > 0,
  }
}

function write({file, text, entries}: Baseline, compared: Comparison, grows: boolean): void {
  const {known, fresh, stale, untouched} = compared
  const kept = [...untouched, ...known.values(), ...(grows ? fresh.values() : [])]
  const next = formatBaseline(kept)
  if (next !== text) replaceFile(file, next, text)
  for (const {file: path, rule, text: about} of stale)
    tell(`Dropped from the baseline: ${path} ${rule} \`${about}\``)
  const added = grows ? fresh.size : 0
  if (text === undefined) tell(`Wrote ${count(kept.length, 'entry')} to \`${file}\``)
  else
    tell(
      `Baseline \`${file}\`: ${count(entries.length, 'entry')} before, ${stale.length} dropped, ${added} added`,
    )
  if (grows || fresh.size === 0) return
  const them = fresh.size === 1 ? 'it' : 'them'
  tell(`${count(fresh.size, 'new finding')} not added; fix ${them}, or use \`--allow-growth\``)
}
