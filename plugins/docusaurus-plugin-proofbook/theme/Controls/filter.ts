import type {Entry, FrameworkId} from './entries'
import {byFacet, FACETS, type Facet, type Sort, type View} from './view'

/** The controls that a view asks for, in the order that they have. */
export function matching(entries: readonly Entry[], {text, chosen}: View, id?: FrameworkId): Entry[] {
  const terms = text
    .toLowerCase()
    .split(/\s+/)
    .filter((term) => term !== '')
  return entries.filter(
    ({values, words, control}) =>
      FACETS.every(
        (facet) => chosen[facet].length === 0 || chosen[facet].some((value) => values[facet].includes(value)),
      ) &&
      (id === undefined || control.ids.includes(id.place)) &&
      terms.every((term) => holds(words, term)),
  )
}

/** Whether a text holds a term; one that ends in a number holds the whole number, so that `PR.DS-1` is not in `PR.DS-10`. */
function holds(words: string, term: string): boolean {
  const endsInNumber = /\d$/.test(term)
  for (let at = words.indexOf(term); at !== -1; at = words.indexOf(term, at + 1))
    if (!endsInNumber || !/\d/.test(words[at + term.length] ?? '')) return true
  return false
}

/** How many of some controls have each value of each facet; those that none has are not there. */
export function countValues(entries: readonly Entry[]): Record<Facet, Map<string, number>> {
  const counts = byFacet(() => new Map<string, number>())
  for (const {values} of entries)
    for (const facet of FACETS)
      for (const value of values[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1)
  return counts
}

/** The id that a text spells, in any case; undefined if no framework has it. */
export function findId(ids: readonly FrameworkId[], text: string, framework = ''): FrameworkId | undefined {
  const wanted = text.trim().toLowerCase()
  const named = wanted === '' ? [] : ids.filter(({listed}) => listed.id.toLowerCase() === wanted)
  return named.find((each) => each.framework.id === framework) ?? named[0]
}

const GROUPS = ['preventative', 'detective', 'respond', 'requirement', 'operational', 'none']
const STATUSES = ['written', 'partly', 'not-written']
const VERDICTS = ['error', 'warning', 'proven', 'none']

/** What a control is sorted by; those without a date come last, whichever way. */
const KEYS: Record<Exclude<Sort, 'service' | 'open'>, (entry: Entry) => string | number> = {
  group: ({values}) => GROUPS.indexOf(values.group[0]!),
  control: ({control}) => control.name.toLowerCase(),
  status: ({values}) => STATUSES.indexOf(values.status[0]!),
  ids: ({ids}) => ids.length,
  policies: ({control}) => worst(control.policies.map(([verdict]) => verdict)),
  updated: ({playbook}) => playbook.updated ?? '',
}

function worst(verdicts: string[]): number {
  return Math.min(VERDICTS.indexOf('none'), ...verdicts.map((verdict) => VERDICTS.indexOf(verdict)))
}

/** Controls in the order of a view; equal ones stay as they were, by service. */
export function sorted(entries: readonly Entry[], {sort = 'service', isDescending}: View): Entry[] {
  const sign = isDescending ? -1 : 1
  if (sort === 'service' || sort === 'open')
    return [...entries].sort((a, b) => sign * (a.control.playbook - b.control.playbook))
  const keyOf = KEYS[sort]
  const isMissing = (entry: Entry) => sort === 'updated' && entry.playbook.updated === null
  return [...entries].sort((a, b) => {
    const missing = Number(isMissing(a)) - Number(isMissing(b))
    return missing === 0 ? sign * compare(keyOf(a), keyOf(b)) : missing
  })
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en')
}
