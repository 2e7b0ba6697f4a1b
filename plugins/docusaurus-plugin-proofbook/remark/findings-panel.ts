import {posix} from 'node:path'
import {findingUrl, HANDBOOK} from '../../../src/report/handbook.ts'
import type {Finding, Severity} from '../../../src/rules/rule.ts'
import {blockComponent} from './component.ts'
import type {Page} from './page.ts'

/** What the author's panel shows: equal findings in one row, the gravest first. */
export interface FindingsPanelData {
  rows: FindingRow[]
}

/** Findings of one rule that say the same. */
interface FindingRow {
  severity: Severity
  rule: string
  message: string
  suggestion: string | undefined
  /** Address of the page that explains it. */
  url: string
  /** `file:line:column`, the file only where it is not the page's own. */
  places: string[]
}

const GRAVITY: Readonly<Record<Severity, number>> = {error: 0, warning: 1, info: 2}

/** Where a published page gets its findings from when a reader asks. */
export interface FindingsRequestData {
  /** Path below the origin. */
  address: string
}

/**
 * Adds a panel with all findings of the page's file while an author is writing; in a build a way to ask for them, where
 * the site wants one.
 */
export function addFindingsPanel(page: Page): void {
  const {tree, playbook, shelf, pages, variant} = page
  if (process.env.NODE_ENV === 'development') {
    tree.children.push(blockComponent('FindingsPanel', findingsOf(page)))
  } else if (pages.library.config.site.findings === 'on-request' && variant === playbook.published) {
    const address = findingsAddress(pages.variantPath(shelf, playbook, variant))
    tree.children.push(blockComponent('FindingsOnRequest', {address} satisfies FindingsRequestData))
  }
}

/** Where the findings of a page are, beside it. */
export function findingsAddress(page: string): string {
  return `${page.replace(/\/$/, '')}/findings.json`
}

/** All findings of a document's file and of the mapping file beside it. */
export function findingsOf({
  playbook,
  shelf,
  pages,
}: Pick<Page, 'playbook' | 'shelf' | 'pages'>): FindingsPanelData {
  const {path} = playbook
  const beside = new Set(
    shelf.corpus.sidecars
      .map((each) => each.path)
      .filter((each) => posix.dirname(each) === posix.dirname(path)),
  )
  const found = shelf.report.findings.filter(({file}) => file === path || beside.has(file))
  return {rows: rowsOf(found, path, pages.library.config.handbook)}
}

function rowsOf(findings: readonly Finding[], own: string, handbook: string | undefined): FindingRow[] {
  const rows = new Map<string, FindingRow>()
  for (const finding of findings) {
    const {ruleId, messageId, severity, message, suggestion, file, place} = finding
    const key = JSON.stringify([ruleId, messageId, severity, message])
    const url = findingUrl(finding, handbook ?? HANDBOOK)
    const row = rows.get(key) ?? {severity, rule: ruleId, message, suggestion, url, places: []}
    row.places.push(`${file === own ? '' : `${posix.basename(file)}:`}${place.line}:${place.column}`)
    rows.set(key, row)
  }
  return [...rows.values()].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity])
}
