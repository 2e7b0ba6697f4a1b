import {splitAction} from '../aws/action-name.ts'
import {matchesWildcard} from '../aws/wildcard.ts'
import {isPattern} from '../evaluate/patterns.ts'
import type {Policy} from '../tree/ast.ts'
import {writtenActions} from '../tree/written-actions.ts'
import type {ComparedAction} from './actions.ts'

/** How to say actions in few words: a whole service, or a pattern that a policy writes, in place of all that it stands for. */
export function shortener(
  policies: readonly Policy[],
  compared: readonly ComparedAction[],
): (actions: readonly string[]) => string[] {
  const names = compared.flatMap(({name}) => name ?? [])
  const services = new Set(names.flatMap((name) => splitAction(name)?.prefix.toLowerCase() ?? []))
  const written = policies.flatMap(writtenActions).map(({value}) => value)
  const patterns = new Set([...[...services].map((service) => `${service}:*`), ...written.filter(isPattern)])
  const meanings = [...patterns]
    .map((pattern) => ({
      pattern,
      means: names.filter((name) => matchesWildcard(pattern.toLowerCase(), name.toLowerCase())),
    }))
    .filter(({means}) => means.length > 1)
    .sort((a, b) => b.means.length - a.means.length)
  return (actions) => {
    const left = new Set(actions)
    const shown: string[] = []
    for (const {pattern, means} of meanings) {
      if (/^\*+$/.test(pattern) || !means.every((name) => left.has(name))) continue
      shown.push(pattern)
      for (const name of means) left.delete(name)
    }
    return [...shown, ...left].sort()
  }
}
