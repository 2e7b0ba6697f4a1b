import {createHash} from 'node:crypto'

/** Names that objects have by themselves: the platform keeps pages in objects, by their ids. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype).map((name) => name.toLowerCase()))

/**
 * The platform's id of a page: its address, where that holds only letters, digits, `_` and `-`; else what is left of it,
 * and a hash. The platform writes ids into attributes, paths and module names as they are.
 */
export function pageId(address: string): string {
  if (address === '') return 'index'
  const isPlain = /^[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)*$/.test(address)
  const isOwn = address.split('/').every((segment) => !INHERITED.has(segment.toLowerCase()))
  if (isPlain && isOwn && address.toLowerCase() !== 'index') return address
  const readable = address
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const hash = createHash('sha256').update(address).digest('hex').slice(0, 12)
  return `${readable.slice(0, 80)}-${hash}`.replace(/^-/, '')
}
