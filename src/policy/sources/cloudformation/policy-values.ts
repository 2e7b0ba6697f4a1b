import type {JsonNode} from '../../text/json-tree.ts'
import type {SyntaxFault} from '../../text/syntax-faults.ts'
import {memberNear} from '../../tree/near-elements.ts'
import {exampleKind} from '../../tree/sniff.ts'
import type {InferredType} from '../../tree/type.ts'
import {readDecodedJson} from '../shell/decoded-json.ts'
import {literalVariables, subText} from './call-text.ts'
import {callOf, isConditional} from './calls.ts'
import {decodeString} from './embedded-json.ts'
import {heldAt, namesPolicy, type Place} from './held.ts'
import {fillIn} from './intrinsics.ts'
import {type TemplateValue, valuesIn} from './template.ts'

/** A policy as a template holds it. */
export interface PolicyValue {
  roots: readonly JsonNode[]
  held: InferredType | undefined
  /** Of a policy that is a string, those of the JSON in it; undefined: those of the template at that place. */
  faults: readonly SyntaxFault[] | undefined
  /** Whether parts of it are there only if a condition holds. */
  conditional: boolean
  /** Whether the place says that it is a policy, whatever it looks like. */
  isStated?: boolean | undefined
}

/** A value as a policy; undefined if it is not one. */
export function toPolicyValue(node: JsonNode, place: Place): PolicyValue | undefined {
  const filled = fillIn(node)
  if (!filled || !exampleKind([filled])) return undefined
  return {roots: [filled], held: heldAt(place), faults: undefined, conditional: isConditional(node)}
}

/** Every policy in a value of a template, in document order. */
export function* policiesIn(source: string, value: TemplateValue): Generator<PolicyValue> {
  const found = objectPolicy(value) ?? statementsPolicy(value) ?? stringPolicy(source, value)
  if (found) yield found
  else for (const inside of valuesIn(value)) yield* policiesIn(source, inside)
}

/** Outside a resource only the name of the property tells a policy from a record of one. */
function objectPolicy({node, place}: TemplateValue): PolicyValue | undefined {
  if (node.type !== 'object') return undefined
  if (place.resource && isDocument(place) && !callOf(node)) return statedPolicy(node, place)
  if (!memberNear(node, 'Statement')) return undefined
  if (!place.resource && !namesPolicy(place.property)) return undefined
  return toPolicyValue(node, place)
}

/** The statements of a role, as the Serverless Framework has them without a policy around them. */
function statementsPolicy({node, place}: TemplateValue): PolicyValue | undefined {
  if (node.type !== 'array' || !/^(?:iamRoleS|s)tatements$/.test(place.property ?? '')) return undefined
  const filled = fillIn(node)
  if (!filled || !exampleKind([filled])) return undefined
  const {offset} = node
  const text = (value: string) => ({type: 'string' as const, offset, length: 0, value})
  const members = [
    {key: text('Version'), value: text('2012-10-17')},
    {key: text('Statement'), value: filled},
  ]
  const root = {type: 'object' as const, offset, length: node.length, members}
  const held = {type: 'identity' as const, reason: `it is the \`${place.property}\` of a role`}
  return {roots: [root], held, faults: undefined, conditional: isConditional(node)}
}

/** What a resource takes for its policy is one, whatever it holds. */
function statedPolicy(node: JsonNode, place: Place): PolicyValue | undefined {
  const filled = fillIn(node)
  if (!filled) return undefined
  return {
    roots: [filled],
    held: heldAt(place),
    faults: undefined,
    conditional: isConditional(node),
    isStated: true,
  }
}

/** Whether the property's name says that its value is the document of a policy. */
function isDocument({property, inList}: Place): boolean {
  return !inList && /^(?:\w*PolicyDocument|KeyPolicy|PolicyText)$/.test(property ?? '')
}

/** JSON in a string, which `Fn::Sub` may fill in. */
function stringPolicy(source: string, {node, place}: TemplateValue): PolicyValue | undefined {
  const call = callOf(node)
  const string = call?.name === 'Sub' ? subText(call.argument) : node
  if (string?.type !== 'string' || !/^\s*\{/.test(string.value) || !string.value.includes('Statement'))
    return undefined
  const inTemplate = place.resource || call || source[string.offset] === '|' || isAnswer(place)
  if (!inTemplate || place.property === undefined) return undefined
  const {roots, faults} = readDecodedJson(decodeString(source, string))
  const filled = call ? roots.map(withLiteralVariables) : roots
  return exampleKind(filled) ? {roots: filled, held: heldAt(place), faults, conditional: false} : undefined
}

/** What a command such as `get-key-policy` prints, and what was sent: not all that lists of resources tell of each. */
function isAnswer({property, level, inRequest}: Place): boolean {
  return namesPolicy(property) && (level === 1 || inRequest)
}

function withLiteralVariables(node: JsonNode): JsonNode {
  if (node.type === 'array') return {...node, items: node.items.map(withLiteralVariables)}
  if (node.type !== 'object') return {...node, value: literalVariables(node.value)}
  return {
    ...node,
    members: node.members.map(({key, value}) => ({key, value: value && withLiteralVariables(value)})),
  }
}
