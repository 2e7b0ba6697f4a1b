import type {Report} from '../../check/check.ts'
import {groupBy} from '../../model/group-by.ts'
import {visible} from '../../parse/visible.ts'
import type {Finding} from '../../rules/rule.ts'
import {count} from '../count.ts'
import {ruleUrl} from '../handbook.ts'
import {SEVERITIES} from '../result.ts'
import type {Writing} from './finding.ts'
import {hyperlink} from './style.ts'

/** The end of a report: counts, by rule too, and what was not checked. */
export function closing(report: Report, writing: Writing): string[] {
  const {colours} = writing
  const {files, errors, warnings, infos, examples, tables} = report.summary
  const data = report.data.map((source) => `${source.package} ${source.version} of ${source.date}`).join(', ')
  const verdict = errors > 0 ? colours.red : warnings > 0 ? colours.yellow : colours.green
  const fixable = report.findings.filter(({fix}) => fix !== undefined).length
  return [
    ...byRule(report.findings, writing),
    verdict(
      `${count(files, 'file')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(infos, 'info')}`,
    ),
    ...suppressed(report),
    ...(fixable > 0 ? [`${count(fixable, 'finding')} can be fixed with --fix`] : []),
    `Policy examples: ${examples.found} found, ${examples.checked} checked, ${examples.skipped} skipped (${data})`,
    `Control tables: ${tables.found} found, ${count(tables.rows, 'row')}`,
    ...(report.links.because === undefined
      ? []
      : [visible(`Links: judged as ${report.links.style} does (because of ${report.links.because})`)]),
    ...report.notChecked.map((sentence) => colours.yellow(`Not checked: ${visible(sentence)}`)),
    ...suggestion(report),
  ]
}

/** How many findings each rule has, the most first, and where it is explained. */
function byRule(findings: readonly Finding[], {options, colours, handbook}: Writing): string[] {
  const rules = [...groupBy(findings, ({ruleId}) => ruleId)].sort(([, a], [, b]) => b.length - a.length)
  if (rules.length === 0) return []
  const width = Math.max(...rules.map(([id]) => id.length))
  const rows = rules.map(([id, ofRule]) => {
    const counts = countsOf(ofRule)
    const name = hyperlink(id, ruleUrl(id, handbook), options) + ' '.repeat(width - id.length)
    return options.hyperlinks
      ? `${name}  ${counts}`
      : `${name}  ${counts}  ${colours.dim(ruleUrl(id, handbook))}`
  })
  return [...rows, colours.dim('`proofbook explain RULE` shows a rule here'), '']
}

function countsOf(findings: readonly Finding[]): string {
  return SEVERITIES.flatMap((severity) => {
    const found = findings.filter((finding) => finding.severity === severity).length
    return found === 0 ? [] : [count(found, severity)]
  }).join(', ')
}

function suppressed({summary, baseline}: Report): string[] {
  const {comments, baseline: inBaseline} = summary.suppressed
  const stale = baseline?.stale ?? 0
  return [
    ...(comments > 0 ? [`${count(comments, 'finding')} suppressed by comments`] : []),
    ...(inBaseline > 0 && baseline
      ? [visible(`${count(inBaseline, 'finding')} suppressed by the baseline \`${baseline.file}\``)]
      : []),
    ...(stale > 0
      ? [
          `${count(stale, 'entry')} of the baseline no longer ${stale === 1 ? 'matches' : 'match'}; --update-baseline drops ${stale === 1 ? 'it' : 'them'}`,
        ]
      : []),
  ]
}

function suggestion({suggestion: found}: Report): string[] {
  if (!found) return []
  return [
    visible(
      `${found.tables} tables under \`${found.header}\` look like control tables (first in ${found.file}). To check them, add to proofbook.config.yml:`,
    ),
    ...found.snippet.split('\n').map(visible),
  ]
}
