import {createHash} from 'node:crypto'

/** Characters of a hash: 160 bits, so that no two texts of anyone's making share one. */
const LENGTH = 27

/** Data of at most so many characters is its own digest: hashing it would take longer than comparing it. */
const SHORT = 80

/** A name for a text, or for the pieces of one, made from nothing but it; safe in the name of a file. */
export function hashOf(...pieces: (string | Buffer)[]): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('base64url').slice(0, LENGTH)
}

/** What is equal for equal data and for no other: the data as JSON where that is short, else a hash of it. */
export function digestOf(value: unknown): string {
  const json = (isPlain(value) ? JSON.stringify(value) : JSON.stringify(value, plain)) ?? 'undefined'
  return json.length <= SHORT ? json : hashOf(json)
}

/** Whether there is surely nothing in it that JSON would drop, so that it need not be looked for. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string')
  return ['string', 'boolean'].includes(typeof value)
}

/** What JSON would drop, as something that it keeps; what cannot be told apart as text is refused. */
function plain(key: string, value: unknown): unknown {
  if (value instanceof RegExp) return String(value)
  if (value instanceof Set) return [...value]
  if (typeof value === 'function' || value instanceof Map) throw new TypeError(`Cannot digest \`${key}\``)
  return value
}
