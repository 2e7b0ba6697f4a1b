import {existsSync} from 'node:fs'
import {posix} from 'node:path'
import {countFindings, type Report} from '../check/check.ts'
import {repositoryAround} from '../files/boundary.ts'
import {pathFrom} from '../files/globs.ts'
import type {Corpus} from '../model/corpus.ts'
import type {Finding} from '../rules/rule.ts'
import {byPlace} from '../rules/run.ts'
import {type Comparison, compare} from './compare.ts'
import type {Entry} from './entry.ts'
import {type Fingerprint, fingerprintsOf} from './fingerprints.ts'

/** What a report is compared with a baseline by. */
export interface ComparedRun {
  corpus: Corpus
  fingerprints: ReadonlyMap<Finding, Fingerprint>
  /** The folder that the baseline names files from. */
  folder: string
  /** Files and folders that were asked for. */
  asked: readonly string[]
}

/** Compares a report with a baseline. */
export function compareReport(
  entries: readonly Entry[],
  {findings}: Report,
  {corpus, fingerprints, folder, asked}: ComparedRun,
): Comparison {
  const nameOf = (path: string) => posix.relative(folder, path)
  const pathOf = (file: string) => posix.join(folder, file)
  const {playbooks, sidecars, flaws} = corpus
  const read = [...playbooks, ...sidecars, ...flaws].map(({path}) => path).filter(corpus.isAsked)
  const checked = new Set(read.map(nameOf))
  return compare(entries, {
    findings,
    fingerprints,
    nameOf,
    isChecked: (file) => checked.has(file),
    exists: (file) => existsSync(pathOf(file)),
    isCovered: (file) => asked.some((each) => pathFrom(each, pathOf(file)) !== undefined),
    isPartial: corpus.isPartial,
  })
}

/** Folder from which files are named: the same whichever folder a command is run in, where there is a repository. */
export function rootOf({boundary}: Pick<Corpus, 'boundary'>): string {
  return repositoryAround(boundary) ?? '.'
}

/** A report without findings that a baseline lets pass. */
export function withBaseline(
  report: Report,
  passed: ReadonlySet<Finding>,
  baseline: NonNullable<Report['baseline']>,
): Report {
  const findings = report.findings.filter((finding) => !passed.has(finding))
  const known = report.findings.filter((finding) => passed.has(finding))
  const suppressed = [
    ...report.suppressed,
    ...known.map((finding) => ({finding, by: 'baseline' as const, reason: undefined})),
  ].sort((a, b) => byPlace(a.finding, b.finding))
  const summary = {...report.summary, ...countFindings(findings, suppressed)}
  return {...report, findings, suppressed, summary, baseline}
}

/**
 * The fingerprints of everything in a report. Of findings that are equal, those that a comment suppresses are counted
 * last: a new comment makes no other finding new.
 * @param known of an earlier run
 */
export function reportFingerprints(
  {findings, suppressed}: Report,
  corpus: Corpus,
  known?: ReadonlyMap<Finding, Fingerprint>,
): Map<Finding, Fingerprint> {
  return fingerprintsOf([...findings, ...suppressed.map(({finding}) => finding)], corpus, known)
}
