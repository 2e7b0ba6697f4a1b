import {
  type JsonMember,
  type JsonNode,
  type JsonObject,
  type JsonScalar,
  memberOf,
} from '../text/json-tree.ts'
import type {Located, PolicyPath, Span} from '../text/place.ts'
import type {
  Condition,
  ConditionTest,
  JsonType,
  Member,
  NamedText,
  PrincipalEntry,
  Principals,
  Statement,
  Text,
  TextList,
} from './ast.ts'

/** Reads an object as a statement; `path` is its own. */
export function toStatement(object: JsonObject, path: PolicyPath): Statement {
  const member = (name: string) => memberOf(object, name)
  return {
    path,
    offset: object.offset,
    length: object.length,
    sid: toNamedText(member('Sid'), path),
    effect: toNamedText(member('Effect'), path),
    principal: toPrincipals(member('Principal'), path),
    notPrincipal: toPrincipals(member('NotPrincipal'), path),
    action: toTextList(member('Action'), path),
    notAction: toTextList(member('NotAction'), path),
    resource: toTextList(member('Resource'), path),
    notResource: toTextList(member('NotResource'), path),
    condition: toCondition(member('Condition'), path),
    members: toMembers(object, path),
  }
}

/** Everything that stands in an object; `path` is its own. */
export function toMembers(object: JsonObject, path: PolicyPath): Member[] {
  return object.members.map(({key, value}) => {
    const {offset, length} = value ?? key
    return {
      path: [...path, key.value],
      offset,
      length,
      name: key.value,
      key: span(key),
      type: typeOf(value),
      size:
        value?.type === 'object' ? value.members.length : value?.type === 'array' ? value.items.length : 0,
    }
  })
}

function typeOf(node: JsonNode | undefined): JsonType {
  if (!node) return 'missing'
  if (node.type !== 'literal') return node.type
  if (node.value === 'null') return 'null'
  return /^(?:true|false)$/.test(node.value) ? 'boolean' : 'number'
}

/** A member with a single value; undefined for lists and objects. */
export function toNamedText(member: JsonMember | undefined, parent: PolicyPath): NamedText | undefined {
  const value = member?.value
  if (!member || !value || !isScalar(value)) return undefined
  const {offset, length} = value
  return {
    path: [...parent, member.key.value],
    offset,
    length,
    value: value.value,
    type: typeOf(value),
    key: span(member.key),
  }
}

function toTextList(member: JsonMember | undefined, parent: PolicyPath): TextList | undefined {
  if (!member?.value || member.value.type === 'object') return undefined
  const path = [...parent, member.key.value]
  const values: Text[] = []
  const others: Text[] = []
  for (const text of textsOf(member.value, path)) (text.type === 'string' ? values : others).push(text)
  return {
    path,
    offset: member.value.offset,
    length: member.value.length,
    key: span(member.key),
    values,
    others,
  }
}

function toPrincipals(member: JsonMember | undefined, parent: PolicyPath): Principals | undefined {
  const value = member?.value
  if (!member || !value) return undefined
  const path = [...parent, member.key.value]
  return {
    ...place(value, path),
    key: span(member.key),
    entries: principalEntries(value, path),
    nested: nestedPrincipals(value, path),
  }
}

function nestedPrincipals(value: JsonNode, path: PolicyPath): Located[] {
  if (value.type !== 'object') return nestedIn(value, path)
  return value.members.flatMap(({key, value}) => {
    const kindPath = [...path, key.value]
    if (!value) return []
    return value.type === 'object' ? [place(value, kindPath)] : nestedIn(value, kindPath)
  })
}

function principalEntries(value: JsonNode, path: PolicyPath): PrincipalEntry[] {
  if (value.type !== 'object')
    return textsOf(value, path).map((text) => ({...text, kind: undefined, key: undefined}))
  return value.members.flatMap(({key, value}) => {
    const kindPath = [...path, key.value]
    return value
      ? textsOf(value, kindPath).map((text) => ({...text, kind: key.value, key: place(key, kindPath)}))
      : []
  })
}

function toCondition(member: JsonMember | undefined, parent: PolicyPath): Condition | undefined {
  if (member?.value?.type !== 'object') return undefined
  const path = [...parent, member.key.value]
  const tests = member.value.members.flatMap((operator) => conditionTests(operator, path))
  const operators = toMembers(member.value, path)
  return {...place(member.value, path), key: span(member.key), operators, tests}
}

function conditionTests(operator: JsonMember, parent: PolicyPath): ConditionTest[] {
  if (operator.value?.type !== 'object') return []
  const operatorPath = [...parent, operator.key.value]
  return operator.value.members.flatMap(({key, value}) => {
    if (!value) return []
    const path = [...operatorPath, key.value]
    return [
      {
        ...place(value, path),
        operator: toText(operator.key, operatorPath),
        conditionKey: toText(key, path),
        values: textsOf(value, path),
        nested: nestedIn(value, path),
        form: typeOf(value),
      },
    ]
  })
}

/** The scalars of a value that may be one or a list of them. */
function textsOf(value: JsonNode, path: PolicyPath): Text[] {
  if (isScalar(value)) return [toText(value, path)]
  if (value.type === 'object') return []
  return value.items.flatMap((item, index) => (isScalar(item) ? [toText(item, [...path, index])] : []))
}

/** The items of a list that are not scalars. */
function nestedIn(value: JsonNode, path: PolicyPath): Located[] {
  if (value.type !== 'array') return []
  return value.items.flatMap((item, index) => (isScalar(item) ? [] : [place(item, [...path, index])]))
}

function isScalar(node: JsonNode): node is JsonScalar {
  return node.type === 'string' || node.type === 'literal'
}

function toText(scalar: JsonScalar, path: PolicyPath): Text {
  return {path, offset: scalar.offset, length: scalar.length, value: scalar.value, type: typeOf(scalar)}
}

function place({offset, length}: Span, path: PolicyPath): Located {
  return {path, offset, length}
}

function span({offset, length}: Span): Span {
  return {offset, length}
}
