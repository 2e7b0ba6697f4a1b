import {type JsonNode, type JsonObject, memberOf} from '../../text/json-tree.ts'
import {type Place, type Resource, stringIn} from './held.ts'

/** A value of a template, and where it stands. */
export interface TemplateValue {
  node: JsonNode
  place: Place
}

/** What records what was sent or found, and sets nothing up. */
const RECORDS: ReadonlySet<string> = new Set([
  'requestParameters',
  'responseElements',
  'additionalEventData',
  'configuration',
  'detail',
  'EventPattern',
])
const RESOURCE_TYPE = /^AWS::\w+::\w+/

export const NOWHERE: Place = {property: undefined, inList: false, parent: undefined, resource: undefined}

/** The values inside a value, with the place of each: one level, in document order. */
export function* valuesIn({node, place}: TemplateValue): Generator<TemplateValue> {
  if (node.type === 'array') {
    for (const item of node.items) yield {node: item, place: {...place, inList: true}}
  } else if (node.type === 'object') {
    const resource = resourceAt(node)
    for (const {key, value} of node.members) {
      if (!value || RECORDS.has(key.value)) continue
      if (key.value.startsWith('Fn::')) yield* branchesIn({node: value, place})
      else if (resource && value === resource.properties) yield {node: value, place: {...NOWHERE, resource}}
      else yield {node: value, place: {...place, property: key.value, inList: false, parent: node}}
    }
  }
}

/** What a function chooses from stands where its result does. */
function branchesIn({node, place}: TemplateValue): TemplateValue[] {
  return node.type === 'array' ? node.items.map((item) => ({node: item, place})) : [{node, place}]
}

function resourceAt(object: JsonObject): Resource | undefined {
  const type = stringIn(object, 'Type')
  const properties = memberOf(object, 'Properties')?.value
  if (!type || !RESOURCE_TYPE.test(type) || properties?.type !== 'object') return undefined
  return {type, properties}
}
