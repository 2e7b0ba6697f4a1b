import type {Marks} from '../../../../src/search/marks'
import type {SearchState} from './useSearch'

/** What a reader takes along from a search to a page that it found: plain data, kept in the history's entry. */
export interface Found {
  text: string
  marks: Marks
  /** Address of all results. */
  all: string
}

/** The state of the entry of a page that a search leads to. */
export function foundState({text, answer}: SearchState, all: string): {found: Found} | undefined {
  return answer && {found: {text, marks: answer.marks, all}}
}

/** What the state of an entry says of a search; another version of the site may have written it. */
export function foundIn(state: unknown): Found | undefined {
  const found = (state as {found?: Partial<Found>} | null | undefined)?.found
  const {words, codes, phrases} = found?.marks ?? {}
  const isWhole = [words, codes, phrases].every(Array.isArray) && typeof found?.text === 'string'
  return isWhole ? (found as Found) : undefined
}
