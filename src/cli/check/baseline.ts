import {existsSync} from 'node:fs'
import {compareReport, withBaseline} from '../../baseline/apply.ts'
import type {Comparison} from '../../baseline/compare.ts'
import {BASELINE_FILE, type Entry, formatBaseline} from '../../baseline/entry.ts'
import type {Fingerprint} from '../../baseline/fingerprints.ts'
import {readBaseline} from '../../baseline/read.ts'
import type {Report} from '../../check/check.ts'
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
  /** Undefined where there is no such file yet. */
  text: string | undefined
  entries: Entry[]
}

/**
 * Finds and reads the baseline; undefined where none is used.
 * @throws {UsageError} where the options do not fit one another
 */
export function loadBaseline({baseline, updateBaseline, allowGrowth}: BaselineOptions): Baseline | undefined {
  if (allowGrowth && !updateBaseline)
    throw new UsageError('Unexpected `--allow-growth`, expected it with `--update-baseline`')
  if (baseline === false) {
    if (updateBaseline)
      throw new UsageError('Unexpected `--no-baseline` with `--update-baseline`, expected one of them')
    return undefined
  }
  const file = baseline ?? BASELINE_FILE
  if (existsSync(file)) {
    const text = readText(file, 'a baseline')
    return {file, text, entries: readBaseline(text, file)}
  }
  if (updateBaseline) return {file, text: undefined, entries: []}
  if (baseline === undefined) return undefined
  throw new UsageError(`Cannot find baseline \`${file}\`; \`--update-baseline\` writes it`)
}

/** A report as its baseline leaves it. */
export interface Compared {
  report: Report
  /** Whether findings were to be added to the baseline, and were not. */
  isRefused: boolean
}

/** Takes out what the baseline has; writes it where that is asked for. */
export function applyBaseline(
  report: Report,
  baseline: Baseline,
  context: {corpus: Corpus; fingerprints: ReadonlyMap<Finding, Fingerprint>; options: BaselineOptions},
): Compared {
  const {corpus, options} = context
  const compared = compareReport(baseline.entries, report, context)
  const {file} = baseline
  if (!options.updateBaseline) {
    const stale = compared.stale.length
    return {report: withBaseline(report, new Set(compared.known.keys()), {file, stale}), isRefused: false}
  }
  if (corpus.isPartial)
    throw new UsageError(
      'Unexpected `--update-baseline` with single files, expected the folders that are checked',
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
