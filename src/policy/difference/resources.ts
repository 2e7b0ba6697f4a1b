import {anyOf, type Match, not} from '../evaluate/match.ts'
import {compareValues} from '../evaluate/open-values.ts'
import {fillPolicyVariables} from '../open/variables.ts'
import {showSource} from '../text/show-source.ts'
import type {PolicyType} from '../tree/type.ts'
import type {ClauseResource} from './clauses.ts'

/** What a star may stand for in an example; the first two differ from everything that people write. */
const STAND_INS = ['proofbook-stranger', 'proofbook/stranger:x', '']

/** Whether a resource means the one that is asked for; policy variables are what they are for some request. */
export function matchesResource({allBut, values}: ClauseResource, asked: string, type: PolicyType): Match {
  const match = anyOf(
    values.map((value) => {
      if (type === 'key' && !asked.startsWith('arn:') && !/^\*+$/.test(value)) return ownKey(value)
      return compareValues(settled(value), settled(asked))
    }),
  )
  return allBut ? not(match) : match
}

/** A key that a key policy names may be the one that it is attached to. */
function ownKey(value: string): Match {
  return {kind: 'key', because: `depending on whether the key is ${showSource(value)}`}
}

/** Whether all that `inner` stands for is meant by `outer`. Certain where it says so. */
export function coversResources(outer: ClauseResource, inner: ClauseResource): boolean {
  if (outer.values.some((value) => /^\*+$/.test(value))) return true
  if (!outer.allBut) return !inner.allBut && inner.values.every((value) => isCovered(value, outer.values))
  if (inner.allBut) return outer.values.every((value) => isCovered(value, inner.values))
  return inner.values.every((value) => outer.values.every((each) => compareValues(each, value) === 'no'))
}

/** Whether nothing is meant by both. Certain where it says so. */
export function excludesResources(one: ClauseResource, other: ClauseResource): boolean {
  if (one.allBut && other.allBut) return false
  if (one.allBut) return other.values.every((value) => isCovered(value, one.values))
  if (other.allBut) return one.values.every((value) => isCovered(value, other.values))
  return one.values.every((value) => other.values.every((each) => compareValues(each, value) === 'no'))
}

/** Single resources that are meant, and that other patterns mean only where they overlap; not all of them need be. */
export function exampleResources({allBut, values}: ClauseResource): string[] {
  if (allBut) return ['arn:aws:proofbook-stranger:::x']
  return STAND_INS.map((text) => values[0]!.replace(/\*+/g, text).replaceAll('?', 'q'))
}

function isCovered(value: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => compareValues(pattern, value) === 'yes')
}

/** A value with a text in place of each policy variable that no policy has. */
function settled(value: string): string {
  return fillPolicyVariables(value, ({source, name, closed}) =>
    closed ? `\uE020${name.replace(/[*?]/g, '')}\uE020` : source,
  )
}
