import data from './synonyms.json'
import {wordsOf} from './tokens.ts'

/** Phrases that mean the same, each as its words, or nearly the same. */
export interface SynonymGroup {
  phrases: string[][]
  isNear: boolean
}

/** The groups that come with the search, and those that a team adds. */
export function synonymGroups(own: readonly (readonly string[])[] = []): SynonymGroup[] {
  const groupOf = (phrases: readonly string[], isNear: boolean) => ({
    phrases: phrases.map(wordsOf).filter(({length}) => length > 0),
    isNear,
  })
  return [
    ...[...own, ...data.same].map((phrases) => groupOf(phrases, false)),
    ...data.near.map((phrases) => groupOf(phrases, true)),
  ]
}
