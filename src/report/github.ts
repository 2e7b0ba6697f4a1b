import {visible, visibleDocument} from '../parse/visible.ts'
import type {Finding} from '../rules/rule.ts'
import {count} from './count.ts'
import {type CheckResult, gravestFirst, idOf, repositoryPaths} from './result.ts'

const COMMANDS = {error: 'error', warning: 'warning', info: 'notice'} as const

/**
 * The report of `check --format github`: a workflow command a finding, errors first, since GitHub shows about ten of a
 * severity a step. The job's summary, which the command line writes, has them all.
 */
export function githubReport({report, corpus}: CheckResult): string {
  const pathOf = repositoryPaths(corpus)
  const {errors, warnings, infos, files} = report.summary
  return [
    ...gravestFirst(report.findings).map((finding) => command(finding, pathOf(finding.file))),
    `${count(files, 'file')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(infos, 'info')}`,
    ...report.notChecked.map((sentence) => `Not checked: ${visible(sentence)}`),
    '',
  ].join('\n')
}

function command(finding: Finding, file: string): string {
  const {line, column, endLine, endColumn} = finding.place
  // GitHub takes columns only within one line.
  const columns = endLine === line ? {col: column, endColumn} : {}
  // What a terminal would obey has no code that the runner decodes: such a file's finding is shown beside no line.
  const path = visibleDocument(file)
  const properties = Object.entries({file: path, line, endLine, ...columns, title: idOf(finding)})
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',')
  return `::${COMMANDS[finding.severity]} ${properties}::${escapeData(visible(finding.message))}`
}

/** What the runner decodes: `%`, and line ends, which would end the command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
