import type {JsonArray, JsonMember, JsonObject, JsonScalar} from '../../text/json-tree.ts'
import type {Span} from '../../text/place.ts'
import {conditionMember} from './document-condition.ts'
import {principalMember} from './document-principals.ts'
import {attributeOf, type Block, type Body} from './hcl-tree.ts'
import type {SettledPolicy} from './open-parts.ts'
import {toNode} from './values.ts'
import {withVariables} from './variables.ts'

const POLICY_ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['version', 'Version'],
  ['policy_id', 'Id'],
])
const STATEMENT_ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['sid', 'Sid'],
  ['effect', 'Effect'],
  ['actions', 'Action'],
  ['not_actions', 'NotAction'],
  ['resources', 'Resource'],
  ['not_resources', 'NotResource'],
])
/** Arguments with which other documents' statements come into this one. */
const SOURCES = ['source_policy_documents', 'override_policy_documents', 'source_json', 'override_json']

/** The policy that a `data "aws_iam_policy_document"` block makes; undefined if it has no statement of its own. */
export function documentPolicy(text: string, block: Block): SettledPolicy | undefined {
  const {body} = block
  const statements = body.blocks.flatMap((inner) => {
    if (inner.type === 'statement') return [inner]
    return isDynamic(inner, 'statement') ? inner.body.blocks.filter(isContent) : []
  })
  const [first] = statements
  const last = statements.at(-1)
  if (!first || !last) return undefined
  const list: JsonArray = {
    type: 'array',
    offset: first.offset,
    length: last.offset + last.length - first.offset,
    items: statements.map((statement) => toStatement(text, statement)),
  }
  const members = [
    ...namedMembers(text, body, POLICY_ELEMENTS),
    {key: {type: 'string', ...first.key, value: 'Statement'} satisfies JsonScalar, value: list},
  ]
  if (!attributeOf(body, 'version')) members.unshift(defaultMember(block, 'Version', '2012-10-17'))
  const root: JsonObject = {type: 'object', offset: block.offset, length: block.length, members}
  return {root, fragment: takesOthers(body)}
}

/** What a dynamic block makes, where it is written there. */
function isContent({type, body}: Block): boolean {
  return type === 'content' && body.attributes.length > 0
}

/** Whether statements come in that are not written here. */
function takesOthers(body: Body): boolean {
  return dynamicBlock(body, 'statement') !== undefined || SOURCES.some((name) => attributeOf(body, name))
}

function toStatement(text: string, block: Block): JsonObject {
  const {body} = block
  const members = [
    ...namedMembers(text, body, STATEMENT_ELEMENTS),
    principalMember(text, blocksOf(body, 'principals'), 'Principal'),
    principalMember(text, blocksOf(body, 'not_principals'), 'NotPrincipal'),
    conditionMember(text, blocksOf(body, 'condition')),
  ].filter((member) => member !== undefined)
  if (!attributeOf(body, 'effect')) members.unshift(defaultMember(block, 'Effect', 'Allow'))
  return {type: 'object', offset: block.offset, length: block.length, members}
}

/** The blocks of a type, and those that Terraform makes of a `dynamic` block. */
function blocksOf(body: Body, type: string): Block[] {
  return body.blocks.filter((block) => block.type === type || isDynamic(block, type))
}

function dynamicBlock(body: Body, type: string): Block | undefined {
  return body.blocks.find((block) => isDynamic(block, type))
}

function isDynamic({type, labels}: Block, made: string): boolean {
  return type === 'dynamic' && labels[0] === made
}

/** Terraform's arguments under the names that IAM has for them; `null` is none. */
function namedMembers(text: string, body: Body, elements: ReadonlyMap<string, string>): JsonMember[] {
  return body.attributes.flatMap(({key, name, value}) => {
    const element = elements.get(name)
    if (element === undefined) return []
    const node = value && toNode(text, value)
    if (node?.type === 'literal' && node.value === 'null') return []
    return [
      {
        key: {type: 'string' as const, ...key, value: element},
        value: node && (element.endsWith('Resource') ? withVariables(node) : node),
      },
    ]
  })
}

/** What Terraform writes where the author wrote nothing, in a place of no length. */
function defaultMember({offset}: Span, name: string, value: string): JsonMember {
  const place = {type: 'string' as const, offset, length: 0}
  return {key: {...place, value: name}, value: {...place, value}}
}
