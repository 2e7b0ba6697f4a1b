import type {Answer} from '../../search/site-search'

/** How many sections of one page are offered. */
export const MOST_SECTIONS = 4

/** What can be chosen in the list, in its order: sections, then more of them. */
export type Choice = {kind: 'section'; url: string} | {kind: 'more'}

/** All choices of an answer. */
export function choicesOf(answer: Answer | undefined): Choice[] {
  if (!answer) return []
  const sections = answer.pages.flatMap(({hits}) => hits.slice(0, MOST_SECTIONS))
  const choices: Choice[] = sections.map(({url}) => ({kind: 'section', url}))
  return answer.rest > 0 && sections.length > 0 ? [...choices, {kind: 'more'}] : choices
}
