import type {Node} from 'jsonc-parser'
import {once} from '../model/once.ts'
import type {Playbook} from '../model/playbook-type.ts'
import type {Sidecar, SidecarEntry, WrittenSeverity} from '../model/sidecar.ts'
import {Locator, type Place} from '../parse/place.ts'
import {type JsonLimits, readJson} from '../parse/strict-json.ts'
import {duplicateKeys, FieldReader, memberOf} from './fields.ts'
import {collectWords} from './words.ts'

/** A mapping file nests six levels deep, and has an entry for each control. */
const LIMITS: JsonLimits = {levels: 64, values: 1_000_000}

/** Keys that tell a mapping of ours from any other JSON of that name. */
const OWN_KEYS = [
  'mapping',
  'serviceprovider',
  'servicerequirement_name',
  'servicedisplay_name',
  'serviceapproval_status',
]

/**
 * A mapping file that is read when something in it is asked for.
 * @param addresses gives those of its entries, where they are known
 */
export function sidecarOf(
  file: Readonly<Pick<Sidecar, 'path' | 'text'>>,
  playbooks: Playbook[],
  addresses?: () => readonly string[],
): Sidecar {
  const {path} = file
  const read = once(() => readSidecar(path, file.text, playbooks))
  return {
    path,
    get text() {
      return file.text.replace(/^\uFEFF/, '')
    },
    playbooks,
    get faults() {
      return read().faults
    },
    get entries() {
      return read().entries
    },
    get words() {
      return read().words
    },
    get approvals() {
      return read().approvals
    },
    get addresses() {
      return addresses ? addresses() : read().addresses
    },
  }
}

/**
 * Reads a mapping file; never throws. What cannot be read is a fault, and left out of the entries.
 * @param playbooks the documents of its folder
 */
export function readSidecar(path: string, text: string, playbooks: Playbook[]): Sidecar {
  const own = text.replace(/^\uFEFF/, '')
  const sidecar: Sidecar = {
    path,
    text: own,
    playbooks,
    faults: [],
    entries: [],
    words: [],
    approvals: [],
    addresses: [],
  }
  const locator = new Locator(own)
  const placeAt = (offset: number, length: number): Place => {
    const {start, end} = locator.span(offset, offset + length)
    return {line: start.line, column: start.column, endLine: end.line, endColumn: end.column}
  }
  const {root, faults} = readJson(own, LIMITS)
  for (const {offset, length, actual, expected} of faults)
    sidecar.faults.push({kind: 'syntax', place: placeAt(offset, length), actual, expected})
  if (!root || !isMapping(root)) return sidecar
  const reader = new FieldReader(placeAt, sidecar.faults)
  sidecar.entries = readEntries(root, reader)
  sidecar.addresses = sidecar.entries.flatMap(({policy}) => policy?.value ?? [])
  sidecar.words = collectWords(root, placeAt)
  sidecar.approvals = readApprovals(memberOf(root, 'serviceapproval_status'))
  sidecar.faults.push(...duplicateKeys(root, placeAt))
  sidecar.faults.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
  return sidecar
}

/** Whether JSON of that name is meant for us: other tools have mappings too. */
export function isMapping(root: Node): boolean {
  if (root.type === 'array') return root.children!.some((item) => memberOf(item, 'requirement_name'))
  return root.type !== 'object' || OWN_KEYS.some((key) => memberOf(root, key) !== undefined)
}

function readEntries(root: Node, reader: FieldReader): SidecarEntry[] {
  if (!reader.isA(root, 'object', 'the file')) return []
  const list = memberOf(root, 'mapping')
  if (!list) reader.miss(root, 'mapping')
  if (!list || !reader.isA(list, 'array', 'mapping')) return []
  return list
    .children!.filter((item) => reader.isA(item, 'object', 'an entry of `mapping`'))
    .map((item) => readEntry(item, reader))
}

/** The texts of an object of environments, or the one text in its place. */
function readApprovals(node: Node | undefined): string[] {
  const values = node?.type === 'object' ? node.children!.map(({children}) => children![1]) : [node]
  return values.flatMap((value) => (value?.type === 'string' ? [String(value.value)] : []))
}

function readEntry(entry: Node, reader: FieldReader): SidecarEntry {
  const named = memberOf(entry, 'requirement_name')
  const requirement = reader.text(named, 'requirement_name')
  if (!requirement && (!named || named.type === 'null' || named.type === 'string'))
    reader.miss(entry, 'requirement_name')
  return {
    place: reader.placeOf(entry),
    requirement,
    policy: reader.text(memberOf(entry, 'policy'), 'policy'),
    category: reader.text(memberOf(entry, 'category'), 'category'),
    severities: readSeverities(memberOf(entry, 'severity'), reader),
    controlIds: reader.texts(memberOf(entry, 'control_mapping'), 'control_mapping'),
  }
}

function readSeverities(node: Node | undefined, reader: FieldReader): WrittenSeverity[] {
  if (!node) return []
  if (node.type !== 'object') {
    const severity = reader.text(node, 'severity', 'text, or an object of texts')
    return severity ? [{...severity, environment: null}] : []
  }
  return node.children!.flatMap(({children}) => {
    const environment = String(children![0]!.value)
    const severity = reader.text(children![1], `severity.${environment}`)
    return severity ? [{...severity, environment}] : []
  })
}
