import {quoteValue} from '../evaluate/condition-words.ts'
import type {Match} from '../evaluate/match.ts'
import type {Test} from './condition-tests.ts'

/** Why it is not certain that something changes, as second halves of sentences. */
export function ofConditions(lists: readonly (readonly Test[])[]): string {
  const keys = [...new Set(lists.flat().map(({written}) => quoteValue(written.conditionKey)))]
  return `depending on how the conditions on ${keys.join(' and ')} compare`
}

export function ofTogether(value: string): string {
  return `depending on whether the statements together cover ${quoteValue(value)}`
}

/** The first doubt of some matches; undefined for none. */
export function firstDoubt(matches: readonly Match[]): string | undefined {
  for (const match of matches) if (typeof match === 'object') return asDependence(match.because)
  return undefined
}

/** `only if …` and `only for …` are said of answers; here they decide whether there is a difference. */
function asDependence(because: string): string {
  if (because.startsWith('depending')) return because
  return because
    .replace(/^only if /, 'depending on whether ')
    .replace(/^(only|not) for /, 'depending on what is meant by ')
}
