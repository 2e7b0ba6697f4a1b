import {letters} from '../../likeness/letters.ts'
import {visibleHeadings} from '../anchors.ts'
import type {LinkStyle} from '../link-style.ts'
import {onceFor} from '../once.ts'
import type {DocumentModel} from '../types.ts'

/** The anchors that a platform gives the headings of a document, where they are not the headings' slugs. */
interface PlatformAnchors {
  slugByAnchor: ReadonlyMap<string, string>
  /** How to write them; empty where the slugs are alive on the platform's own pages or on ours. */
  anchorBySlug: ReadonlyMap<string, string>
}

/** Makes an anchor of a heading's text that no heading above it has. */
type Slugger = (text: string, taken: ReadonlyMap<string, string>) => string

/** The slug of the heading that has an anchor on a platform; undefined where none has, or where that is its slug. */
export function slugOnPlatform(
  anchor: string,
  document: DocumentModel,
  style: LinkStyle,
): string | undefined {
  return platformAnchors(document, style).slugByAnchor.get(anchor)
}

/** How an anchor is written for a platform: that of a heading as the platform makes it, any other as it is. */
export function onPlatform(anchor: string, document: DocumentModel, style: LinkStyle): string {
  return platformAnchors(document, style).anchorBySlug.get(anchor) ?? anchor
}

function platformAnchors(document: DocumentModel, {anchors}: LinkStyle): PlatformAnchors {
  if (anchors === 'mkdocs') return onMkdocs(document)
  if (anchors === 'vitepress') return onVitepress(document)
  return onGithub(document)
}

const onGithub = onceFor((document: DocumentModel): PlatformAnchors => {
  const slugByAnchor = new Map<string, string>()
  for (const {githubSlug, slug} of document.headings) {
    if (githubSlug !== undefined) slugByAnchor.set(githubSlug, slug)
  }
  return {slugByAnchor, anchorBySlug: new Map()}
})
const onMkdocs = onceFor((document: DocumentModel) => gather(document, mkdocsSlugger()))
const onVitepress = onceFor((document: DocumentModel) => gather(document, vitepressSlugger()))

function gather(document: DocumentModel, slugger: Slugger): PlatformAnchors {
  const slugByAnchor = new Map<string, string>()
  for (const {text, slug} of visibleHeadings(document)) {
    // An id that the author gave it is the heading's only one.
    const isAuthored = !letters(slug).startsWith(letters(text))
    slugByAnchor.set(isAuthored ? slug : slugger(text, slugByAnchor), slug)
  }
  return {slugByAnchor, anchorBySlug: new Map([...slugByAnchor].map(([anchor, slug]) => [slug, anchor]))}
}

/** As Python-Markdown's extension `toc` makes them: of ASCII alone, `x_1` for a second `x`, `x_2` for a second `x_1`. */
function mkdocsSlugger(): Slugger {
  // Where the search for a free one ended, so that many headings of one text take no time that grows with their square.
  const freeAfter = new Map<string, string>()
  return (text, taken) => {
    const ascii = text.normalize('NFKD').replace(/[^\0-\x7f]|[^\w\s-]/g, '')
    const tried: string[] = []
    let anchor = ascii
      .trim()
      .toLowerCase()
      .replace(/[-\s]+/g, '-')
    while (anchor === '' || taken.has(anchor)) {
      tried.push(anchor)
      anchor = freeAfter.get(anchor) ?? counted(anchor)
    }
    for (const each of tried) freeAfter.set(each, anchor)
    return anchor
  }
}

function counted(anchor: string): string {
  const [, stem = anchor, number = '0'] = /^(.*)_(\d+)$/.exec(anchor) ?? []
  // Other numbers stop at 2 ** 53, and the search for a free one would have no end.
  return `${stem}_${BigInt(number) + 1n}`
}

/** As `@mdit-vue/shared` makes them: a hyphen for each run of punctuation, `_` before a digit, `x-1` for a second `x`. */
function vitepressSlugger(): Slugger {
  const counts = new Map<string, number>()
  return (text, taken) => {
    const plain = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')
    const hyphenated = plain.replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
    const first = hyphenated
      .replace(/^-|-$/g, '')
      .replace(/^(?=\d)/, '_')
      .toLowerCase()
    let anchor = first
    while (taken.has(anchor)) {
      const count = (counts.get(first) ?? 0) + 1
      counts.set(first, count)
      anchor = `${first}-${count}`
    }
    return anchor
  }
}
