import type {Answer, Hit, PageHits} from '../../../../src/search/search'

/** What the dialog shows of an answer. */
export interface Listed {
  /** What the action does that was asked for; undefined where something else was. */
  action: Hit | undefined
  /** What can be chosen. */
  pages: PageHits[]
}

/**
 * What an action does is told above the list: who asks for one and presses Enter wants the example that has it. Entries of
 * actions are in the list only where nothing else answers.
 */
export function listedOf(answer: Answer | undefined): Listed {
  const pages = answer?.pages ?? []
  const isAction = ({hits}: PageHits) => hits[0]?.kind === 'action'
  const others = pages.filter((page) => !isAction(page))
  if (others.length === 0) return {action: undefined, pages}
  const best = pages[0]
  const action = best && isAction(best) && answer?.marks.codes.length === 1 ? best.hits[0] : undefined
  return {action, pages: others}
}
