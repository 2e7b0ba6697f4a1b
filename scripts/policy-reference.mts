/** The reference pages of the policy checks: an overview, and a page a code. */

import type {NotImplemented} from '../src/policy/checks/not-implemented.ts'
import {type PolicyCheck, policyDataVersion, type Severity} from '../src/policy/index.ts'
import {checkPage, GENERATED, pageName} from './check-page.mts'
import {typesOf} from './check-types.mts'
import {literalCell} from './literal.mts'

const HEADINGS: Readonly<Record<Severity, string>> = {error: 'Errors', warning: 'Warnings', info: 'Hints'}

/** File name → markdown, of all pages. */
export async function policyReferencePages(
  checks: readonly PolicyCheck[],
  notImplemented: readonly NotImplemented[],
): Promise<Map<string, string>> {
  const sorted = [...checks].sort((a, b) => (a.code < b.code ? -1 : 1))
  const pages = new Map([['README.md', await overview(sorted, notImplemented)]])
  for (const check of sorted) pages.set(pageName(check), await checkPage(check))
  return pages
}

async function overview(
  checks: readonly PolicyCheck[],
  notImplemented: readonly NotImplemented[],
): Promise<string> {
  const {package: name, version, date} = await policyDataVersion()
  const sections: string[] = []
  for (const severity of ['error', 'warning', 'info'] as const) {
    const own = checks.filter((check) => check.severity === severity)
    if (own.length > 0) sections.push(`## ${HEADINGS[severity]}`, await table(own))
  }
  return [
    '# Policy checks',
    GENERATED,
    `What the policy linter looks for. Codes that begin with \`PB_\` are Proofbook’s own, all others are those of IAM Access Analyzer.`,
    ...sections,
    '## Not implemented',
    'Codes of IAM Access Analyzer that Proofbook never reports. Ask AWS where one of them matters.',
    reasons(notImplemented),
    '## Data',
    `Actions, resources and condition keys come from \`${name}\` ${version} of ${date}. Verdicts change with it.\n`,
  ].join('\n\n')
}

async function table(checks: readonly PolicyCheck[]): Promise<string> {
  const rows: string[] = []
  for (const check of checks) {
    const {code, summary} = check
    rows.push(`| [${code}](${pageName(check)}) | ${literalCell(summary)} | ${await typesOf(check)} |`)
  }
  return ['| Code | What is wrong | Types of policy |', '| --- | --- | --- |', ...rows].join('\n')
}

function reasons(notImplemented: readonly NotImplemented[]): string {
  const rows = notImplemented.map(({code, reason}) => `| ${code} | ${literalCell(reason)} |`)
  return ['| Code | Why not |', '| --- | --- |', ...rows].join('\n')
}
