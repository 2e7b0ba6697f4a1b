import {existsSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {type BuiltSite, pageFile} from '../built-site.ts'
import {type PageFacts, readPage} from '../proof/read-page.ts'
import type {PageReader} from '../read-through.ts'

/** What a part of a site takes on trust: that another part has a page or a file, and an anchor on it. Plain data. */
export interface Elsewhere {
  /** Path below the origin. */
  path: string
  /** Id of the anchor; undefined for the page itself. */
  anchor?: string
  /** File of a page that leads there, where that is known. */
  from?: string
}

/** Gathers where the links of pages lead that go by. */
export class LinkGatherer {
  readonly #site: BuiltSite
  /** A page that has the link, by the path to which it leads. */
  readonly #links = new Map<string, string>()

  constructor(site: BuiltSite) {
    this.#site = site
  }

  /** What reads a page. */
  readerOf(file: string): PageReader {
    return {
      onopentag: (name, {href}) => {
        if (name !== 'a' || href === undefined) return
        const path = /^\/(?!\/)[^?#]*/.exec(href)?.[0]
        if (path?.startsWith(this.#site.baseUrl) && !this.#links.has(path)) this.#links.set(path, file)
      },
      ontext: () => undefined,
      onclosetag: () => undefined,
    }
  }

  /** Those that lead to nothing of this part. */
  elsewhere(): Elsewhere[] {
    const out = [...this.#links].filter(([path]) => fileAt(path, this.#site) === undefined)
    return out.map(([path, from]) => ({path, from}))
  }
}

/** Pages of other parts, of which each anchor is taken on trust. */
export class TrustedPages {
  readonly #asked = new Map<string, AnySet>()

  /** What a page holds, as far as links to it are concerned. */
  pageAt(path: string): PageFacts {
    const ids = this.#asked.get(path) ?? new AnySet()
    this.#asked.set(path, ids)
    return {text: '', links: [], images: [], ids}
  }

  /** The anchors that links need. */
  taken(): Elsewhere[] {
    return [...this.#asked].flatMap(([path, ids]) => [...ids].map((anchor) => ({path, anchor})))
  }
}

/** Has all that it is asked for. */
class AnySet extends Set<string> {
  override has(value: string): boolean {
    this.add(value)
    return true
  }
}

/** Says of what was taken on trust what a site does not have. */
export function untrue(taken: readonly Elsewhere[], site: BuiltSite): string[] {
  const idsOf = new Map<string, PageFacts['ids']>()
  const anchorsAt = (file: string) => {
    const ids = idsOf.get(file) ?? readPage(readFileSync(file, 'utf8')).ids
    idsOf.set(file, ids)
    return ids
  }
  return taken.flatMap(({path, anchor, from}) => {
    const file = fileAt(path, site)
    if (file === undefined)
      return [`the page \`${path}\`${from === undefined ? '' : `, to which \`${from}\` leads`}`]
    if (anchor === undefined || anchorsAt(file).has(anchor)) return []
    return [`the anchor \`${anchor}\` on the page \`${path}\``]
  })
}

/** The file at a path of a site, absolute; undefined where there is nothing, and where nothing can be. */
function fileAt(path: string, site: BuiltSite): string | undefined {
  try {
    const names = path.endsWith('/') ? [] : [decodeURI(path.slice(site.baseUrl.length))]
    return [...names, pageFile(path, site)].map((name) => join(site.outDir, name)).find(isFile)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}
