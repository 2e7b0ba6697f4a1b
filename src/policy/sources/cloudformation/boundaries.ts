import type {JsonNode} from '../../text/json-tree.ts'
import {BoundaryNames, nameInArn} from '../boundary-names.ts'
import {callOf} from './calls.ts'

/** Properties that name a boundary, here and in the Serverless Framework. */
const LIMITS = /^(?:role)?permissionsBoundary$/i
/** Properties that list the managed policies of a user, group or role. */
const GRANTS = /^(?:ManagedPolicyArns|Policies|managedPolicies)$/

/** What a template has boundaries of, by logical id and by name. */
export function boundariesIn(text: string, roots: readonly JsonNode[]): BoundaryNames {
  const names = new BoundaryNames()
  if (/permissionsBoundary["']?\s*:/i.test(text)) for (const root of roots) note(root, names)
  return names
}

function note(node: JsonNode, names: BoundaryNames): void {
  if (node.type === 'array') for (const item of node.items) note(item, names)
  if (node.type !== 'object') return
  for (const {key, value} of node.members) {
    if (!value) continue
    if (LIMITS.test(key.value)) names.limit(namesIn(value))
    else if (GRANTS.test(key.value)) names.grant(namesIn(value))
    note(value, names)
  }
}

/** The policies that a value refers to, alone, in a list, or as a function chooses them. */
function namesIn(node: JsonNode): string[] {
  if (node.type === 'string') return [...nameInArn(node.value), ...referencesIn(node.value)]
  if (node.type === 'array') return node.items.flatMap(namesIn)
  const call = callOf(node)
  if (!call?.argument) return []
  const {name, argument} = call
  // `Ref` has a name, `GetAtt` one with a property.
  if ((name === 'Ref' || name === 'GetAtt') && argument.type === 'string')
    return [argument.value.split('.')[0]!]
  if (name === 'GetAtt' && argument.type === 'array') return argument.items.slice(0, 1).flatMap(wordOf)
  return namesIn(argument)
}

function wordOf(node: JsonNode): string[] {
  return node.type === 'string' ? [node.value] : []
}

function referencesIn(text: string): string[] {
  return [...text.matchAll(/\$\{(\w+)(?:\.\w+)?\}/g)].map(([, name]) => name!)
}
