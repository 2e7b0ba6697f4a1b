import type {Location, PathElement} from '@aws-sdk/client-accessanalyzer'
import {readJson} from '../text/json-reader.ts'
import {type JsonNode, memberOf} from '../text/json-tree.ts'
import type {Located, PolicyPath, Span} from '../text/place.ts'

/** A step of a path that was taken: where it leads, and what stands there, unless it is the name of a member. */
interface Step {
  path: PolicyPath
  span: Span
  node: JsonNode | undefined
}

/**
 * Finds the places of Access Analyzer in a policy's text. The API says that offsets begin at 0 and not in which unit, and
 * its documented answers are all in ASCII, where units agree. So the place is that of the element to which the path leads
 * (0-based UTF-16, of a string with its quotes, as in the documented answers); the offsets are taken as UTF-16 only where
 * the path leads nowhere.
 */
export function placeFinder(text: string): (location: Location) => Located {
  const root = readJson(text).roots[0]
  return ({path = [], span}) => {
    const steps = root ? walk(root, path) : []
    const {path: reached, span: found} = steps.at(-1) ?? {path: [], span: {offset: 0, length: text.length}}
    const isWhole = steps.length > path.filter((element) => element.substring === undefined).length
    const {offset, length} = (isWhole ? undefined : toSpan(span, text)) ?? found
    return {path: reached, offset, length}
  }
}

/** The steps from the root on, as far as the path leads; the part of a string that it may end with is not a step. */
function walk(root: JsonNode, path: readonly PathElement[]): Step[] {
  const steps: Step[] = [{path: [], span: root, node: root}]
  for (const element of path) {
    const {path: parent, node} = steps.at(-1)!
    const step = node && takeStep(node, element)
    if (!step) break
    steps.push({...step, path: [...parent, ...step.path]})
  }
  return steps
}

function takeStep(node: JsonNode, {index, key, value}: PathElement): Step | undefined {
  if (index !== undefined && node.type === 'array') {
    const item = node.items[index]
    return item && {path: [index], span: item, node: item}
  }
  const name = value ?? key
  const member = name === undefined || node.type !== 'object' ? undefined : memberOf(node, name)
  if (!member || name === undefined) return undefined
  if (value === undefined || !member.value) return {path: [name], span: member.key, node: undefined}
  return {path: [name], span: member.value, node: member.value}
}

/** A span of the API, kept inside the text; undefined if it has no numbers. */
function toSpan(span: Location['span'], text: string): Span | undefined {
  const start = span?.start?.offset
  const end = span?.end?.offset
  if (start === undefined || end === undefined) return undefined
  const offset = Math.min(Math.max(0, start), text.length)
  return {offset, length: Math.max(0, Math.min(end, text.length) - offset)}
}
