/** What the playbooks of a service say of a control of a framework. */
export type CellState = 'content' | 'placeholder' | 'not-applicable' | 'silent'

/** All states: the most that can be said first. */
export const STATES: readonly CellState[] = ['content', 'placeholder', 'not-applicable', 'silent']

/** How readers are told a state. */
export const STATE_WORDS: Record<CellState, string> = {
  content: 'covered',
  placeholder: 'only placeholder',
  'not-applicable': 'not applicable',
  silent: 'silent',
}

/** How many cells (pairs of a service and a control) are in each state. */
export type Counts = Record<CellState, number>

/** A category of a service, in one word: all that applies is covered, some of it, none but with placeholders, … */
export type CategoryState = 'full' | 'part' | 'placeholder' | 'not-applicable' | 'silent'

/** Counts of some states. */
export function countStates(states: Iterable<CellState>): Counts {
  const counts = addCounts([])
  for (const state of states) counts[state]++
  return counts
}

/** The sum of some counts. */
export function addCounts(all: readonly Counts[]): Counts {
  const sum = {content: 0, placeholder: 0, 'not-applicable': 0, silent: 0}
  for (const counts of all) for (const state of STATES) sum[state] += counts[state]
  return sum
}

/** How many cells were counted. */
export function totalOf(counts: Counts): number {
  return STATES.reduce((sum, state) => sum + counts[state], 0)
}

/** How many cells were counted except for those that are declared not applicable. */
export function applicableOf(counts: Counts): number {
  return totalOf(counts) - counts['not-applicable']
}

/** Counts in one word. */
export function summarise(counts: Counts): CategoryState {
  const applicable = applicableOf(counts)
  if (applicable === 0) return counts['not-applicable'] > 0 ? 'not-applicable' : 'silent'
  if (counts.content === applicable) return 'full'
  if (counts.content > 0) return 'part'
  return counts.placeholder > 0 ? 'placeholder' : 'silent'
}

/** Counts as a cell of a table has room for: covered of applicable, `3/7`; how many, where only some states count. */
export function cellText(counts: Counts, isPicked = false): string {
  const total = totalOf(counts)
  if (counts.silent === total && !isPicked) return '·'
  if (isPicked) return total === 0 ? '·' : String(total)
  if (counts['not-applicable'] === total) return 'n/a'
  return `${counts.content}/${applicableOf(counts)}`
}

/** Counts as a sentence has them: `3 of 7 covered, 1 only placeholder, 2 silent`. */
export function countsText(counts: Counts, isPicked = false): string {
  const told = STATES.filter((state) => counts[state] > 0 && (isPicked || state !== 'content')).map(
    (state) => `${counts[state]} ${STATE_WORDS[state]}`,
  )
  if (isPicked) return told.join(', ') || 'none'
  const isTold = counts.content > 0 || counts.placeholder > 0
  const covered = isTold ? [`${counts.content} of ${applicableOf(counts)} covered`] : []
  return [...covered, ...told].join(', ')
}
