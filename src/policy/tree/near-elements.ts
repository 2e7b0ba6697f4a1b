import {closest} from '../text/closest.ts'
import {type JsonMember, type JsonObject, memberOf} from '../text/json-tree.ts'

/** The element that a name stands for if case or a slip of the keyboard is all that is wrong; else undefined. */
export function meantElement(name: string, known: ReadonlySet<string>): string | undefined {
  if (known.has(name)) return name
  const lower = name.toLowerCase()
  return [...known].find((candidate) => candidate.toLowerCase() === lower) ?? closest(name, known)[0]
}

/** The member of that name, else the one whose name is it except for case or a slip. */
export function memberNear(object: JsonObject, name: string): JsonMember | undefined {
  return (
    memberOf(object, name) ??
    object.members.findLast(({key}) => meantElement(key.value, new Set([name])) !== undefined)
  )
}
