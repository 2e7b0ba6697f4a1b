import type {SiteConfig} from '../config/config.ts'
import {nameUuid, URL_NAMESPACE} from './name-uuid.ts'

/**
 * NIST's catalogue of the CSF 2.0 has the ids as people write them; where there is none of a publisher, ids are lower
 * case, as they are in NIST's other catalogues.
 */
const AS_WRITTEN: ReadonlySet<string> = new Set(['nist-csf-2.0'])

/**
 * The id of a control as OSCAL allows it: letters, digits, `.`, `-`, `_`; a letter or a low line in front. An
 * enhancement such as `AC-2(1)` is `ac-2.1`, as NIST has it, and a statement's number `5` is `stmt-5`.
 */
export function controlToken(framework: string, id: string): string {
  const cased = AS_WRITTEN.has(framework) ? id : id.toLowerCase()
  const token = cased
    .replace(/\s*\(\s*([^()]*?)\s*\)/g, '.$1')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/-+$/, '')
  return /^[\p{L}_]/u.test(token) ? token : `stmt-${token}`
}

/** Makes a UUID of the words that name a thing; other words, or another order, make another one. */
export type UuidOf = (...words: string[]) => string

/** UUIDs of a site: those of another site never are the same, however alike their playbooks. */
export function uuidsOf(site: Pick<SiteConfig, 'url' | 'baseUrl'>): UuidOf {
  const proofbook = nameUuid(URL_NAMESPACE, 'urn:proofbook:oscal')
  const own = nameUuid(proofbook, `${site.url}${site.baseUrl}`)
  return (...words) => nameUuid(own, JSON.stringify(words))
}
