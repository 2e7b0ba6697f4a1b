import {isReference} from '../../open/references.ts'
import {
  type JsonArray,
  type JsonMember,
  type JsonNode,
  type JsonObject,
  memberOf,
} from '../../text/json-tree.ts'
import {TAKES_LISTS} from '../../tree/statement-values.ts'
import {openValue, reference, textAt, textOf} from './call-text.ts'
import {type Call, callOf} from './calls.ts'

/** The value with text in place of functions; what only the deployment knows is `${name}`. Undefined: there is none. */
export function fillIn(node: JsonNode): JsonNode | undefined {
  const call = callOf(node)
  if (call) return resultOf(call)
  if (node.type === 'array') return {...node, items: itemsOf(node)}
  if (node.type === 'object') return {...node, members: node.members.flatMap(fillInMember)}
  return node
}

/** `Fn::Transform` and `Fn::ForEach` beside other members stand for members that are not known. */
function fillInMember({key, value}: JsonMember): JsonMember[] {
  if (key.value.startsWith('Fn::')) return []
  if (!value) return [{key, value}]
  const call = callOf(value)
  const filled = call?.name === 'If' && TAKES_LISTS.has(key.value) ? eitherList(call) : fillIn(value)
  return filled ? [{key, value: filled}] : []
}

/** The items of both branches, in the place of the function. */
function eitherList(call: Call): JsonNode | undefined {
  const filled = branchesOf(call).flatMap((branch) => fillIn(branch) ?? [])
  const items = filled.flatMap((branch) => (branch.type === 'array' ? branch.items : [branch]))
  return items.length === 0 ? undefined : {type: 'array', offset: call.offset, length: call.length, items}
}

/** Statements beside which a function stands for others are all that can be read. */
function itemsOf({items}: JsonArray): JsonNode[] {
  const filled = items.flatMap((item) => {
    const call = callOf(item)
    return call?.name === 'If' ? eitherItem(call) : (fillIn(item) ?? [])
  })
  return filled.some(({type}) => type === 'object')
    ? filled.filter((item) => item.type !== 'string' || !isReference(item.value))
    : filled
}

/** Of a statement that depends on a condition both forms are read; they may have the same Sid, as only one is ever there. */
function eitherItem(call: Call): JsonNode[] {
  const [then = [], otherwise = []] = branchesOf(call).map((branch) => {
    const filled = fillIn(branch)
    return filled?.type === 'array' ? filled.items : filled ? [filled] : []
  })
  const isText = (node: JsonNode) => node.type === 'string' && !isReference(node.value)
  const objects = [...then, ...otherwise].filter(({type}) => type === 'object')
  if (objects.length === 0) {
    const texts = [...then, ...otherwise].filter(isText)
    return texts.length > 0 ? texts : [openValue(call)]
  }
  const first = then.filter((node) => node.type === 'object')
  const second = otherwise.filter((node) => node.type === 'object')
  return [...first, ...second.map((node) => first.reduce(withoutSid, node))]
}

function withoutSid(object: JsonObject, other: JsonObject): JsonObject {
  const sidOf = (each: JsonObject) => {
    const sid = memberOf(each, 'Sid')?.value
    return sid?.type === 'string' ? sid.value : undefined
  }
  if (sidOf(object) !== sidOf(other)) return object
  return {...object, members: object.members.filter(({key}) => key.value !== 'Sid')}
}

function resultOf(call: Call): JsonNode | undefined {
  const {name, argument} = call
  if (name === 'Ref' && argument?.type === 'string') {
    return argument.value === 'AWS::NoValue' ? undefined : textAt(call, reference(argument.value))
  }
  if (name === 'If') return eitherValue(call)
  const text = textOf(name, argument && name === 'Join' ? fillIn(argument) : argument)
  return text === undefined ? openValue(call) : textAt(call, text)
}

/** Lists and objects are read as if the condition held; between two texts nothing is certain. */
function eitherValue(call: Call): JsonNode | undefined {
  const branches = branchesOf(call).map((branch) => fillIn(branch))
  return branches.find((branch) => branch?.type === 'object' || branch?.type === 'array') ?? openValue(call)
}

function branchesOf({argument}: Call): JsonNode[] {
  return argument?.type === 'array' ? argument.items.slice(1, 3) : []
}
