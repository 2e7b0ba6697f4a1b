import {visible} from '../parse/visible.ts'
import type {Finding, Severity} from '../rules/rule.ts'
import {count} from './count.ts'
import {findingUrl} from './handbook.ts'
import {type CheckResult, idOf, SEVERITIES} from './result.ts'

/** GitHub takes comments of 65,536 characters, GitLab of 1,000,000. */
export const COMMENT_LENGTH = 60_000

const TITLES: Readonly<Record<Severity, string>> = {error: 'Errors', warning: 'Warnings', info: 'Infos'}

/**
 * The report of `check --format markdown`: a comment for a pull request. Errors come first; what does not fit is counted.
 * @param most how many characters it may have
 */
export function markdownReport(result: CheckResult, most = COMMENT_LENGTH): string {
  const {report} = result
  const {files, errors, warnings, infos, suppressed} = report.summary
  const passed = suppressed.comments + suppressed.baseline
  const head = [
    `### Proofbook: ${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(infos, 'info')} in ${count(files, 'file')}`,
    ...(passed > 0 ? [`${count(passed, 'finding')} suppressed.`] : []),
  ].join('\n\n')
  const foot = report.notChecked
    .slice(0, 20)
    .map((sentence) => `- Not checked: ${inline(sentence)}`)
    .join('\n')
  const room = most - head.length - foot.length - RESERVE
  return `${[head, ...tables(result, room), foot].filter((part) => part !== '').join('\n\n')}\n`
}

/** What the sentences on what was cut, and the headings of tables, take at most. */
const RESERVE = 1500

function tables({report, handbook}: CheckResult, room: number): string[] {
  let left = room
  return SEVERITIES.flatMap((severity) => {
    const findings = report.findings.filter((finding) => finding.severity === severity)
    if (findings.length === 0) return []
    const rows: string[] = []
    for (const finding of findings) {
      const next = row(finding, handbook)
      if (next.length + 1 > left) break
      left -= next.length + 1
      rows.push(next)
    }
    const cut = findings.length - rows.length
    const table = ['| Place | Finding | Rule |', '| --- | --- | --- |', ...rows].join('\n')
    const parts = [
      ...(rows.length > 0 ? [table] : []),
      ...(cut > 0 ? [`${count(cut, `more ${severity}`)} ${cut === 1 ? 'is' : 'are'} left out here.`] : []),
    ].join('\n\n')
    const title = `${TITLES[severity]} (${findings.length})`
    if (severity === 'error') return [`#### ${title}`, parts]
    return [`<details><summary>${title}</summary>\n\n${parts}\n\n</details>`]
  })
}

function row(finding: Finding, handbook: string): string {
  const {file, place, message} = finding
  const rule = `[${code(idOf(finding))}](${findingUrl(finding, handbook)})`
  return `| ${code(`${file}:${place.line}`)} | ${inline(message)} | ${rule} |`
}

/** A message for a cell of a table: source text in backticks stays code, and the rest is text whatever it holds. */
export function inline(message: string): string {
  return visible(message)
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : escapeText(part)))
    .join('')
}

/** Code in a cell of a table, where a pipe has its backslash even in code. */
function code(text: string): string {
  const shown = visible(text).replaceAll('|', '\\|')
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = shown === '' || longest > 0 || /^ .* $/.test(shown) ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/** Text that is neither markup, nor a link, nor calls anybody. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|#~&!$]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replaceAll('@', '@\u200b')
}
