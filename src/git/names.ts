import {isUtf8} from 'node:buffer'

const ESCAPES: Readonly<Record<number, string>> = {
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
  34: '\\"',
  92: '\\\\',
}

/**
 * The name of a path that git has as bytes: its text where they are UTF-8, else quoted as git itself quotes it
 * (`"caf\351.md"`), so that no two paths have one name.
 */
export function pathName(bytes: Buffer): string {
  return isUtf8(bytes) && bytes[0] !== 34 ? bytes.toString('utf8') : `"${[...bytes].map(quoteByte).join('')}"`
}

function quoteByte(byte: number): string {
  const short = ESCAPES[byte]
  if (short !== undefined) return short
  return byte < 32 || byte > 126 ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte)
}

/** A path as its names are looked at: without the quotes of one that is quoted. */
export function plainPath(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1) : name
}
