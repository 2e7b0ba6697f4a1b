import type {JsonObject} from './json-value.ts'

/** A group or a control of an OSCAL catalogue. */
export interface Entry {
  kind: 'group' | 'control'
  value: JsonObject
  /** Its id as people write it; undefined if it has none. */
  id: string | undefined
  /** Its id in the file, which links use. */
  key: string | undefined
  parent: Entry | undefined
  /** Whether a control is in it, at any depth. */
  holdsControls: boolean
  /** Whether a control that is not a category is right in it. */
  holdsOwnControls: boolean
}

/** Labels of these classes are written for sorting, or by assessors. */
const OTHER_CLASSES = /zero-padded|sp800-53a/i

/** All groups and controls of a catalogue, in the order of the file, each before what it holds. */
export function entriesOf(catalog: JsonObject): Entry[] {
  const entries: Entry[] = []
  collect(catalog, undefined, entries)
  return entries
}

function collect(holder: JsonObject, parent: Entry | undefined, entries: Entry[]): void {
  for (const value of holder.objects('groups')) add('group', value, parent, entries)
  for (const value of holder.objects('controls')) {
    const entry = add('control', value, parent, entries)
    if (parent && !isClass(entry, 'category')) parent.holdsOwnControls = true
    for (let above = parent; above && !above.holdsControls; above = above.parent) above.holdsControls = true
  }
}

function add(kind: Entry['kind'], value: JsonObject, parent: Entry | undefined, entries: Entry[]): Entry {
  const key =
    kind === 'control'
      ? value.required('id', 'the control', 'each control needs one; download the file again')
      : value.phrase('id')
  const id = writtenId(key, value)
  const entry: Entry = {kind, value, id, key, parent, holdsControls: false, holdsOwnControls: false}
  entries.push(entry)
  collect(value, entry, entries)
  return entry
}

/** Without a label that is an id, the id of the file is one, in capital letters as people write it. */
function writtenId(key: string | undefined, value: JsonObject): string | undefined {
  const label = labelOf(value)
  return label !== undefined && isId(label) ? label : key?.toUpperCase()
}

/**
 * Whether a label is an id: a word, or one with its number after it, such as `Req 6.2.4`, `Art. 9` and `SR 1.1 RE(1)`.
 * A label such as `Organizational Context (GV.OC)` is a title.
 */
function isId(label: string): boolean {
  const [first = '', ...rest] = label.split(/\s+/)
  if (rest.length === 0) return true
  const isPart = (word: string) => /^(?:\p{Lu}{1,3}|(?!\()\S*\d\S*|\(\p{L}{1,4}\)|\(\d.*)$/u.test(word)
  return (
    label.length <= LONGEST_LABEL && /^[\p{L}\d.-]+$/u.test(first) && /\d/.test(label) && rest.every(isPart)
  )
}

/** A longer label with spaces is a title. */
const LONGEST_LABEL = 32

/** The label that people write: the one without a class, else the first that is not written for something else. */
export function labelOf(value: JsonObject): string | undefined {
  const labels = value.objects('props').filter((prop) => prop.phrase('name') === 'label')
  const label =
    labels.find((prop) => !prop.has('class')) ??
    labels.find((prop) => !OTHER_CLASSES.test(prop.phrase('class') ?? ''))
  return label?.phrase('value')
}

/** Whether an entry groups controls: a group with controls right in it, or what the catalogue itself calls a category. */
export function isCategory(entry: Entry): boolean {
  return entry.kind === 'group' ? entry.holdsOwnControls : isClass(entry, 'category')
}

function isClass({value}: Entry, name: string): boolean {
  return value.phrase('class')?.toLowerCase() === name
}

/** The nearest entry that holds an entry, of those that pass a test. */
export function nearest({parent}: Entry, passes: (entry: Entry) => boolean): Entry | undefined {
  for (let above = parent; above; above = above.parent) if (passes(above)) return above
  return undefined
}

/** The topmost entry that holds an entry; the entry itself where none does. */
export function topmost(entry: Entry): Entry {
  let top = entry
  while (top.parent) top = top.parent
  return top
}

/** Ids as people write them, by the ids of the file. */
export function readLabels(entries: Entry[]): Map<string, string> {
  const labels = new Map<string, string>()
  for (const {key, id} of entries) if (key !== undefined && id !== undefined) labels.set(key, id)
  return labels
}
