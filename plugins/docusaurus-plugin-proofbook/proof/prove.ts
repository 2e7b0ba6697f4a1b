import {hasConflict, type Playbook} from '../../../src/model/playbook-type.ts'
import type {Point} from '../../../src/parse/place.ts'
import {filePlace} from '../../../src/parse/variants.ts'
import {visible} from '../../../src/parse/visible.ts'
import type {Shelf} from '../library.ts'
import type {Pages, Subject} from '../pages.ts'
import {ownDocuments} from '../shards/own.ts'
import {expectedTexts} from './expected-texts.ts'
import {findLost} from './find-lost.ts'
import {findUnlinked, type PageLookup} from './find-unlinked.ts'
import {findUnseenImages} from './find-unseen-images.ts'

/** How many losses are listed. */
const MOST = 20

/** How much of a text is quoted. */
const LONGEST = 60

/** A page that the site has to have. */
export interface OwedPage {
  /** Path of the page below the origin. */
  path: string
  /** Path of the document. */
  document: string
  /** What it shows; undefined for a document that is not published, and has a page that says why. */
  subject: Subject | undefined
}

/** All pages that a build has to make of the documents of a site, those of variants too. */
export async function owedPages(pages: Pages): Promise<OwedPage[]> {
  const shelves = await pages.library.shelves()
  const isOwn = await ownDocuments(pages)
  const owed = shelves.flatMap((shelf) => {
    const withoutText = (path: string): OwedPage => ({
      path: permalinkOf(shelf, path),
      document: path,
      subject: undefined,
    })
    const ofPlaybook = (playbook: Playbook): OwedPage[] => {
      if (!playbook.published) return [withoutText(playbook.path)]
      const shown = hasConflict(playbook) ? playbook.variants : [playbook.published]
      return shown.map((variant) => ({
        path: pages.variantPath(shelf, playbook, variant),
        document: playbook.path,
        subject: {playbook, variant, shelf},
      }))
    }
    return [...shelf.unread.map(({path}) => withoutText(path)), ...shelf.corpus.playbooks.flatMap(ofPlaybook)]
  })
  return owed.filter(({document}) => isOwn(document))
}

/**
 * Holds every document against its page: what the document says has to be there.
 * @throws an error that names each loss with its place in the document
 */
export function prove(owed: readonly OwedPage[], pages: Pages, pageAt: PageLookup): void {
  const losses = owed.flatMap((each) => lossesOf(each, pages, pageAt))
  if (losses.length === 0) return
  const more = losses.length > MOST ? [`and ${losses.length - MOST} more`] : []
  throw new Error(
    ['Cannot publish a site that lacks something of its documents:', ...losses.slice(0, MOST), ...more].join(
      '\n',
    ),
  )
}

function lossesOf({path, document, subject}: OwedPage, pages: Pages, pageAt: PageLookup): string[] {
  const page = pageAt(path)
  if (!page) return [lossAt(document, {line: 1, column: 1}, `the page \`${path}\``)]
  if (!subject) return []
  const {variant, shelf, playbook} = subject
  const texts = findLost(expectedTexts(variant, shelf.corpus.linkStyleOf(playbook.path)), page.text)
  const images = findUnseenImages(subject, pages, page)
  const links = findUnlinked(subject, pages, pageAt)
  const found: [Point, string][] = [
    ...texts.map(({start, kind, written}): [Point, string] => [start, `the ${kind} \`${excerpt(written)}\``]),
    ...images.map(({span, src}): [Point, string] => [span.start, `the image \`${excerpt(src)}\``]),
    ...links.map(({span, url}): [Point, string] => [span.start, `the link to \`${excerpt(url)}\``]),
  ]
  return found
    .sort(([a], [b]) => a.offset - b.offset)
    .map(([start, what]) =>
      lossAt(document, filePlace(variant, {start, end: start}), `${what} on \`${path}\``),
    )
}

function lossAt(document: string, {line, column}: {line: number; column: number}, what: string): string {
  return visible(`${document}:${line}:${column}: Cannot find ${what}`)
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}

/** Path of the page of a document that is not published, whose variants have none. */
function permalinkOf({permalinks}: Shelf, path: string): string {
  return permalinks.get(path) ?? path
}
