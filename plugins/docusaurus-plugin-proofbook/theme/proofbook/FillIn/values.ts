import type {FieldRange} from '../../../remark/fields'

/** What readers filled in, by the name of the field. */
export type Values = Readonly<Record<string, string>>

/** What a kind of field is called, what its values look like, and how that is said. */
interface Kind {
  label: string
  shape: RegExp
  expected: string
}

const PLAIN: Omit<Kind, 'label'> = {
  shape: /^[\w+=,.@:/*-](?:[\w+=,.@:/* -]{0,198}[\w+=,.@:/*-])?$/,
  expected: 'Letters, digits and + = , . @ : / * - _',
}
const KINDS: Readonly<Record<string, Kind>> = {
  account: {label: 'Account', shape: /^\d{12}$/, expected: '12 digits'},
  region: {
    label: 'Region',
    shape: /^[a-z]{2}(?:-[a-z]+){1,2}-\d{1,2}$/,
    expected: 'A Region, such as eu-central-1',
  },
  key: {
    label: 'Key id',
    shape: /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/,
    expected: 'The id of a key, such as 1234abcd-12ab-34cd-56ef-1234567890ab',
  },
  bucket: {
    label: 'Bucket',
    shape: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
    expected: 'The name of a bucket: 3 to 63 small letters, digits, dots and hyphens',
  },
  principal: {label: 'Principal', ...PLAIN},
  other: {label: 'Value', ...PLAIN},
}

function kindOf(name: string): Kind {
  return KINDS[name.split(' ', 1)[0]!] ?? KINDS.other!
}

/** What a field is called: by its kind, and as the page has it where the kind has several. */
export function labelOf({name, written}: {name: string; written: string}): string {
  const {label} = kindOf(name)
  if (!name.includes(' ')) return label
  const own = written.replace(/^\W+|\W+$/g, '')
  return /^(?:other|principal) /.test(name) ? own : `${label} ${own}`
}

/** What a field expects where a value is not of its shape; null if it is. */
export function faultOf(name: string, value: string): string | null {
  const {shape, expected} = kindOf(name)
  return shape.test(value) ? null : expected
}

/** The value that a place of a field shows; undefined if there is none, or one that is not of the field's shape. */
export function givenValue(name: string, values: Values): string | undefined {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  return value !== undefined && faultOf(name, value) === null ? value : undefined
}

/** A text in place of a stretch of another, in UTF-16 units from 0. */
export interface Edit {
  offset: number
  length: number
  value: string
}

/** A text with its fields filled in. */
export function fillIn(text: string, fields: readonly FieldRange[], values: Values): string {
  return replaceAt(text, editsOf(fields, values))
}

/** What fills the fields in that have a value. */
export function editsOf(fields: readonly FieldRange[], values: Values): Edit[] {
  return fields.flatMap(({name, offset, length}) => {
    const value = givenValue(name, values)
    return value === undefined ? [] : [{offset, length, value}]
  })
}

/** A text with all of some edits, in its order, that do not overlap. */
export function replaceAt(text: string, edits: readonly Edit[]): string {
  let replaced = ''
  let at = 0
  for (const {offset, length, value} of edits) {
    replaced += text.slice(at, offset) + value
    at = offset + length
  }
  return replaced + text.slice(at)
}
