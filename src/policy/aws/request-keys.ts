import type {ActionData} from './action-data.ts'
import {splitAction} from './action-name.ts'
import {askedOnceOfData} from './asked-once.ts'
import {missingRequestKeys} from './corrections.ts'
import {matchesWildcard} from './wildcard.ts'

const keysOf = askedOnceOfData(readKeys)

/**
 * The condition keys that requests for an action can have, by what the data lists for the action and for the resources
 * that it acts on (`normalKey`); of a pattern, those of each action that it matches. Undefined if nobody can tell.
 */
export function requestKeys(action: string, data: ActionData): Promise<ReadonlySet<string> | undefined> {
  return keysOf(action.toLowerCase(), data)
}

/** A key of the data in lower case, without its part of free choice: `s3:existingobjecttag/`. */
export function normalKey(name: string): string {
  return name.toLowerCase().split(/[$<]|(?<=\/)tag-?key$/, 1)[0]!
}

async function readKeys(action: string, data: ActionData): Promise<ReadonlySet<string> | undefined> {
  const {prefix, name} = splitAction(action) ?? {}
  if (prefix === undefined || name === undefined) return undefined
  const names = [...((await data.actions(prefix))?.keys() ?? [])].filter((each) =>
    matchesWildcard(name, each),
  )
  if (names.length === 0) return undefined
  const types = await data.resourceTypes(prefix)
  const details = await Promise.all(names.map((each) => data.details(prefix, each)))
  const keys = details.flatMap((each) => [
    ...(each?.conditionKeys ?? []),
    ...(each?.resourceTypes.flatMap((type) => types?.get(type)?.conditionKeys ?? []) ?? []),
  ])
  const missing = names.flatMap((each) => missingRequestKeys(`${prefix}:${each}`))
  return new Set([...keys.map(normalKey), ...missing])
}
