import {setTimeout as pause} from 'node:timers/promises'
import {reportFingerprints} from '../../baseline/apply.ts'
import type {Fingerprint} from '../../baseline/fingerprints.ts'
import {KeptRuns} from '../../cache/kept-runs.ts'
import {checkCorpus} from '../../check/check.ts'
import {documentsFolder} from '../../check/documents-folder.ts'
import type {Config} from '../../config/config.ts'
import {UserError} from '../../parse/user-error.ts'
import {count} from '../../report/count.ts'
import {HANDBOOK} from '../../report/handbook.ts'
import {type CheckResult, idOf} from '../../report/result.ts'
import type {Finding} from '../../rules/rule.ts'
import {load} from '../run.ts'
import {show, tell} from '../show.ts'
import {version} from '../version.ts'
import {applyBaseline, loadBaseline} from './baseline.ts'
import {keptRuns} from './cache.ts'
import {writeOutputs} from './outputs.ts'
import {pickerOf, pickFindings} from './pick.ts'
import type {CheckOptions} from './run.ts'
import {changedBetween, type Snapshot, takeSnapshot, withReads} from './snapshot.ts'
import {readsOf} from './watched-reads.ts'

/** Milliseconds between two looks at the files; asking for each is what works on every file system. */
const PAUSE = 250

/** How many times as long as a look the pause after it is at least, so that watching many files does not heat a laptop. */
const REST = 30

/** What a look at the documents found. */
type Look = CheckResult & {
  config: Config
  reads: ReadonlySet<string>
  fingerprints: ReadonlyMap<Finding, Fingerprint>
}

/** Checks some paths, and again whenever their files change, until it is interrupted. */
export async function watchCheck(paths: string[], options: CheckOptions): Promise<void> {
  const stop = stopper()
  const runs = (await keptRuns({paths, isPiped: false}, options)) ?? new KeptRuns(undefined)
  let last = await look(paths, options, runs)
  runs.write()
  const {quiet = false, all = false} = options
  await writeOutputs([{format: 'pretty', file: undefined}], last, {quiet, all, isAside: false})
  let seen = snapshotOf(paths, last)
  const lookAgain = async () => {
    const after = await look(paths, options, runs, last)
    // Before anything is printed: what is read there may make somebody change a file at once.
    seen = withReads(seen, snapshotOf(paths, after))
    return after
  }
  tell(`Watching ${count(last.report.summary.files, 'file')}; Ctrl-C ends`)
  let took = 0
  while (!stop.isStopped) {
    await stop.pause(Math.max(PAUSE, REST * took))
    const begun = performance.now()
    const next = snapshotOf(paths, last)
    took = performance.now() - begun
    if (changedBetween(seen, next).length === 0) continue
    const settled = await settle(next, () => snapshotOf(paths, last))
    const changed = changedBetween(seen, settled)
    seen = settled
    last = await summarise(changed, last, lookAgain)
  }
  runs.write()
  tell('Stopped')
}

/** Ends pauses when the process is interrupted, or nobody reads what it prints. */
function stopper() {
  const controller = new AbortController()
  const stop = () => controller.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  process.stdout.once('error', stop)
  return {
    get isStopped() {
      return controller.signal.aborted
    },
    async pause(time: number) {
      await pause(time, undefined, {signal: controller.signal}).catch((error: unknown) => {
        if (!controller.signal.aborted) throw error
      })
    },
  }
}

function snapshotOf(paths: readonly string[], {config, reads}: Look): Snapshot {
  const sources = [config, ...config.nested].flatMap((each) => each.sources)
  return takeSnapshot(paths.length > 0 ? paths : [documentsFolder(config)], {sources, reads})
}

/** Editors and checkouts write several files, one after another: waits until nothing changes. */
async function settle(first: Snapshot, take: () => Snapshot): Promise<Snapshot> {
  let before = first
  for (;;) {
    await pause(PAUSE / 5)
    const after = take()
    if (changedBetween(before, after).length === 0) return after
    before = after
  }
}

/** @param before an earlier look, whose texts may be others by now */
async function look(paths: string[], options: CheckOptions, runs: KeptRuns, before?: Look): Promise<Look> {
  const baseline = loadBaseline(paths, options)
  const cache = runs.open()
  const {config, corpus} = await load(paths, {config: options.config, withOthers: true, models: cache})
  const all = await checkCorpus(corpus, config, undefined, cache)
  runs.remember(cache)
  const reads = readsOf(corpus, cache)
  const fingerprints = reportFingerprints(all, corpus, before?.fingerprints)
  const compared = baseline
    ? applyBaseline(all, baseline, {corpus, config, fingerprints, paths, options}).report
    : all
  const report = pickFindings(compared, pickerOf(options.rule, all, config))
  const {handbook = HANDBOOK} = config
  const tool = {name: 'proofbook', version}
  return {config, corpus, reads, report, fingerprints, tool, handbook, failOn: options.failOn}
}

/** Prints what a change brought and took; what keeps the documents from being read is said, and the watch goes on. */
async function summarise(
  changed: readonly string[],
  before: Look,
  lookAgain: () => Promise<Look>,
): Promise<Look> {
  const where = changed.length === 1 ? changed[0] : count(changed.length, 'file')
  try {
    const after = await lookAgain()
    const fresh = missingIn(before, after)
    const gone = missingIn(after, before)
    const {files, errors, warnings, infos} = after.report.summary
    const counts = [count(errors, 'error'), count(warnings, 'warning'), count(infos, 'info')].join(', ')
    const lines = [
      `${where} changed: ${fresh.length} new, ${gone.length} gone; ${count(files, 'file')}: ${counts}`,
      ...fresh.map((finding) => `  + ${describe(finding)}`),
      ...gone.map((finding) => `  - ${describe(finding)}`),
    ]
    await show(`${lines.join('\n')}\n`)
    return after
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    tell(error.message)
    return before
  }
}

/** The findings of a look that another does not have; moved lines make none new. */
function missingIn(one: Look, other: Look): Finding[] {
  const keyOf = (finding: Finding, {fingerprints}: Look) =>
    `${finding.file} ${fingerprints.get(finding)?.hash}`
  const known = new Set(judgedAnew(one, other).map((finding) => keyOf(finding, one)))
  return judgedAnew(other, one).filter((finding) => !known.has(keyOf(finding, other)))
}

/** The findings of a look that are not remembered of another, or by it: those of a file are remembered together. */
function judgedAnew(one: Look, other: Look): Finding[] {
  const same = new Set(other.report.findings)
  return one.report.findings.filter((finding) => !same.has(finding))
}

function describe(finding: Finding): string {
  const {file, place, severity, message} = finding
  return `${file}:${place.line}:${place.column} ${severity} ${message} ${idOf(finding)}`
}
