import type {LibraryGroup, LibraryRow} from '../../routes/home'
import {hasFindings, hasGaps, narrowed, type Shown, type View} from './view'

/** What is told of a category besides its rows. */
export interface GroupTotals {
  playbooks: number
  controls: number
  written: number
  /** Findings in policies by their verdict; null without any policy. */
  findings: {error: number; warning: number} | null
  /** Date of the last update of any playbook; null if none has one. */
  newest: string | null
}

/** How many playbooks each choice would show. */
export interface ChoiceCounts {
  playbooks: number
  /** Those of most playbooks first. */
  providers: [name: string, count: number][]
  /** Of all providers. */
  all: number
  show: Record<Shown, number>
}

/** What is told of a long library. */
export interface LibraryTold {
  /** In the order of the groups. */
  totals: GroupTotals[]
  counts: ChoiceCounts
  /** How many rows of each group are there. */
  first: number
}

/** Sums up the playbooks of a category. */
export function totalsOf(rows: readonly LibraryRow[]): GroupTotals {
  const controls = rows.flatMap((row) => row.controls)
  const policies = rows.flatMap((row) => row.policies ?? [])
  const findings = {error: 0, warning: 0}
  for (const {verdict, count} of policies) if (verdict !== 'proven') findings[verdict] += count
  const dates = rows.flatMap(({lastUpdate}) => lastUpdate ?? []).sort()
  return {
    playbooks: rows.length,
    controls: controls.length,
    written: controls.filter(({status}) => status === 'content').length,
    findings: policies.length === 0 ? null : findings,
    newest: dates.at(-1) ?? null,
  }
}

/** Counts what each choice would show beside the others of a view. */
export function choiceCounts(groups: readonly LibraryGroup[], view: View): ChoiceCounts {
  const rows = groups.flatMap((group) => group.rows)
  const rowsOf = (change: Partial<View>) =>
    narrowed(groups, {...view, ...change}).flatMap((group) => group.rows)
  const ofAll = rowsOf({provider: ''})
  const shown = rowsOf({})
  return {
    playbooks: rows.length,
    providers: providersOf(rows).map((name) => [
      name,
      ofAll.filter(({provider}) => provider === name).length,
    ]),
    all: ofAll.length,
    show: {gaps: shown.filter(hasGaps).length, findings: shown.filter(hasFindings).length},
  }
}

/** The providers of a library, those of most playbooks first. */
function providersOf(rows: readonly LibraryRow[]): string[] {
  const counts = new Map<string, number>()
  for (const {provider} of rows) if (provider !== null) counts.set(provider, (counts.get(provider) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([provider]) => provider)
}
