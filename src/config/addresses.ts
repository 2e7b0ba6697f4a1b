import {domainToASCII} from 'node:url'

const LABEL = String.raw`[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?`
const HOST_NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`)

/**
 * A host as a Content-Security-Policy names it: `images.example.com`, with `*.` before it for every host below, with a
 * port after it; letters of other alphabets become ASCII. Undefined for what is not a host.
 */
export function readImageHost(written: string): string | undefined {
  // What else a name may hold the conversion leaves out, or stops at.
  const parts = /^(\*\.)?([\p{L}\p{M}\p{N}.-]+)(?::([1-9]\d{0,4}))?$/u.exec(written)
  if (!parts) return undefined
  const [, below = '', name = '', port] = parts
  const ascii = domainToASCII(name)
  if (!HOST_NAME.test(ascii) || ascii.length > 253 || Number(port ?? 0) > 65_535) return undefined
  // The port that every address has without saying so is left out, as it is of addresses.
  return below + ascii + (port === undefined || port === '443' ? '' : `:${port}`)
}

/** Whether a host, as an address has it, is one of some image hosts. */
export function isImageHost(host: string, imageHosts: readonly string[]): boolean {
  return imageHosts.some((known) => (known.startsWith('*.') ? host.endsWith(known.slice(1)) : host === known))
}

/** An address of the web without credentials; undefined for what is none. */
export function readAddress(written: string): URL | undefined {
  if (/[\s"'<>\\`{}|^\p{C}]/u.test(written) || !URL.canParse(written)) return undefined
  const address = new URL(written)
  const isOfWeb = address.protocol === 'https:' || address.protocol === 'http:'
  return isOfWeb && /^https?:\/\//i.test(written) && address.username === '' && address.password === ''
    ? address
    : undefined
}

/** The scheme, host and port of an address that is nothing else; undefined for any other. */
export function readOrigin(written: string): string | undefined {
  return /^https?:\/\/[^/?#@]+$/i.test(written) ? readAddress(written)?.origin : undefined
}

/** Whether a text is a path below an origin, with a slash at both ends, of characters that need no escaping. */
export function isBasePath(written: string): boolean {
  return /^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/.test(written)
}
