import type {Answer} from '../../../../src/search/search'
import {thousands} from '../proofbook/thousands'
import type {SearchState} from './useSearch'

/** What a screen reader is told of a search, and what is above the results. */
export function announcement(state: SearchState): string {
  if (state.kind === 'idle') return ''
  if (state.kind === 'failed') return state.problem ?? ''
  if (state.kind === 'searching' || !state.answer) return 'Searching…'
  const {total} = state.answer
  if (total.pages === 0) return `Nothing found for ${state.text}`
  return [foundWords(state.answer), ...remarks(state.answer)].join('. ')
}

/** How much was found. */
export function foundWords({total}: Pick<Answer, 'total'>): string {
  return `${counted(total.sections, 'section')} on ${counted(total.pages, 'page')}`
}

/** What of the question was left out, and what was taken for something else. */
export function remarks({missing, guesses}: Pick<Answer, 'missing' | 'guesses'>): string[] {
  const left =
    missing.length === 0
      ? []
      : [`Nothing has ${quoted(missing)}; without ${missing.length === 1 ? 'it' : 'them'}`]
  return [...left, ...guesses.map(({typed, meant}) => `“${typed}” was taken for “${meant}”`)]
}

/** A number with its noun. */
export function counted(number: number, noun: string): string {
  return `${thousands(number)} ${number === 1 ? noun : `${noun}s`.replace(/ys$/, 'ies')}`
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ')
}
