import {decode} from '../../proofbook/decode'

/** A page that an address may have meant. */
export interface KnownPage {
  /** Path below the origin, perhaps with an anchor. */
  path: string
  title: string
  /** What it is a part of. */
  within: string
}

/** A page that is near an address, and the words that both have. */
export interface NearPage extends KnownPage {
  shared: string[]
}

/** How many are offered, and which share of an address's words each must have. */
const MOST = 5
const LEAST_SHARE = 0.5

/** Words that tell no page from another. */
const COMMON = new Set([
  'playbooks',
  'playbook',
  'index',
  'html',
  'md',
  'controls',
  'control',
  'and',
  'the',
  'of',
])

/** How long the beginning is that two forms of a word share, such as "preventive" and "preventative". */
const STEM = 5

/** The pages that have most of the words of an address, the nearest first. */
export function nearPages(address: string, pages: readonly KnownPage[]): NearPage[] {
  const asked = wordsOf(address)
  if (asked.length === 0) return []
  return pages
    .map((page) => {
      const own = wordsOf(`${page.path} ${page.title}`)
      return {
        ...page,
        shared: asked.filter((word) => own.some((other) => isNear(word, other))),
        size: own.length,
      }
    })
    .filter(({shared}) => shared.length >= LEAST_SHARE * asked.length)
    .sort((one, other) => other.shared.length - one.shared.length || one.size - other.size)
    .slice(0, MOST)
    .map(({size: _, ...page}) => page)
}

/** The words of an address, or of a title, that tell it from others; each once. */
export function wordsOf(text: string): string[] {
  const words =
    decode(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words)].filter((word) => !COMMON.has(word))
}

/** An address in two: as far as pages are known below it, and the rest. */
export function splitAtUnknown(
  address: string,
  pages: readonly KnownPage[],
): [known: string, unknown: string] {
  const paths = pages.map(({path}) => path.replace(/#.*$/, ''))
  const ends = [...address.matchAll(/\//g)].map(({index}) => index + 1).reverse()
  const end = ends.find(
    (at) => at < address.length && paths.some((path) => path.startsWith(address.slice(0, at))),
  )
  return end === undefined ? ['', address] : [address.slice(0, end), address.slice(end)]
}

function isNear(one: string, other: string): boolean {
  return (
    one === other || (one.length > STEM && other.length > STEM && one.slice(0, STEM) === other.slice(0, STEM))
  )
}
