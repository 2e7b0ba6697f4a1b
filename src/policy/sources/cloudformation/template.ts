import {type JsonNode, type JsonObject, memberOf} from '../../text/json-tree.ts'
import {BoundaryNames} from '../boundary-names.ts'
import {type Place, type Resource, stringIn} from './held.ts'

/** A value of a template, and where it is. */
export interface TemplateValue {
  node: JsonNode
  place: Place
}

/** What is looked for in events, and is not an event itself. */
const PATTERNS: ReadonlySet<string> = new Set(['EventPattern'])
const RESOURCE_TYPE = /^AWS::\w+::\w+/

/** What an audit record says was sent, a plan of Terraform would set up, and a queue or topic has. */
const REQUESTS: ReadonlySet<string> = new Set([
  'Attributes',
  'requestParameters',
  'resource_changes',
  'planned_values',
  'change',
])

export const NOWHERE: Place = {
  property: undefined,
  inList: false,
  parent: undefined,
  level: 0,
  inRequest: false,
  resource: undefined,
  managed: new BoundaryNames(),
}

/** The values inside a value, with the place of each: one level, in document order. */
export function* valuesIn({node, place}: TemplateValue): Generator<TemplateValue> {
  if (node.type === 'array') {
    for (const item of node.items) yield {node: item, place: {...place, inList: true}}
  } else if (node.type === 'object') {
    const resource = resourceAt(node, place.property)
    for (const {key, value} of node.members) {
      if (!value || PATTERNS.has(key.value)) continue
      if (key.value.startsWith('Fn::')) yield* branchesIn({node: value, place})
      else if (resource && value === resource.properties)
        yield {node: value, place: {...NOWHERE, managed: place.managed, resource}}
      else
        yield {
          node: value,
          place: {
            ...place,
            property: key.value,
            inList: false,
            parent: node,
            level: place.level + 1,
            inRequest: place.inRequest || REQUESTS.has(key.value),
          },
        }
    }
  }
}

/** What a function chooses from stands where its result does. */
function branchesIn({node, place}: TemplateValue): TemplateValue[] {
  return node.type === 'array' ? node.items.map((item) => ({node: item, place})) : [{node, place}]
}

function resourceAt(object: JsonObject, name: string | undefined): Resource | undefined {
  const type = stringIn(object, 'Type')
  const properties = memberOf(object, 'Properties')?.value
  if (!type || !RESOURCE_TYPE.test(type) || properties?.type !== 'object') return undefined
  return {type, name, properties}
}
