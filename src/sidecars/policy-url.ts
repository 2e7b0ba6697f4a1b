import {posix} from 'node:path'
import type {Sidecar} from '../model/sidecar.ts'

/** The parts of the address of a control. */
export interface PolicyUrl {
  /** The address without query and anchor, as written. */
  base: string
  /** In small letters; empty for an address that is relative to the mapping file. */
  host: string
  /** Of the path, decoded. */
  segments: string[]
  /** Without `#`, decoded; empty without one. */
  anchor: string
}

/** Takes an address apart; undefined for one that cannot be, or that is of no document of the web or beside it. */
export function parsePolicyUrl(url: string, {path}: Pick<Sidecar, 'path'>): PolicyUrl | undefined {
  const [, base = '', , hash = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url.trim()) ?? []
  const [, host, absolute] = /^https?:\/\/([^/]*)(.*)$/i.exec(base) ?? []
  if (base === '' || (host === undefined && /^[a-z][a-z\d+.-]*:|^\//i.test(base))) return undefined
  try {
    const decoded = decodeURIComponent(absolute ?? base)
    const whole = absolute === undefined ? posix.join(posix.dirname(path), decoded) : decoded
    const segments = whole.split('/').filter((segment) => segment !== '')
    return {base, host: host?.toLowerCase() ?? '', segments, anchor: decodeURIComponent(hash)}
  } catch {
    return undefined
  }
}

/**
 * The address of another document of the same corpus; undefined if the corpus' folders do not tell it.
 * @param from path in the corpus that the address has
 * @param shared how many segments at the end of the address are those of `from`
 */
export function rebase({base}: PolicyUrl, from: string, shared: number, to: string): string | undefined {
  if (from === to) return base
  const root = from.split('/').slice(0, -shared)
  const target = to.split('/')
  if (!root.every((segment, index) => target[index] === segment)) return undefined
  const tail = target.slice(root.length).map((segment) => encodeURI(segment))
  const kept = base.split('/').slice(0, -shared)
  return [...kept, ...tail].join('/')
}

/** An address with an anchor; the address alone for an empty one. */
export function withAnchor(base: string, anchor: string): string {
  return anchor === '' ? base : `${base}#${encodeURI(anchor)}`
}
