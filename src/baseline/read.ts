import type {Node} from 'jsonc-parser'
import {Locator} from '../parse/place.ts'
import {readJson} from '../parse/strict-json.ts'
import {BaselineError, type Entry} from './entry.ts'

const LIMITS = {levels: 4, values: 1_000_000}

/**
 * Reads a baseline.
 * @param path as messages name it
 * @throws {BaselineError} for the first fault
 */
export function readBaseline(text: string, path: string): Entry[] {
  const locator = new Locator(text)
  const fail = (offset: number, message: string): never => {
    const {line, column} = locator.point(offset)
    throw new BaselineError(`${path}:${line}:${column} ${message}`)
  }
  const {root, faults} = readJson(text, LIMITS)
  const [fault] = faults
  if (fault) fail(fault.offset, `Unexpected ${fault.actual}, expected ${fault.expected}`)
  const version = root && memberOf(root, 'version')
  if (version?.value !== 1)
    fail(version?.offset ?? 0, 'Cannot find `"version": 1` of a baseline; `--update-baseline` writes one')
  const entries = root && memberOf(root, 'entries')
  if (entries?.type !== 'array')
    return fail(entries?.offset ?? 0, 'Cannot find the list `entries` of the baseline')
  return (entries.children ?? []).map((node) => readEntry(node, fail))
}

function readEntry(node: Node, fail: (offset: number, message: string) => never): Entry {
  const text = (name: keyof Entry): string => {
    const value: unknown = memberOf(node, name)?.value
    return typeof value === 'string' ? value : fail(node.offset, `Cannot find text \`${name}\` of this entry`)
  }
  return {file: text('file'), rule: text('rule'), fingerprint: text('fingerprint'), text: text('text')}
}

/** The value of a member of an object; undefined if there is none. */
function memberOf(node: Node, name: string): Node | undefined {
  if (node.type !== 'object') return undefined
  const member = node.children?.find((each) => each.children?.[0]?.value === name)
  return member?.children?.[1]
}
