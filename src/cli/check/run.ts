import {reportFingerprints} from '../../baseline/apply.ts'
import type {CheckCache} from '../../cache/check-cache.ts'
import {checkCorpus, fails} from '../../check/check.ts'
import type {Checked, Loaded} from '../../check/check-files.ts'
import {ChangedFileError} from '../../check/file-text.ts'
import type {ModelSource} from '../../check/load.ts'
import {PackedModels} from '../../check/packed-models.ts'
import type {ShardChoice} from '../../check/shard.ts'
import {once} from '../../model/once.ts'
import type {JudgePanel} from '../../policy/index.ts'
import {count} from '../../report/count.ts'
import {HANDBOOK} from '../../report/handbook.ts'
import type {CheckResult} from '../../report/result.ts'
import type {Finding, Severity} from '../../rules/rule.ts'
import {fixFiles} from '../fix.ts'
import {type JudgeChoice, seatJudges} from '../judges.ts'
import {load} from '../run.ts'
import {showDocument, tell} from '../show.ts'
import {version} from '../version.ts'
import {applyBaseline, type BaselineOptions, loadBaseline} from './baseline.ts'
import {type CacheOptions, keptRuns} from './cache.ts'
import {fixTexts} from './fix-texts.ts'
import {tellIdleGlobs} from './idle.ts'
import {type Input, readInput} from './input.ts'
import {type Output, readOutputs, writeOutputs} from './outputs.ts'
import {narrowed, partOf} from './part.ts'
import {pickerOf, pickFindings} from './pick.ts'
import {refuseTogether} from './refuse.ts'
import {describeShard, filesOfShard, refuseGoneEntries} from './shard.ts'
import {showFixes} from './show-fixes.ts'
import {watchCheck} from './watch.ts'

/** Options of `proofbook check`. */
export interface CheckOptions extends JudgeChoice, BaselineOptions, CacheOptions {
  /** `json`, or `json=FILE`. */
  format: string[]
  failOn: Severity
  maxWarnings?: number
  /** `rule` or `rule/message`; empty for all. */
  rule: string[]
  quiet?: boolean
  all?: boolean
  /** Whether findings with one right answer are fixed in the files. */
  fix?: boolean
  /** Whether these fixes are shown, and nothing is written. */
  diff?: boolean
  /** A branch, tag or commit: only what changed since is checked. */
  changed?: string
  /** Which part of the documents is judged; the others are read. */
  shard?: ShardChoice
  /** The path that standard input stands for. */
  stdinFilename?: string
  /** Whether to check again whenever files change. */
  watch?: boolean
  config?: string
}

/** A run of the command: what is read, and how it is judged. */
interface Run {
  input: Input
  options: CheckOptions
  /** Reads and checks the documents as they are now. */
  check(texts?: ReadonlyMap<string, string>): Promise<Checked>
}

/** Checks some paths and writes the reports; says whether the run fails. */
export async function runCheck(paths: string[], options: CheckOptions): Promise<boolean> {
  refuseTogether(options)
  if (options.watch) {
    await watchCheck(paths, options)
    return false
  }
  try {
    return await checkOnce(paths, options)
  } catch (error) {
    if (!(error instanceof ChangedFileError)) throw error
    // Somebody saved it meanwhile.
    return checkOnce(paths, options)
  }
}

async function checkOnce(paths: string[], options: CheckOptions): Promise<boolean> {
  const outputs = readOutputs(options.format)
  const input = readInput(paths, options.stdinFilename)
  const judges = await seatJudges(options)
  const baseline = loadBaseline(input.paths, options)
  const runs = await keptRuns(input, options)
  const cache = runs?.open()
  const loaded = await read(input, options, input.texts, cache)
  const isWanted = partOf(loaded, options)
  const whole = narrowed(loaded, isWanted)
  const isOwn = options.shard && filesOfShard(whole, options.shard)
  if (options.shard && baseline) refuseGoneEntries(baseline, input.paths, whole)
  const check = (each: Loaded) => judged(narrowed(narrowed(each, isWanted), isOwn), judges, cache)
  const run: Run = {input, options, check: async (texts) => check(await read(input, options, texts))}
  const checked = await check(loaded)
  if (cache) runs?.save(cache)
  if (!isWanted && !isOwn) tellIdleGlobs(input.paths, checked.config)
  const isPicked = pickerOf(options.rule, checked.report, checked.config)
  if (options.diff) return showFixes(checked, fixingOf(run, isPicked))
  const left = options.fix ? await fix(checked, run, isPicked) : checked
  const {config, corpus} = left
  const fingerprints = once(() => reportFingerprints(left.report, corpus))
  const compared = baseline
    ? applyBaseline(left.report, baseline, {
        ...{corpus, config, options},
        fingerprints: fingerprints(),
        paths: input.paths,
      })
    : {report: left.report, isRefused: false}
  const report = pickFindings(compared.report, isPicked)
  const shard = options.shard && (await describeShard(whole, options.shard, {options, baseline}))
  await write(outputs, {...left, report}, {fingerprints, shard}, run)
  const isTooMuch = hasTooManyWarnings(report.summary.warnings, options.maxWarnings)
  return fails(report, options.failOn) || isTooMuch || compared.isRefused
}

function read(
  {paths, texts: given}: Input,
  {config}: CheckOptions,
  texts: ReadonlyMap<string, string> = given,
  models: ModelSource = new PackedModels(),
): Promise<Loaded> {
  return load(paths, {config, withOthers: true, texts, models})
}

async function judged(loaded: Loaded, judges: JudgePanel | undefined, memory?: CheckCache): Promise<Checked> {
  const {config, corpus} = loaded
  return {config, corpus, report: await checkCorpus(corpus, config, judges, memory)}
}

function fixingOf({input, check}: Run, isWanted: (finding: Finding) => boolean) {
  return {
    written: input.written,
    recheck: (texts: ReadonlyMap<string, string>) => check(new Map([...input.texts, ...texts])),
    isWanted,
  }
}

/** Makes the fixes in the files; those of standard input go to standard output. */
async function fix(checked: Checked, run: Run, isWanted: (finding: Finding) => boolean): Promise<Checked> {
  const {input} = run
  if (!input.isPiped) {
    const fixed = await fixFiles(checked, () => run.check(), isWanted)
    tell(`Fixed ${count(fixed.fixes, 'finding')} in ${count(fixed.files, 'file')}`)
    return fixed
  }
  const fixed = await fixTexts(checked, fixingOf(run, isWanted))
  await showDocument(fixed.changed[0]?.after ?? input.written(input.paths[0] ?? ''))
  tell(`Fixed ${count(fixed.fixes, 'finding')}`)
  return fixed.checked
}

function write(
  outputs: readonly Output[],
  {config, corpus, report}: Checked,
  {fingerprints, shard}: Pick<CheckResult, 'shard'> & {fingerprints: () => CheckResult['fingerprints']},
  {input, options}: Run,
): Promise<void> {
  const {handbook = HANDBOOK} = config
  const tool = {name: 'proofbook', version}
  const {quiet = false, all = false, fix: isFixed = false, failOn} = options
  const result = {
    ...{report, corpus, shard, tool, handbook, failOn},
    // Not every format has them, and they take long.
    get fingerprints() {
      return fingerprints()
    },
  }
  return writeOutputs(outputs, result, {quiet, all, isAside: input.isPiped && isFixed})
}

function hasTooManyWarnings(warnings: number, most: number | undefined): boolean {
  if (most === undefined || warnings <= most) return false
  tell(`${count(warnings, 'warning')}, expected at most ${most} (--max-warnings)`)
  return true
}
