import type {Span} from './place.ts'

/** A JSON value with its place in the text. */
export type JsonNode = JsonObject | JsonArray | JsonScalar

export interface JsonObject extends Span {
  type: 'object'
  /** In document order, duplicates included. */
  members: JsonMember[]
}

export interface JsonArray extends Span {
  type: 'array'
  /** In document order; items that could not be read are left out. */
  items: JsonNode[]
}

export interface JsonScalar extends Span {
  type: 'string' | 'literal'
  /** Of a string the decoded value, of a literal (number, boolean, null) its JSON text. */
  value: string
}

export interface JsonMember {
  key: JsonScalar
  /** Undefined if no value could be read. */
  value: JsonNode | undefined
}

/** The value of the last member of that name, as JSON.parse would give it; undefined if there is none. */
export function memberOf(object: JsonObject, name: string): JsonMember | undefined {
  const {members} = object
  for (let index = members.length - 1; index >= 0; index--)
    if (members[index]!.key.value === name) return members[index]
  return undefined
}
