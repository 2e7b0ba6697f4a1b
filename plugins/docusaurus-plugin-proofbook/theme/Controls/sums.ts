import {thousands} from '../proofbook/thousands'
import {type Entry, type Status, statusOf} from './entries'

/** How much is shown, in numbers. */
export interface Sums {
  /** Controls that are shown, and that there are. */
  shown: number
  total: number
  services: number
  documents: number
  statuses: Record<Status, number>
}

/**
 * Counts some controls.
 * @param total how many there are
 */
export function sumsOf(entries: readonly Entry[], total: number): Sums {
  const statuses = {written: 0, partly: 0, 'not-written': 0}
  for (const {control} of entries) statuses[statusOf(control)]++
  return {
    shown: entries.length,
    total,
    services: new Set(entries.map(({playbook}) => playbook.service)).size,
    documents: new Set(entries.map(({playbook}) => playbook)).size,
    statuses,
  }
}

/** A count with its noun. */
export function countOf(number: number, word: string): string {
  return `${thousands(number)} ${word}${number === 1 ? '' : 's'}`
}
