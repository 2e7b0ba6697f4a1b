import type {SearchState} from './useSearch'

/** What a screen reader is told of a search, and what is above the results. */
export function announcement(state: SearchState): string {
  if (state.kind === 'idle') return ''
  if (state.kind === 'failed') return state.problem ?? ''
  if (state.kind === 'searching' || !state.answer) return 'Searching…'
  const {pages, rest} = state.answer
  if (pages.length === 0)
    return rest > 0
      ? `Nothing found in the likeliest pages for ${state.text}`
      : `Nothing found for ${state.text}`
  const sections = pages.reduce((sum, {hits}) => sum + hits.length, 0)
  const found = `${counted(sections, 'section')} on ${counted(pages.length, 'page')}`
  return rest > 0 ? `${found}, and up to ${counted(rest, 'more page')}` : found
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
