import pc from 'picocolors'
import type {Report} from '../check/check.ts'
import type {Corpus} from '../model/corpus.ts'
import {splitLines, withoutEol} from '../parse/source.ts'
import {visible, visibleInPlace} from '../parse/visible.ts'
import type {Finding, Severity} from '../rules/rule.ts'
import {count} from './count.ts'

/** How a report is written for a terminal. */
export interface PrettyOptions {
  colour: boolean
  /** Columns of the terminal; source lines are cut to it. */
  width: number
}

/** A report for people: findings by file, each with its source line, then the counts. */
export function prettyReport(report: Report, corpus: Corpus, options: PrettyOptions): string {
  const colours = pc.createColors(options.colour)
  const byFile = groupByFile(report.findings)
  const blocks = [...byFile].map(([file, findings]) => {
    const lines = splitLines(sourceOf(file, corpus))
    const shown = findings.map((finding) => prettyFinding(finding, lines, options.width, colours))
    return [colours.underline(visible(file)), ...shown].join('\n')
  })
  return [...blocks, closing(report, colours), ''].join('\n\n')
}

function sourceOf(file: string, {find, sidecars}: Corpus): string {
  return find(file)?.source ?? sidecars.find(({path}) => path === file)?.text ?? ''
}

type Colours = ReturnType<typeof pc.createColors>

function groupByFile(findings: Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.file)
    if (group) group.push(finding)
    else groups.set(finding.file, [finding])
  }
  return groups
}

function prettyFinding(finding: Finding, lines: string[], width: number, colours: Colours): string {
  const {line, column, endLine, endColumn} = finding.place
  const variants = finding.variants ? colours.dim(` (in ${finding.variants.map(visible).join(', ')})`) : ''
  const id = finding.messageId === finding.ruleId ? finding.ruleId : `${finding.ruleId} ${finding.messageId}`
  const head = `  ${line}:${column}  ${paint(finding.severity, colours)}  ${visible(finding.message)}${variants}  ${colours.dim(visible(id))}`
  const notes = [
    ...finding.related.map(({file, place, message}) =>
      visible(`see ${file}:${place.line}:${place.column}: ${message}`),
    ),
    ...(finding.fix ? [visible(`--fix writes \`${finding.fix.text.trim()}\``)] : []),
  ].map((note) => colours.dim(`${' '.repeat(10)}${note}`))
  const source = withoutEol(lines[line - 1] ?? '')
  if (visibleInPlace(source).trim() === '') return [head, ...notes].join('\n')
  const gutter = `${String(line).padStart(7)} │ `
  const room = Math.max(20, width - gutter.length)
  const from = Math.max(0, column - 1 - Math.floor(room / 3))
  const end = endLine === line ? endColumn : source.length + 1
  const marks = `${' '.repeat(column - 1 - from)}${'^'.repeat(Math.max(1, Math.min(end - column, room - (column - 1 - from))))}`
  return [
    head,
    colours.dim(gutter) + visibleInPlace(source.slice(from, from + room)),
    colours.dim(`${' '.repeat(7)} │ `) + colour(finding.severity, colours)(marks),
    ...notes,
  ].join('\n')
}

function colour(severity: Severity, colours: Colours): (text: string) => string {
  return {error: colours.red, warning: colours.yellow, info: colours.cyan}[severity]
}

function paint(severity: Severity, colours: Colours): string {
  return colour(severity, colours)(severity.padEnd(7))
}

function closing(report: Report, colours: Colours): string {
  const {files, errors, warnings, infos, examples, tables} = report.summary
  const data = report.data.map((source) => `${source.package} ${source.version} of ${source.date}`).join(', ')
  const verdict = errors > 0 ? colours.red : warnings > 0 ? colours.yellow : colours.green
  const suggestion = report.suggestion
  const fixable = report.findings.filter(({fix}) => fix !== undefined).length
  return [
    verdict(
      `${count(files, 'file')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(infos, 'info')}`,
    ),
    ...(fixable > 0 ? [`${count(fixable, 'finding')} can be fixed with --fix`] : []),
    `Policy examples: ${examples.found} found, ${examples.checked} checked, ${examples.skipped} skipped (${data})`,
    `Control tables: ${tables.found} found, ${count(tables.rows, 'row')}`,
    ...(report.links.because === undefined
      ? []
      : [visible(`Links: judged as ${report.links.style} does (because of ${report.links.because})`)]),
    ...report.notChecked.map((sentence) => colours.yellow(`Not checked: ${visible(sentence)}`)),
    ...(suggestion
      ? [
          visible(
            `${suggestion.tables} tables under \`${suggestion.header}\` look like control tables (first in ${suggestion.file}). To check them, add to proofbook.config.yml:`,
          ),
          ...suggestion.snippet.split('\n').map(visible),
        ]
      : []),
  ].join('\n')
}
