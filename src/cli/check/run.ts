import {reportFingerprints} from '../../baseline/apply.ts'
import {checkCorpus, fails} from '../../check/check.ts'
import type {Checked} from '../../check/check-files.ts'
import {count} from '../../report/count.ts'
import {HANDBOOK} from '../../report/handbook.ts'
import type {Severity} from '../../rules/rule.ts'
import {UsageError} from '../exit.ts'
import {fixFiles} from '../fix.ts'
import {type JudgeChoice, seatJudges} from '../judges.ts'
import {load} from '../run.ts'
import {tell} from '../show.ts'
import {version} from '../version.ts'
import {applyBaseline, type BaselineOptions, loadBaseline} from './baseline.ts'
import {readOutputs, writeOutputs} from './outputs.ts'
import {pickRules} from './pick.ts'

/** Options of `proofbook check`. */
export interface CheckOptions extends JudgeChoice, BaselineOptions {
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
  config?: string
}

/** Checks some paths and writes the reports; tells whether the run fails. */
export async function runCheck(paths: string[], options: CheckOptions): Promise<boolean> {
  refuseTogether(options)
  const outputs = readOutputs(options.format)
  const baseline = loadBaseline(paths, options)
  const checked = await check(paths, options)
  const {config, corpus} = checked
  const fingerprints = reportFingerprints(checked.report, corpus)
  const compared = baseline
    ? applyBaseline(checked.report, baseline, {corpus, config, fingerprints, paths, options})
    : {report: checked.report, isRefused: false}
  const report = options.rule.length > 0 ? pickRules(compared.report, options.rule, config) : compared.report
  const tool = {name: 'proofbook', version}
  const {handbook = HANDBOOK} = config
  const result = {report, corpus, fingerprints, tool, handbook, failOn: options.failOn}
  await writeOutputs(outputs, result, {quiet: options.quiet === true, all: options.all === true})
  const isTooMuch = hasTooManyWarnings(report.summary.warnings, options.maxWarnings)
  return fails(report, options.failOn) || isTooMuch || compared.isRefused
}

/** @throws {UsageError} for options that contradict one another */
function refuseTogether({fix, judge, rule, updateBaseline}: CheckOptions): void {
  if (fix && judge)
    throw new UsageError('Unexpected `--judge` with `--fix`, expected one of the two: fix, then check again')
  if (rule.length === 0) return
  if (fix)
    throw new UsageError('Unexpected `--rule` with `--fix`, expected one of the two: fixes are of all rules')
  if (updateBaseline)
    throw new UsageError(
      'Unexpected `--rule` with `--update-baseline`, expected one of the two: a baseline is of all rules',
    )
}

function hasTooManyWarnings(warnings: number, most: number | undefined): boolean {
  if (most === undefined || warnings <= most) return false
  tell(`${count(warnings, 'warning')}, expected at most ${most} (--max-warnings)`)
  return true
}

async function check(paths: string[], options: CheckOptions): Promise<Checked> {
  const judges = await seatJudges(options)
  const reload = () => load(paths, {config: options.config, withOthers: true})
  const {config, corpus} = await reload()
  const checked = {config, corpus, report: await checkCorpus(corpus, config, judges)}
  if (!options.fix) return checked
  const fixed = await fixFiles(checked, reload)
  tell(`Fixed ${count(fixed.fixes, 'finding')} in ${count(fixed.files, 'file')}`)
  return fixed
}
