import {toReference} from '../../open/references.ts'
import type {JsonNode, JsonScalar} from '../../text/json-tree.ts'
import type {Call} from './calls.ts'

/** Names that an open value may bear: what a reader of policies takes for a reference, and never for a policy variable. */
const NOT_IN_NAME = /[^A-Za-z0-9_.-]+/g
const PSEUDO_PARAMETER = /^AWS::\w+$/
/** Characters of an open value's name. */
const LONGEST_NAME = 80

/** What a function makes of an argument in which no function is left; undefined if that is not known. */
export function textOf(name: string, argument: JsonNode | undefined): string | undefined {
  if (name === 'Sub') return substituted(argument)
  if (name === 'GetAtt') {
    const parts = stringsOf(argument)
    return parts && reference(parts.join('.'))
  }
  return name === 'Join' ? joined(argument) : undefined
}

/** Its text, alone or before a mapping of variables; `${!x}` is how `${x}` is written in it. */
function substituted(argument: JsonNode | undefined): string | undefined {
  const text = subText(argument)
  return text && literalVariables(text.value)
}

/** The string that is the text of an `Fn::Sub`. */
export function subText(argument: JsonNode | undefined): JsonScalar | undefined {
  const text = argument?.type === 'array' ? argument.items[0] : argument
  return text?.type === 'string' ? text : undefined
}

/** What `Fn::Sub` leaves of the `${!x}` in its text. */
export function literalVariables(text: string): string {
  return text.replace(/\$\{!([^{}]*)\}/g, '${$1}')
}

function joined(argument: JsonNode | undefined): string | undefined {
  if (argument?.type !== 'array') return undefined
  const [delimiter, list] = argument.items
  const parts = list?.type === 'array' ? stringsOf(list) : undefined
  return delimiter?.type === 'string' ? parts?.join(delimiter.value) : undefined
}

/** One string or a list of them; undefined for anything else. */
function stringsOf(node: JsonNode | undefined): string[] | undefined {
  if (node?.type === 'string' || node?.type === 'literal') return [node.value]
  if (node?.type !== 'array') return undefined
  const parts = node.items.flatMap((item) =>
    item.type === 'string' || item.type === 'literal' ? [item.value] : [],
  )
  return parts.length === node.items.length ? parts : undefined
}

/** Bears the words of its function, so that two different ones are never taken for the same. */
export function openValue(call: Call): JsonScalar {
  return textAt(call, reference([call.name, ...wordsIn(call.argument)].join('.')))
}

function* wordsIn(node: JsonNode | undefined): Generator<string> {
  if (node?.type === 'array') for (const item of node.items) yield* wordsIn(item)
  else if (node?.type === 'object') for (const {value} of node.members) yield* wordsIn(value)
  else if (node) yield node.value
}

/** A reference of that name, in which nothing can be taken for a policy variable. */
export function reference(name: string): string {
  const inside = PSEUDO_PARAMETER.test(name) ? name : name.replace(NOT_IN_NAME, '-').slice(0, LONGEST_NAME)
  return toReference(inside)
}

/** A text that stands where the function does. */
export function textAt({offset, length}: Call, value: string): JsonScalar {
  return {type: 'string', value, offset, length}
}
