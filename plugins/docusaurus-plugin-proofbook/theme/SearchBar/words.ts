import type {SearchState} from './useSearch'

/** What a screen reader is told of a search, and what is above the results. */
export function announcement(state: SearchState): string {
  if (state.kind === 'idle') return ''
  if (state.kind === 'failed') return state.problem ?? ''
  if (state.kind === 'searching' || !state.answer) return 'Searching…'
  const {total, missing} = state.answer
  if (total.pages === 0) return `Nothing found for ${state.text}`
  const found = `${counted(total.sections, 'section')} on ${counted(total.pages, 'page')}`
  return missing.length > 0 ? `${found}; nothing has ${missing.join(', ')}` : found
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
