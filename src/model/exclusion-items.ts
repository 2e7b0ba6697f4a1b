import type {Framework} from '../frameworks/framework.ts'
import type {Frameworks} from '../frameworks/frameworks.ts'
import {enumerate} from './citations/items.ts'
import type {Exclusion} from './types.ts'

/** An item of a list of ids that do not apply. */
export interface ExclusionItem extends Omit<Exclusion, 'framework' | 'span'> {
  /** Offset in the list's text, from 0. */
  at: number
}

/** The items of a list of ids: of a framework whose ids name their function and category, or of one with plain ids. */
export function exclusionItems(text: string, framework: Framework, frameworks: Frameworks): ExclusionItem[] {
  return framework.functions.length > 0
    ? letteredItems(text, framework, frameworks)
    : plainItems(text, framework, frameworks)
}

/**
 * One item such as `PR.AC-4`, sloppy or not (`PR-AC2`, `DE.DP1`), a category or function, or a range of numbers
 * (`PR.DS-3 - 8`, `PR.DS-3 to PR.DS-8`) of one category, with a remark in brackets after it.
 */
const HYPHEN = String.raw`\s?[-.\u2010\u2011]\s?`
const CATEGORY = String.raw`(?:${HYPHEN}|\s(?=[A-Z]{2}\s?[-.]?\s?\d))([A-Z]{2})(?!\.[A-Z]{2})`
const NUMBER = String.raw`\s?[-.\u2010-\u2014]?\s?(\d[A-Za-z\d]*)`
const ID = String.raw`([A-Z]{2})(?:${CATEGORY})?(?:${NUMBER})?(?![A-Za-z\d])`
const RANGE_END = String.raw`\s*(?:[-\u2013\u2014]|\bto\b|\bthrough\b)\s*(?:\1\s?[.-]\s?\2\s?[-.]?\s?)?(\d{1,2})(?!\d)`
const REMARK = String.raw`\s*\(([^()]*)\)`
const LETTERED_ITEM = new RegExp(`(?<![A-Za-z\\d])${ID}(?:${RANGE_END})?(?:${REMARK})?`, 'g')

function letteredItems(text: string, framework: Framework, frameworks: Frameworks): ExclusionItem[] {
  const groups = new Set([...framework.categories, ...framework.functions].map(({id}) => id))
  return [...text.matchAll(LETTERED_ITEM)].flatMap((match): ExclusionItem[] => {
    const [whole, , category, , , remark] = match
    const named = letteredIds(match, framework, frameworks)
    const ids = named.filter((id) => frameworks.has(framework.id, id) || groups.has(id))
    // Two capital letters alone are a function or a word.
    if (category === undefined && ids.length === 0) return []
    const written = withoutRemark(whole)
    const isSloppy = named[0] === undefined || !written.startsWith(named[0])
    const item = {at: match.index, written, ids, unlessStated: isReservation(remark), isSloppy}
    return [item, ...furtherNumbers(text, match, framework, frameworks)]
  })
}

/** The numbers that go on after an id of their category: `5` and `7 - 8` of `PR.DS-3, 5, 7 - 8`. */
const FURTHER =
  /(?:\s*(?:,|&|\band\b|\bor\b))+\s*(\d{1,2})(?:\s*(?:-|\u2013|\u2014|\bto\b|\bthrough\b)\s*(\d{1,2}))?(?![\w.])(?:\s*\(([^()]*)\))?/y

function furtherNumbers(
  text: string,
  {0: whole, 1: first, 2: second, 3: number, index}: RegExpExecArray,
  framework: Framework,
  frameworks: Frameworks,
): ExclusionItem[] {
  const found: ExclusionItem[] = []
  if (second === undefined || number === undefined) return found
  FURTHER.lastIndex = index + whole.length
  for (let next = FURTHER.exec(text); next; next = FURTHER.exec(text)) {
    const [all, from, to = from, remark] = next
    const ids = numbersFrom(Number(from), Number(to))
      .map((each) => numberedId(`${first}.${second}`, each, framework, frameworks))
      .filter((id) => frameworks.has(framework.id, id))
    const at = next.index + all.search(/\d/)
    const written = withoutRemark(text.slice(at, next.index + all.length))
    found.push({at, written, ids, unlessStated: isReservation(remark), isSloppy: false})
  }
  return found
}

function letteredIds(match: RegExpExecArray, framework: Framework, frameworks: Frameworks): string[] {
  const [, first = '', second, number, last] = match
  if (second === undefined) return number === undefined ? [first] : []
  const category = `${first}.${second}`
  if (number === undefined) return [category]
  // What goes on after its digits is not a number, and no id either.
  if (!/^\d{1,2}$/.test(number)) return [`${category}-${number}`]
  return numbersFrom(Number(number), Number(last ?? number)).map((each) =>
    numberedId(category, each, framework, frameworks),
  )
}

function numberedId(category: string, number: number, framework: Framework, frameworks: Frameworks): string {
  const padded = `${category}-${String(number).padStart(2, '0')}`
  return frameworks.has(framework.id, padded) ? padded : `${category}-${number}`
}

const PLAIN_RANGE = /^(\d{1,4})\s*(?:-|–|—|to|through)\s*(\d{1,4})$/

function plainItems(text: string, framework: Framework, frameworks: Frameworks): ExclusionItem[] {
  // A remark in brackets is one, whatever it enumerates.
  const list = text.replace(/\([^()]*\)/g, (remark) => remark.replace(/[^\w()]/g, '-'))
  return enumerate(list).flatMap(({text: item, from}) => {
    // An id may end with brackets itself.
    const written = framework.idShape.test(item) ? item : withoutRemark(item)
    const range = PLAIN_RANGE.exec(written)
    const id = frameworks.control(framework.id, written)?.id ?? written.toUpperCase()
    if (!range && !framework.idShape.test(written)) return []
    const named = range ? numbersFrom(Number(range[1]), Number(range[2])).map(String) : [id]
    if (named.length === 0) return []
    const ids = named.filter((each) => frameworks.has(framework.id, each))
    const unlessStated = isReservation(item.slice(written.length))
    return {at: from, written, ids, unlessStated, isSloppy: !range && written !== id}
  })
}

/** No list of controls runs over more numbers than this. */
const LONGEST_RANGE = 100

function numbersFrom(first: number, last: number): number[] {
  const count = Math.min(Math.max(0, last - first + 1), LONGEST_RANGE)
  return Array.from({length: count}, (_, index) => first + index)
}

function withoutRemark(item: string): string {
  return item.replace(/(?:(?<!\s)\s+)?\([^()]*\)$/, '')
}

function isReservation(remark: string | undefined): boolean {
  return /\bunless\b/i.test(remark ?? '')
}
