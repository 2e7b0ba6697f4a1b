import type {Answer} from '../../../../src/search/search'

/** What can be chosen in the list, in its order: sections, then more pages. */
export type Choice = {kind: 'section'; url: string} | {kind: 'more'}

/** All choices of an answer. */
export function choicesOf(answer: Answer | undefined): Choice[] {
  if (!answer) return []
  const choices: Choice[] = answer.pages.flatMap(({hits}) => hits.map(({url}) => ({kind: 'section', url})))
  return answer.total.pages > answer.pages.length ? [...choices, {kind: 'more'}] : choices
}
