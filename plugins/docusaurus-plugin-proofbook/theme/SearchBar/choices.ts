import type {Answer} from '../../search/site-search'
import {type IdEntry, withoutEntry} from './id-entry'

/** How many sections of one page are offered. */
export const MOST_SECTIONS = 4

/** What can be chosen in the list, in its order: the entry of an id and sections, then more of them. */
export type Choice = {kind: 'section'; url: string} | {kind: 'more'}

/** All choices of an answer, first the entry of the id that is looked for. */
export function choicesOf(answer: Answer | undefined, entry?: IdEntry): Choice[] {
  if (!answer) return []
  const sections = withoutEntry(answer.pages, entry).flatMap(({hits}) => hits.slice(0, MOST_SECTIONS))
  const places = [...(entry ? [entry] : []), ...sections]
  const choices: Choice[] = places.map(({url}) => ({kind: 'section', url}))
  return answer.rest > 0 && choices.length > 0 ? [...choices, {kind: 'more'}] : choices
}
