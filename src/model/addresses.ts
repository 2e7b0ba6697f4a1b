import {createHash} from 'node:crypto'
import {posix} from 'node:path'

/**
 * Where documents are published below the site's folder of playbooks: by id, segments with `/` between them, no slash at
 * either end; the empty text for the folder's own page. Each document has one of its own, whatever its name.
 *
 * A document has the address of its file without the extension; `index`, `readme` and a file named like its folder have
 * the folder's. Letters, marks and digits of any script stay, as do spaces, `.`, `_`, `~` and `-`; anything else becomes a hyphen.
 * Where two would have one address (upper and lower case are the same), the plainest name keeps it: a file of that very
 * name, then `index`, `readme` and the folder's namesake, then names that lost characters. The others are published under
 * their whole name, and under that with a hash of their path where it is taken too.
 * @param ids paths below the folder that is published
 */
export function addressesOf(ids: readonly string[]): Map<string, Address> {
  const taken = new Map<string, string>()
  const addresses = new Map<string, Address>()
  const wishes = ids.map(wishOf).sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
  for (const {id, candidates} of wishes) {
    const address = candidates.find((each) => !taken.has(keyOf(each))) ?? hashed(candidates.at(-1)!, id)
    const winner = taken.get(keyOf(candidates[0]!))
    taken.set(keyOf(address), id)
    addresses.set(id, {address, lostTo: winner})
  }
  return addresses
}

/** Where a document is published, and which other one has the address that it would take; undefined if it has that. */
export interface Address {
  address: string
  lostTo: string | undefined
}

/** The addresses that a document would take, best first, and which others it leaves them to. */
interface Wish {
  id: string
  candidates: string[]
  /** 0 for a file of that very name; then those that have their folder's address; then names that lost characters. */
  rank: number
}

const FOLDER_NAMES = ['index', 'readme']

function wishOf(id: string): Wish {
  const {dir, name} = posix.parse(id)
  const written = dir === '' ? [name] : [...dir.split('/'), name]
  const segments = written.map(plainSegment)
  const whole = segments.join('/')
  const isExact = whole === written.join('/')
  const folder = dir.split('/').at(-1)!.toLowerCase()
  const forFolder = [...FOLDER_NAMES, ...(folder === '' ? [] : [folder])].indexOf(name.toLowerCase())
  if (forFolder === -1) return {id, candidates: [whole], rank: isExact ? 0 : 4}
  return {id, candidates: [segments.slice(0, -1).join('/'), whole], rank: 1 + forFolder}
}

/** A path of segments that hold only what addresses hold; with a hash where that lost anything of it. */
export function plainPath(path: string): string {
  const plain = path.split('/').map(plainSegment).join('/')
  return plain === path ? plain : hashed(plain, path)
}

/** Longest segment of an address in UTF-8: file systems take 255 bytes a name. */
const LONGEST = 150

/** The pages of a document's variants are below its own in a folder of this name. */
const RESERVED = 'variants'

/** A name of a file or folder with only what addresses hold: letters, marks, digits, spaces, `.`, `_`, `~` and `-`. */
export function plainSegment(written: string): string {
  const plain = withoutOthers(written.normalize('NFC')).replace(/^[-. ]+|[-. ]+$/g, '')
  if (plain === '') return `page-${hashOf(written)}`
  if (Buffer.byteLength(plain) > LONGEST) return `${cut(plain)}-${hashOf(written)}`
  return plain.toLowerCase() === RESERVED ? `${plain}-${hashOf(written)}` : plain
}

/** A hyphen for whatever else there is. Most names are plain, and classes of Unicode take a millisecond to compile. */
function withoutOthers(name: string): string {
  if (/^[\w .~-]*$/.test(name)) return name
  return name.replace(/ *[^\p{L}\p{M}\p{N} ._~-][^\p{L}\p{M}\p{N}._~-]*/gu, '-')
}

/** As many whole characters as fit. */
function cut(text: string): string {
  let kept = ''
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > LONGEST) break
    kept += character
  }
  return kept
}

function hashed(address: string, id: string): string {
  return `${address}${address === '' ? '' : '-'}${hashOf(id)}`
}

/** Addresses that differ only in case, or in how accents are written, are one for browsers and some file systems. */
function keyOf(address: string): string {
  return address.normalize('NFC').toLowerCase()
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
