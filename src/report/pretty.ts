import pc from 'picocolors'
import {groupBy} from '../model/group-by.ts'
import {splitLines} from '../parse/source.ts'
import {visible} from '../parse/visible.ts'
import type {Severity} from '../rules/rule.ts'
import {count} from './count.ts'
import {closing} from './pretty/closing.ts'
import {prettyGroup, shortGroup, type Writing} from './pretty/finding.ts'
import {type Group, groupEqual, ungrouped} from './pretty/groups.ts'
import {kindsOf} from './pretty/kinds.ts'
import type {PrettyOptions} from './pretty/style.ts'
import type {CheckResult, ReportedCorpus} from './result.ts'

export type {PrettyOptions} from './pretty/style.ts'

/** With more groups of findings than this, errors lose their source lines and the rest is shown by kind. */
const MOST_IN_FULL = 60

/**
 * A report for people: findings by file, each with its source line, then the counts. Findings with one cause are shown
 * once. Where there are many, warnings and infos are shown by kind, so that nobody has to scroll to see the errors.
 */
export function prettyReport(result: CheckResult, options: PrettyOptions): string {
  const {report, corpus, handbook} = result
  const writing: Writing = {options, colours: pc.createColors(options.colour), handbook}
  const findings = options.quiet
    ? report.findings.filter(({severity}) => severity === 'error')
    : report.findings
  const groups = options.all ? ungrouped(findings) : groupEqual(findings)
  const isShort = !options.all && groups.length > MOST_IN_FULL
  const blocks = isShort
    ? [...byFile(groups.filter(isError), corpus, writing, true), ...byKind(result, writing)]
    : byFile(groups, corpus, writing, false)
  const left = [
    ...(isShort
      ? [`Shown in short, because there are ${count(findings.length, 'finding')}; --all shows each in place`]
      : []),
    ...(options.quiet && findings.length < report.findings.length ? ['Only errors are shown (--quiet)'] : []),
  ]
  return [...blocks, [...left, ...closing(report, writing)].join('\n'), ''].join('\n\n')
}

function isError({first}: Group): boolean {
  return first.severity === 'error'
}

function byFile(
  groups: readonly Group[],
  corpus: ReportedCorpus,
  writing: Writing,
  isShort: boolean,
): string[] {
  return [...groupBy(groups, ({first}) => first.file)].map(([file, ofFile]) => {
    const lines = isShort ? [] : splitLines(sourceOf(file, corpus))
    const shown = ofFile.flatMap((group) =>
      isShort ? shortGroup(group, writing) : prettyGroup(group, lines, writing),
    )
    return [writing.colours.underline(visible(file)), ...shown].join('\n')
  })
}

function byKind({report}: CheckResult, writing: Writing): string[] {
  if (writing.options.quiet) return []
  const of = (severity: Severity) => report.findings.filter((finding) => finding.severity === severity)
  return [kindsOf('Warnings', of('warning'), writing), kindsOf('Infos', of('info'), writing)]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
}

function sourceOf(file: string, {find, sidecars}: ReportedCorpus): string {
  return find(file)?.source ?? sidecars.find(({path}) => path === file)?.text ?? ''
}
