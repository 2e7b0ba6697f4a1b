import {showSource} from '../text/show-source.ts'
import type {Statement, TextList} from '../tree/ast.ts'
import type {PolicyType} from '../tree/type.ts'
import {anyOf, type Doubt, type Match, not} from './match.ts'
import {compareValues} from './open-values.ts'

/** Types whose policies may leave the resource out: it is the one that they are attached to. */
const OWN_RESOURCE: ReadonlySet<PolicyType> = new Set(['trust', 'resource'])

/** Whether a statement means the resource that is asked for; undefined: any one. */
export function matchResources(statement: Statement, type: PolicyType, asked: string | undefined): Match {
  const {resource, notResource, members} = statement
  const written = members.filter(({name}) => name === 'Resource' || name === 'NotResource')
  if (type === 'trust') return 'yes'
  // KMS takes such a statement, but it has no effect.
  if (type === 'key' && written.length === 0) return 'no'
  if (OWN_RESOURCE.has(type) && written.length === 0) return 'yes'
  const list = resource ?? notResource
  if (!list || written.length > 1 || list.others.length > 0) return malformed()
  if (type === 'key') return resource ? matchKey(resource, asked) : malformed()
  if (asked === undefined) return matchAnyResource(statement)
  return notResource ? not(matchList(notResource, asked)) : matchList(list, asked)
}

function matchList({values}: TextList, asked: string): Match {
  return anyOf(values.map(({value}) => compareValues(value, asked)))
}

/** A star is the key that the policy is attached to; an ARN may be that of another. */
function matchKey({values}: TextList, asked: string | undefined): Match {
  return anyOf(
    values.map(({value}) => {
      if (/^\*+$/.test(value)) return 'yes'
      if (asked !== undefined && asked !== '*') return compareValues(value, asked)
      return {kind: 'key', because: `only if the key is ${showSource(value)}`}
    }),
  )
}

/** An Allow of some resource is enough; a Deny has to mean all of them. */
function matchAnyResource({effect, resource, notResource}: Statement): Match {
  const values = (resource ?? notResource)!.values.map(({value}) => value)
  if (values.some((value) => /^\*+$/.test(value))) return resource ? 'yes' : 'no'
  if (values.length === 0) return resource ? 'no' : 'yes'
  if (effect?.value === 'Allow') return 'yes'
  return {kind: 'part', because: `${resource ? 'only' : 'not'} for ${showSource(values[0]!)}`}
}

function malformed(): Doubt {
  return {kind: 'malformed', because: 'depending on `Resource`, which is missing or cannot be read'}
}
