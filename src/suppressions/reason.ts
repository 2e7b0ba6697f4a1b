/** What a comment says after the rules that it names. */
export interface Reason {
  /** Index in the comment's body after the last rule. */
  namesEnd: number
  /** Empty if there is none. */
  reason: string
  /** What follows `until`; undefined if the word is missing. */
  until: string | undefined
}

/** Two hyphens, or the dash that an editor makes of them, between spaces. */
const SEPARATOR = /\s(?:--|—|–)(?=\s|$)/

/** `until 2027-01-31` at the end of the rules. */
const AFTER_RULES = /(?:^|\s)until\b[ \t]*(.*?)\s*$/s

/** The same at the end of the reason, where only a date is one: `until the wiki moves` is prose. */
const IN_REASON = /(?:^|[\s,;(])until\s+(\d{4}-\d{2}-\d{2})[.)]?$/

/** Splits the body of a comment: rules, then `until` and a date, then two hyphens and the reason. */
export function readReason(body: string): Reason {
  const separator = SEPARATOR.exec(body)
  const head = separator ? body.slice(0, separator.index) : body
  const said = separator ? body.slice(separator.index + separator[0].length) : ''
  const reason = said.replace(/\s+/g, ' ').trim()
  const date = AFTER_RULES.exec(head)
  if (date) return {namesEnd: date.index, reason, until: date[1] ?? ''}
  const inReason = IN_REASON.exec(reason)
  if (!inReason) return {namesEnd: head.length, reason, until: undefined}
  return {
    namesEnd: head.length,
    reason: reason.slice(0, inReason.index).replace(/[\s,;]+$/, ''),
    until: inReason[1],
  }
}

/** Whether a text is a day of the calendar, written as in `2027-01-31`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
