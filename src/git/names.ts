import {isUtf8} from 'node:buffer'

/**
 * The name of a path that git has as bytes. In a part of it that is not UTF-8, each byte beyond ASCII is written by its
 * number, as in addresses (`caf%E9.md`), so that paths that differ in such bytes have names that differ.
 */
export function pathName(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  return bytes.toString('latin1').split('/').map(partName).join('/')
}

function partName(latin: string): string {
  const bytes = Buffer.from(latin, 'latin1')
  if (isUtf8(bytes)) return bytes.toString('utf8')
  return latin.replace(
    /[%\u0080-\u00ff]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
