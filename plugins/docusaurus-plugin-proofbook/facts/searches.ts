import type {Policy} from '../../../src/policy/index.ts'
import type {Shelf} from '../library.ts'
import type {PlaybookFacts} from './playbook-facts.ts'

/** From how many letters on a word says something. */
const SHORTEST_WORD = 4

/**
 * What a reader might search for in a library, made of its own words: the id that most controls cite, the action that most
 * policies name, and the two words that most controls have in their names.
 */
export function exampleSearches({corpus}: Shelf, facts: readonly PlaybookFacts[]): string[] {
  const controls = facts.flatMap((each) => each.controls)
  const ids = controls.flatMap((control) =>
    control.ids.filter(({framework}) => corpus.frameworks.get(framework).closed).map(({id}) => id),
  )
  const actions = facts.flatMap(({policies}) => policies.flatMap(({example}) => actionsOf(example.policy)))
  const pairs = controls.flatMap(({name}) => pairsIn(name))
  return [ids, actions, pairs].flatMap((texts) => mostFrequent(texts) ?? [])
}

/** The actions that a policy names whole. */
function actionsOf({statements}: Policy): string[] {
  const actions = statements.flatMap(({action}) => action?.values.map(({value}) => value) ?? [])
  return actions.filter((action) => /^[a-z][a-z\d-]*:[A-Za-z]+$/.test(action))
}

function pairsIn(name: string): string[] {
  const words = name.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []
  return words.flatMap((word, index) => {
    const next = words[index + 1]
    return next && Math.min(word.length, next.length) >= SHORTEST_WORD ? [`${word} ${next}`] : []
  })
}

/** The text that is there most often, the first of several; undefined if there is none. */
function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
