import {reportFingerprints} from '../../baseline/apply.ts'
import {checkCorpus, fails} from '../../check/check.ts'
import type {Checked} from '../../check/check-files.ts'
import {count} from '../../report/count.ts'
import {jsonReport} from '../../report/json.ts'
import {prettyReport} from '../../report/pretty.ts'
import type {Severity} from '../../rules/rule.ts'
import {wantsColour} from '../colour.ts'
import {UsageError} from '../exit.ts'
import {fixFiles} from '../fix.ts'
import {type JudgeChoice, seatJudges} from '../judges.ts'
import {print} from '../print.ts'
import {load} from '../run.ts'
import {show, tell} from '../show.ts'
import {version} from '../version.ts'
import {applyBaseline, type BaselineOptions, loadBaseline} from './baseline.ts'

/** Options of `proofbook check`. */
export interface CheckOptions extends JudgeChoice, BaselineOptions {
  format: 'pretty' | 'json'
  failOn: Severity
  /** Whether findings with one right answer are fixed in the files. */
  fix?: boolean
  config?: string
}

/** Checks some paths and prints the report; tells whether the run fails. */
export async function runCheck(paths: string[], options: CheckOptions): Promise<boolean> {
  const baseline = loadBaseline(options)
  const checked = await check(paths, options)
  const {corpus} = checked
  const fingerprints = reportFingerprints(checked.report, corpus)
  const {report, isRefused} = baseline
    ? applyBaseline(checked.report, baseline, {corpus, fingerprints, options})
    : {report: checked.report, isRefused: false}
  if (options.format === 'json') await print(jsonReport(report, {name: 'proofbook', version}))
  else
    await show(
      prettyReport(report, corpus, {
        colour: wantsColour(process.stdout),
        width: process.stdout.columns ?? 120,
      }),
    )
  return fails(report, options.failOn) || isRefused
}

async function check(paths: string[], options: CheckOptions): Promise<Checked> {
  if (options.fix && options.judge)
    throw new UsageError('Unexpected `--judge` with `--fix`, expected one of the two: fix, then check again')
  const judges = await seatJudges(options)
  const reload = () => load(paths, {config: options.config, withOthers: true})
  const {config, corpus} = await reload()
  const checked = {config, corpus, report: await checkCorpus(corpus, config, judges)}
  if (!options.fix) return checked
  const fixed = await fixFiles(checked, reload)
  tell(`Fixed ${count(fixed.fixes, 'finding')} in ${count(fixed.files, 'file')}`)
  return fixed
}
