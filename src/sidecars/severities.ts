import {slipsBetween} from '../likeness/slips.ts'

/** How grave an entry can be, worst first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'informational']

/** Whether a text is a severity; case makes no difference. */
export function isSeverity(written: string): boolean {
  return SEVERITIES.includes(written.trim().toLowerCase())
}

/** The severity that a text is a slip or the beginning of; undefined if there is none. */
export function closeSeverity(written: string): string | undefined {
  const lower = written.trim().toLowerCase()
  const isNear = (severity: string) =>
    slipsBetween(lower, severity) <= 2 || (lower.length > 2 && severity.startsWith(lower))
  return SEVERITIES.find(isNear)
}
