import {toRegExp} from '../shapes/patterns.ts'
import type {DateFormat, Shapes} from '../shapes/shapes.ts'
import {onceFor} from './once.ts'

const DATES: Record<DateFormat, {pattern: string; order: ('year' | 'month' | 'day')[]}> = {
  'MM/DD/YYYY': {pattern: '(\\d{1,2})/(\\d{1,2})/(\\d{4})', order: ['month', 'day', 'year']},
  'DD/MM/YYYY': {pattern: '(\\d{1,2})/(\\d{1,2})/(\\d{4})', order: ['day', 'month', 'year']},
  'YYYY-MM-DD': {pattern: '(\\d{4})-(\\d{2})-(\\d{2})', order: ['year', 'month', 'day']},
}

/** The ISO date that a text begins with, in one of the formats; null if it begins with none, or no real date. */
export function readDate(text: string, formats: DateFormat[]): string | null {
  for (const format of formats) {
    const {pattern, order} = DATES[format]
    const match = new RegExp(`^${pattern}(?!\\d)`).exec(text.trim())
    if (!match) continue
    const part = (name: 'year' | 'month' | 'day') => Number(match[order.indexOf(name) + 1])
    const iso = toIso(part('year'), part('month'), part('day'))
    if (iso) return iso
  }
  return null
}

/**
 * What a text that is not a date in any of the formats is: whether it is written as one of them says, and the date that
 * it would be with day and month swapped. A date that begins with its year is hardly ever written so.
 */
export function otherOrder(
  written: string,
  formats: DateFormat[],
): {isFormat: boolean; swapped: string | undefined} {
  const format = formats.find((each) => new RegExp(`^${DATES[each].pattern}$`).test(written))
  const [, one, other, year] = format === 'YYYY-MM-DD' ? [] : (/^(\d+)\/(\d+)\/(\d+)$/.exec(written) ?? [])
  const swap = `${other}/${one}/${year}`
  const isDate = format !== undefined && readDate(swap, [format]) !== null
  return {isFormat: format !== undefined, swapped: isDate ? swap : undefined}
}

/** What finds each label in a paragraph, with its colon and the spaces around that. */
export const dateLabels = onceFor(({labels}: Shapes['dates']) =>
  labels.map((label) => toRegExp(label, (source) => `(?:^|\\s)(?:${source})\\s*:\\s*`)),
)

/** The date after a label in one rendered paragraph (`Last Update: 02/16/2021`); null if there is none. */
export function readLabelledDate(paragraph: string, shapes: Shapes['dates']): string | null {
  for (const label of dateLabels(shapes)) {
    const match = label.exec(paragraph)
    if (!match) continue
    const date = readDate(paragraph.slice(match.index + match[0].length), shapes.formats)
    if (date) return date
  }
  return null
}

function toIso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : null
}
