import {isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Pair, parseDocument} from 'yaml'
import {didYouMean} from '../likeness/slips.ts'
import {scanConflicts} from '../parse/conflict.ts'
import {createSource} from '../parse/source.ts'
import {yamlFault} from '../parse/yaml-fault.ts'
import {ResolutionsError, type WrittenResolution} from './resolution.ts'

/**
 * Reads a file of resolutions; the text is data, and nothing of it is executed.
 * @param file name for messages
 * @throws {ResolutionsError} with every problem at its line and column
 */
export function readResolutions(text: string, file: string): WrittenResolution[] {
  const {text: unmarked} = createSource(file, text)
  refuseConflict(unmarked, file)
  const counter = new LineCounter()
  const document = parseDocument(unmarked, {lineCounter: counter, prettyErrors: false})
  const at = (offset: number) => {
    const {line, col} = counter.linePos(offset)
    return {line, column: col}
  }
  const problems: string[] = []
  const report = (offset: number, message: string) => {
    const {line, column} = at(offset)
    problems.push(`${file}:${line}:${column} ${message}`)
  }
  if (document.errors.length > 0) {
    const {offset, actual, expected} = yamlFault(document.errors, unmarked)
    report(offset, `Unexpected ${actual}, expected ${expected}`)
  }
  const {contents} = document
  const entries: WrittenResolution[] = []
  if (contents !== null && problems.length === 0) {
    if (!isSeq(contents)) report(offsetOf(contents), 'Unexpected content, expected a list of resolutions')
    else {
      for (const item of contents.items) {
        const entry = readEntry(item, report)
        if (entry) entries.push({...entry, record: file, ...at(offsetOf(item))})
      }
    }
  }
  problems.push(...contradictions(entries, file))
  if (problems.length > 0) throw new ResolutionsError(problems)
  return entries
}

/** Two people recorded at once: what is to be done is known, and no fault of YAML. */
function refuseConflict(text: string, file: string): void {
  const {hunks, faults} = scanConflicts(text)
  const line = hunks[0]?.line ?? faults[0]?.line
  if (line === undefined) return
  throw new ResolutionsError(
    `${file}:${line}:1 Unexpected merge conflict, expected a list of resolutions; delete its markers, and of two entries with one \`key\` the one that you do not mean`,
  )
}

type Report = (offset: number, message: string) => void

const HASH = /^sha256-[0-9a-f]{16}$/
const KEYS = ['file', 'key', 'take', 'label'] as const
type Fields = Record<(typeof KEYS)[number], string>

function readEntry(item: unknown, report: Report): Fields | undefined {
  if (!isMap(item)) {
    report(offsetOf(item), `Unexpected entry, expected keys ${quoteAll(KEYS)}`)
    return undefined
  }
  const fields: Partial<Fields> = {}
  let isSound = true
  const refuse: Report = (offset, message) => {
    isSound = false
    report(offset, message)
  }
  for (const pair of item.items) {
    const key = KEYS.find((known) => isScalar(pair.key) && pair.key.value === known)
    if (!key) refuse(offsetOf(pair.key), unknownKey(pair))
    else fields[key] = readField(key, pair, refuse)
  }
  const missing = KEYS.filter((key) => !(key in fields))
  if (missing.length > 0)
    refuse(
      offsetOf(item),
      `Cannot find ${quoteAll(missing)} in the entry; write it again with \`proofbook resolve --record\``,
    )
  return isSound ? (fields as Fields) : undefined
}

function readField(key: keyof Fields, pair: Pair, refuse: Report): string {
  const {value} = pair
  const written = isScalar(value) ? value.value : undefined
  const offset = isNode(value) ? offsetOf(value) : offsetOf(pair.key)
  if (isAlias(value) || typeof written !== 'string' || written === '') {
    const mend = describe(written) === NOTHING ? '' : '; quote it'
    refuse(offset, `Unexpected ${describe(written)} for \`${key}\`, expected text${mend}`)
    return ''
  }
  if ((key === 'key' || key === 'take') && !HASH.test(written))
    refuse(
      offset,
      `Unexpected \`${written}\` for \`${key}\`, expected \`sha256-\` and 16 hexadecimal digits; write the entry again with \`proofbook resolve --record\``,
    )
  return written
}

const NOTHING = 'nothing'

function describe(value: unknown): string {
  return value === null || value === undefined || value === '' ? NOTHING : `\`${String(value)}\``
}

function unknownKey({key}: Pair): string {
  const written = isScalar(key) ? String(key.value) : ''
  return `Unexpected key \`${written}\` in the entry, expected ${quoteAll(KEYS)}${didYouMean(written, KEYS)}`
}

function contradictions(entries: WrittenResolution[], file: string): string[] {
  const known = new Map<string, WrittenResolution>()
  const problems: string[] = []
  for (const entry of entries) {
    const name = JSON.stringify([entry.file, entry.key])
    const before = known.get(name)
    if (!before) known.set(name, entry)
    else if (before.take !== entry.take)
      problems.push(
        `${file}:${entry.line}:${entry.column} Unexpected second resolution of one conflict of \`${entry.file}\`, expected one; line ${before.line} takes \`${before.label}\`: delete the entry that you do not mean`,
      )
  }
  return problems
}

function quoteAll(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}
