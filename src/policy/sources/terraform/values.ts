import type {JsonArray, JsonMember, JsonNode, JsonObject, JsonScalar} from '../../text/json-tree.ts'
import type {Span} from '../../text/place.ts'
import {TAKES_LISTS} from '../../tree/statement-values.ts'
import type {Expression, ObjectValue, Template} from './hcl-tree.ts'
import {openName} from './open-name.ts'

/** Functions whose lists are read as if they stood side by side. */
const LIST_FUNCTIONS: ReadonlySet<string> = new Set([
  'compact',
  'concat',
  'distinct',
  'flatten',
  'reverse',
  'setunion',
  'sort',
  'tolist',
  'toset',
])

const ESCAPES: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\'}

/** The value of an expression, with what only Terraform can tell as `${name}`; the tree's depth is the expression's. */
export function toNode(text: string, expression: Expression): JsonNode {
  switch (expression.type) {
    case 'template':
      return {type: 'string', ...spanOf(expression), value: templateValue(text, expression)}
    case 'heredoc':
      return {type: 'string', ...spanOf(expression), value: sourceOf(text, expression.content)}
    case 'literal':
      return {type: 'literal', ...spanOf(expression), value: sourceOf(text, expression)}
    case 'object':
      return toObject(text, expression)
    case 'tuple':
      return toArray(text, expression, expression.items.flatMap(eitherOf))
    case 'call':
      return LIST_FUNCTIONS.has(expression.name)
        ? toArray(text, expression, expression.args.flatMap(itemsOf))
        : toOpen(text, expression)
    case 'open':
      return toOpen(text, expression)
  }
}

export function toObject(text: string, object: ObjectValue): JsonObject {
  const members = object.members.map(({key, value}): JsonMember => {
    const name = toKey(text, key)
    return {key: name, value: value && toMemberValue(text, name.value, value)}
  })
  return {type: 'object', ...spanOf(object), members}
}

function toMemberValue(text: string, name: string, value: Expression): JsonNode {
  const isEither =
    value.type === 'open' && value.branches !== undefined && (name === 'Statement' || TAKES_LISTS.has(name))
  return isEither ? toArray(text, value, itemsOf(value)) : toNode(text, value)
}

/** A quoted string's value. */
export function templateValue(text: string, {offset, length, holes}: Template): string {
  const end = text[offset + length - 1] === '"' && length > 1 ? offset + length - 1 : offset + length
  let value = ''
  let at = offset + 1
  for (const hole of holes) {
    value += unescaped(text.slice(at, hole.offset)) + openName(expressionIn(text, hole))
    at = hole.offset + hole.length
  }
  return value + unescaped(text.slice(at, end))
}

/** What is between the braces of a hole. */
export function expressionIn(text: string, {offset, length}: Span): string {
  return text.slice(offset + 2, offset + length - 1)
}

/** Terraform's escapes, and the doubled sigils with which a hole's opener stands for itself. */
function unescaped(source: string): string {
  return source.replace(
    /([$%])\1\{|\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([nrt"\\]))/g,
    (all, sigil?: string, short?: string, long?: string, letter?: string) => {
      if (sigil) return `${sigil}{`
      if (letter) return ESCAPES[letter]!
      const code = Number.parseInt(short ?? long!, 16)
      return code > 0x10ffff ? all : String.fromCodePoint(code)
    },
  )
}

/** A bare word is a name, not a reference. */
function toKey(text: string, key: Expression): JsonScalar {
  const source = sourceOf(text, key)
  if (key.type === 'template') return {type: 'string', ...spanOf(key), value: templateValue(text, key)}
  const bare =
    key.type === 'literal' || (key.type === 'open' && /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(source))
  return {type: 'string', ...spanOf(key), value: bare ? source : openName(source)}
}

function toArray(text: string, span: Span, items: readonly Expression[]): JsonArray {
  return {type: 'array', ...spanOf(span), items: items.map((item) => toNode(text, item))}
}

/** The items of a list, and of the lists in it; anything else is one item. */
function itemsOf(list: Expression): Expression[] {
  if (list.type === 'tuple') return list.items.flatMap(itemsOf)
  if (list.type === 'call' && LIST_FUNCTIONS.has(list.name)) return list.args.flatMap(itemsOf)
  if (list.type === 'open' && list.branches) return list.branches.flatMap(itemsOf)
  return [list]
}

/** What a conditional chooses from; anything else is itself. */
function eitherOf(item: Expression): Expression[] {
  return item.type === 'open' && item.branches ? item.branches.flatMap(eitherOf) : [item]
}

function toOpen(text: string, span: Span): JsonScalar {
  return {type: 'string', ...spanOf(span), value: openName(sourceOf(text, span))}
}

function sourceOf(text: string, {offset, length}: Span): string {
  return text.slice(offset, offset + length)
}

function spanOf({offset, length}: Span): Span {
  return {offset, length}
}
