import {join} from 'node:path'
import type {SiteConfig} from '../../../src/config/config.ts'

/** Name of the markdown of a page, below the page's own address. */
const MARKDOWN = 'index.md'

/** Folder of what programs read, below the base of our pages. */
export const API = 'api'

/** Name of the file that says what a language model finds here. */
export const LLMS = 'llms.txt'

/** An address as others name it: with scheme and host. */
export function absolute(address: string, {url}: Pick<SiteConfig, 'url'>): string {
  return `${url.replace(/\/+$/, '')}${address}`
}

/**
 * The address at which a site serves a page, or a place on it; where addresses end in a slash, the platform adds it only
 * to its own links.
 */
export function servedAddress(
  address: string,
  {trailingSlash}: {trailingSlash: boolean | undefined},
): string {
  return trailingSlash === true ? address.replace(/\/?(?=#|$)/, '/') : address
}

/** Address of the markdown of a page. */
export function markdownAddress(page: string): string {
  return `${page.replace(/\/$/, '')}/${MARKDOWN}`
}

/** The built file at an address. */
export function fileAt(address: string, {outDir, baseUrl}: {outDir: string; baseUrl: string}): string {
  return join(outDir, decodeURI(address.slice(baseUrl.length)))
}
