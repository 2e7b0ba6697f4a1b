/** A date, or a date and time, of ISO 8601 in the forms that IAM reads. */
const ISO = /^(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?)?$/i
const EPOCH = /^\d+(?:\.\d+)?$/

/** What is wrong with a date: `form` where it is none, `calendar` where it is one that never comes. */
export function dateFault(value: string): 'form' | 'calendar' | undefined {
  if (EPOCH.test(value)) return undefined
  const match = ISO.exec(value)
  if (!match) return 'form'
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? Number.NaN))
  const ok =
    isDay(year!, month!, orElse(day, 1)) &&
    orElse(hour, 0) <= 23 &&
    orElse(minute, 0) <= 59 &&
    orElse(second, 0) <= 59
  return ok ? undefined : 'calendar'
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function orElse(part: number | undefined, standard: number): number {
  return part === undefined || Number.isNaN(part) ? standard : part
}
